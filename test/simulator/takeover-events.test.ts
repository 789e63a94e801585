import { Machine, violations } from "../../src/simulator";
import { B1, B2, CLIENT, connected, D, P, plex, policy, running, since, STRUCTURE, T1, T2 } from "./plex";

const NO_DVIPSEC = "GLOBALCONFIG XCFGRPID 21\nIPCONFIG IPSECURITY DYNAMICXCF 10.1.1.2 255.255.255.0 1\n";
const MINUTES = 60_000;

describe("events of takeover", () => {
  test("E1 GIVEN tunnels WHEN the owner fails THEN the highest backup owns the DVIPA and has negotiated them again", () => {
    const machine = running();
    const [first, second] = [connected(machine), connected(machine, "10.9.1.2")];
    const [before] = machine.sas({ dvipa: D });
    const length = machine.log.length;

    machine.failStack(P);
    machine.settle();

    expect(machine.ownerOf(D)).toBe(B1);
    expect(since(machine, length)).toEqual([`EZZ8301I ${B1}`, `EZD1031I ${B1}`]);
    const after = machine.sas({ dvipa: D });
    expect(after).toHaveLength(2);
    expect(after[0]).toMatchObject({ owner: B1, status: "Installed", generation: 2, service: before!.service });
    expect(after[0]!.master).toMatchObject({ stack: B1, recoverable: true, distributed: true });
    expect(after[0]!.master!.spiOut).not.toBe(before!.master!.spiOut);
    expect(after[0]!.shadows.map(({ stack }) => stack)).toEqual([T1, T2]);
    for (const id of [first, second]) {
      expect(machine.connection(id)).toMatchObject({ status: "Established" });
      expect(machine.send(id, 3)).toMatchObject({ sent: 3, dropped: 0 });
    }
    expect(violations(machine)).toEqual([]);
  });

  test("E1 GIVEN connections that the owner serves WHEN it fails THEN they are lost", () => {
    const machine = running();
    const direct = connected(machine, CLIENT, 80);
    expect(machine.connection(direct).server).toBe(P);
    machine.failStack(P);
    expect(machine.connection(direct)).toMatchObject({ status: "Lost", reason: `${P} failed` });
  });

  test("E2 GIVEN a system with the owner WHEN it fails THEN the backup takes over when the failure is detected", () => {
    const machine = running();
    connected(machine);
    machine.failSystem("SYSP");
    machine.advance(29_000);
    expect(machine.ownerOf(D)).toBeUndefined();
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.system("SYSP")).toMatchObject({ state: "Down", iked: "Down", pagent: "Down", links: [] });
    expect(machine.structure(STRUCTURE).connectors.map(({ system }) => system)).not.toContain("SYSP");
  });

  test("GIVEN a DVIPA that no stack activated WHEN a backup of it fails THEN the next backup does not take it over", () => {
    const machine = Machine.of(plex());
    for (const system of ["SYSA", "SYSB"]) machine.startSystem(system);
    machine.settle();
    expect(machine.ownerOf(D)).toBeUndefined();
    machine.failStack(B1);
    machine.settle();
    expect(machine.ownerOf(D)).toBeUndefined();
    expect(violations(machine)).toEqual([]);
  });

  test("GIVEN a system that failed WHEN a backup fails before that is detected THEN the next takes over when it is", () => {
    const machine = running();
    machine.failSystem("SYSP");
    machine.advance(5_000);
    machine.failStack(B1);
    machine.advance(20_000);
    expect(machine.ownerOf(D)).toBeUndefined();
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B2);
  });

  test("E3 GIVEN a backup without DVIPSEC WHEN the owner fails THEN the DVIPA moves without its tunnels", () => {
    const machine = running({ backup: NO_DVIPSEC });
    const id = connected(machine);
    machine.failStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.sas({ dvipa: D })).toEqual([]);
    expect(machine.send(id, 1)).toMatchObject({ sent: 0, reason: "there is no tunnel" });
    // The client starts again: the policy of B1 allows a tunnel, which is not distributed.
    machine.connect({ client: CLIENT, dvipa: D, port: 443 });
    machine.settle();
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B1, shadows: [], master: { recoverable: false } });
  });

  test("E4 GIVEN a backup without a KeyExchangeRule WHEN it takes over THEN it says so and deletes the data later", () => {
    const machine = running({ policies: { SYSA: policy({ keyExchange: false }) } });
    connected(machine);
    const length = machine.log.length;
    machine.failStack(P);
    machine.settle();
    expect(since(machine, length)).toEqual([`EZZ8301I ${B1}`, `EZD1031I ${B1}`, `EZD0917I ${B1}`, `EZD1036I ${B1}`]);
    expect(machine.structure(STRUCTURE).recovery).toHaveLength(1);
    machine.advance(29 * MINUTES);
    expect(machine.structure(STRUCTURE).recovery).toHaveLength(1);
    machine.advance(2 * MINUTES);
    expect(machine.structure(STRUCTURE)).toMatchObject({ recovery: [], sequences: [] });
  });

  test.each(["napt", "gateway"] as const)(
    "E5 GIVEN a client behind a NAT of kind %s WHEN the owner fails THEN its tunnel is not recovered, others are",
    (nat) => {
      const machine = running();
      machine.connect({ client: CLIENT, dvipa: D, port: 443, nat });
      machine.settle();
      connected(machine, "10.9.1.2");
      machine.failStack(P);
      machine.settle();
      expect(machine.sas({ dvipa: D }).map(({ remote }) => remote)).toEqual(["10.9.1.2"]);
      machine.connect({ client: CLIENT, dvipa: D, port: 443, nat });
      machine.settle();
      const again = machine.sas({ dvipa: D }).find(({ remote }) => remote === CLIENT);
      expect(again).toMatchObject({ owner: B1, canInitiate: false, master: { distributed: true } });
    },
  );

  test("E5 GIVEN Initiation RemoteOnly WHEN the owner fails THEN its tunnel is not recovered", () => {
    const remoteOnly = policy({ initiation: "RemoteOnly" });
    const machine = running({ policies: { SYSP: remoteOnly, SYSA: remoteOnly, SYST: remoteOnly, SYSU: remoteOnly } });
    connected(machine);
    const length = machine.log.length;
    machine.failStack(P);
    machine.settle();
    expect(machine.sas({ dvipa: D })).toEqual([]);
    expect(since(machine, length)).toContain(`EZD1025I ${B1}`);
  });

  test("E6 GIVEN MOVEABLE IMMEDIATE WHEN the owner returns THEN it takes the DVIPA and its tunnels at once", () => {
    const machine = running();
    machine.failStack(P);
    machine.settle();
    const kept = connected(machine, CLIENT, 80);
    expect(machine.connection(kept).server).toBe(B1);
    const length = machine.log.length;
    machine.startStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
    expect(since(machine, length)).toEqual(expect.arrayContaining([`EZZ8303I ${B1}`, `EZZ8302I ${P}`]));
    expect(machine.stateOf(B1, D).status).toBe("Moving");
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: P, status: "Installed" });
    // B1 has a shadow while it has connections, and becomes a backup when they end.
    expect(machine.send(kept, 1)).toMatchObject({ sent: 1 });
    machine.disconnect(kept);
    expect(machine.stateOf(B1, D).status).toBe("Backup");
    expect(violations(machine)).toEqual([]);
  });

  test("E7 GIVEN MOVEABLE WHENIDLE WHEN the owner returns THEN it takes the DVIPA when the backup has no connections", () => {
    const machine = running({ moveable: "WHENIDLE" });
    machine.failStack(P);
    machine.settle();
    const kept = connected(machine, CLIENT, 80);
    machine.startStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.stateOf(P, D)).toMatchObject({ status: "Backup", origin: "VIPADEFINE" });
    const length = machine.log.length;
    machine.disconnect(kept);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
    expect(since(machine, length)).toEqual(expect.arrayContaining([`EZZ8304I ${B1}`, `EZZ8302I ${P}`]));
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: P, status: "Installed" });
  });

  test("E8 GIVEN the first backup has taken over WHEN it fails, too THEN the second has the DVIPA and the tunnels", () => {
    const machine = running();
    connected(machine);
    machine.failStack(P);
    machine.settle();
    machine.failStack(B1);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B2);
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B2, generation: 3 });
  });

  test("E8 GIVEN a first backup that could not negotiate WHEN it fails THEN the second recovers from the old records", () => {
    const machine = running({ policies: { SYSA: policy({ keyExchange: false }) } });
    connected(machine);
    machine.failStack(P);
    machine.settle();
    expect(machine.sas({ dvipa: D })).toEqual([]);
    machine.failStack(B1);
    machine.settle();
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B2, status: "Installed" });
  });

  test("E9 GIVEN an owner with connections WHEN the DVIPA is deactivated THEN it moves and the owner is quiescing", () => {
    const machine = running();
    const own = connected(machine, CLIENT, 80);
    const target = connected(machine);
    machine.deactivate(P, D);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.stateOf(P, D).status).toBe("Quiescing");
    expect([machine.connection(own).status, machine.connection(target).status]).toEqual(["Established", "Established"]);
    machine.disconnect(own);
    expect(machine.stateOf(P, D).status).toBe("Deactivated");
    machine.failStack(B1);
    machine.failStack(B2);
    machine.settle();
    expect(machine.ownerOf(D)).toBeUndefined();
    machine.reactivate(P, D);
    expect(machine.ownerOf(D)).toBe(P);
  });

  test("E10 GIVEN an owner WHEN it leaves the group THEN its DVIPA goes to the backup, and comes back when it joins", () => {
    const machine = running();
    connected(machine);
    machine.leaveGroup(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.stateOf(P, D).status).toBe("Inactive");
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B1, status: "Installed" });
    machine.joinGroup(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
  });

  test("E20 GIVEN a stack WHEN an OBEYFILE makes it a backup THEN it is one, and tunnels stay as they are", () => {
    const machine = running();
    connected(machine);
    const before = machine.sas({ dvipa: D });
    machine.obeyfile(T1, `VIPADYNAMIC\nVIPABACKUP 250 ${D}\nENDVIPADYNAMIC`);
    expect(machine.stateOf(T1, D)).toMatchObject({ status: "Backup", rank: 250, distribution: "DEST" });
    expect(machine.sas({ dvipa: D })).toEqual(before);
    machine.failStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(T1);
  });

  test("E21 GIVEN a stack without DVIPSEC WHEN an OBEYFILE adds it THEN it is refused", () => {
    const machine = running({ backup: NO_DVIPSEC });
    const length = machine.log.length;
    machine.obeyfile(B1, "IPSEC DVIPSEC\nENDIPSEC\n");
    expect(machine.stack(B1).dvipsec).toBe(false);
    expect(since(machine, length)).toEqual([`EZZ0300I ${B1}`, `EZZ0790I ${B1}`, `EZZ0059I ${B1}`]);
    machine.obeyfile(B1, "GLOBALCONFIG XCFGRPID 22");
    expect(machine.stack(B1).group).toBe("EZBT1121");
  });

  test("E22 GIVEN an owner WHEN an OBEYFILE deletes the DVIPA THEN the highest backup has it, and it does not come back", () => {
    const machine = running();
    connected(machine);
    const length = machine.log.length;
    machine.obeyfile(P, `VIPADYNAMIC\nVIPADELETE ${D}\nENDVIPADYNAMIC`);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(since(machine, length)).toEqual(
      expect.arrayContaining([`EZZ8303I ${P}`, `EZZ8302I ${B1}`, `EZZ0053I ${P}`]),
    );
    expect(machine.stateOf(P, D).status).toBe("None");
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B1, status: "Installed" });
  });

  test("E25 GIVEN the IKE daemon of the owner stops WHEN time goes by THEN tunnels work until they expire, and can move", () => {
    const machine = running();
    const id = connected(machine);
    machine.stopIked("SYSP");
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
    const moved = machine.fork();
    moved.failStack(P);
    moved.settle();
    expect(moved.sas({ dvipa: D })[0]).toMatchObject({ owner: B1, status: "Installed" });
    machine.advance(241 * MINUTES);
    expect(machine.sas({ dvipa: D })).toEqual([]);
  });

  test("E26 GIVEN the IKE daemon of the backup is down WHEN it takes over THEN tunnels wait for it for 30 minutes (A-10)", () => {
    const machine = running();
    connected(machine);
    machine.stopIked("SYSA");
    machine.failStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ status: "Recovering", master: undefined });
    const late = machine.fork();
    machine.advance(20 * MINUTES);
    machine.startIked("SYSA");
    machine.settle();
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: B1, status: "Installed" });
    expect(machine.assumptionsUsed).toContain("A-10");
    late.advance(31 * MINUTES);
    late.startIked("SYSA");
    late.settle();
    expect(late.sas({ dvipa: D })).toEqual([]);
    expect(late.structure(STRUCTURE).recovery).toEqual([]);
  });

  test("A-10 GIVEN a late IKE daemon that recovers nothing WHEN it starts THEN clients have to start again", () => {
    const machine = running({}, { assumptions: { lateIkedRecovers: false } });
    connected(machine);
    machine.stopIked("SYSA");
    machine.failStack(P);
    machine.settle();
    machine.startIked("SYSA");
    machine.settle();
    expect(machine.sas({ dvipa: D })).toEqual([]);
    connected(machine);
    machine.advance(31 * MINUTES);
    expect(machine.structure(STRUCTURE).recovery.map(({ tunnel }) => tunnel)).toEqual(["Y2"]);
  });

  test("GIVEN a negotiation WHEN the DVIPA moves before it ends THEN the connection fails", () => {
    const machine = running();
    const { id } = machine.connect({ client: CLIENT, dvipa: D, port: 443 });
    machine.failStack(P);
    machine.settle();
    expect(machine.connection(id).status).toBe("Failed");
    expect(machine.sas()).toEqual([]);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])(
    "E30 GIVEN PI67701 %p WHEN the DVIPA returns within 30 minutes THEN %d packet passes after them",
    (pi67701, sent) => {
      const options = { policies: { SYSA: policy({ keyExchange: false }) } };
      const machine = running(options, { assumptions: { pi67701 } });
      const id = connected(machine);
      machine.failStack(P);
      machine.settle();
      machine.advance(10 * MINUTES);
      machine.startStack(P);
      machine.settle();
      expect(machine.sas({ dvipa: D })[0]).toMatchObject({ owner: P, status: "Installed" });
      expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
      machine.advance(25 * MINUTES);
      const length = machine.log.length;
      expect(machine.send(id, 1)).toMatchObject({ sent, dropped: 1 - sent });
      expect(since(machine, length)).toEqual(sent === 1 ? [] : [`EZD0834I ${machine.connection(id).server}`]);
      expect(machine.assumptionsUsed).toContain("PI67701");
      expect(violations(machine)).toEqual([]);
    },
  );

  test("GIVEN IKEv1 and IKEv2 WHEN a DVIPA comes back to a stack with a phase 1 THEN only IKEv2 leaves an old one", () => {
    expect(plex({ initiate: "Main" }).files.get("SYSP/etc/ipsec.conf")).toContain("HowToInitiate Main");
    const machine = running({ initiate: "Main" });
    connected(machine);
    machine.failStack(P);
    machine.settle();
    expect(machine.sas({ dvipa: D })[0]).toMatchObject({ ikeVersion: "IKEv1", peerKeepsOldUntil: undefined });
  });
});

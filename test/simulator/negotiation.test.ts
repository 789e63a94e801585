import { CLIENT, connected, D, P, policy, running, since, B1 } from "./plex";

/** Policy of the client: its side is local. */
const client = (options: Parameters<typeof policy>[0] = {}) =>
  policy({ localAddress: CLIENT, remoteAddress: D, ...options });

/** What becomes of a connection of the client, and the messages of that. */
function attempt(machine: ReturnType<typeof running>, request: Parameters<typeof machine.connect>[0]) {
  const length = machine.log.length;
  const { id } = machine.connect(request);
  machine.settle();
  return { ...machine.connection(id), messages: since(machine, length) };
}

const request = { client: CLIENT, dvipa: D, port: 443 };

describe("negotiation with a client", () => {
  test("GIVEN a client with a matching policy WHEN it connects THEN they agree on the offer they have in common", () => {
    const machine = running();
    machine.definePeer(CLIENT, { policy: client() });
    connected(machine);
    expect(machine.sas()[0]).toMatchObject({ ikeVersion: "IKEv2", service: { encryption: "AES_CBC KeyLength 256" } });
  });

  test("GIVEN a client that wants another cipher WHEN it connects THEN no proposal is chosen", () => {
    const machine = running();
    machine.definePeer(CLIENT, { policy: client({ cipher: "3DES" }) });
    expect(attempt(machine, request)).toMatchObject({ status: "Failed", messages: [`EZD1022I ${P}`] });
    expect(machine.sas()).toEqual([]);
  });

  test("GIVEN a client without a key exchange rule, or a filter rule, for the DVIPA WHEN it connects THEN it fails", () => {
    const machine = running();
    machine.definePeer(CLIENT, { policy: client({ keyExchange: false }) });
    expect(attempt(machine, request).reason).toBe("the client has no KeyExchangeRule for the DVIPA");
    machine.definePeer(CLIENT, { policy: client({ filters: false }) });
    expect(attempt(machine, request).reason).toBe("the client does not protect the traffic");
  });

  test("GIVEN a client that knows the owner by another identity WHEN it connects THEN it fails, unless a later rule of it has the identity", () => {
    const machine = running();
    const knows = (identity: string) => `RemoteSecurityEndpoint\n    {\n      Identity IpAddr ${identity}`;
    const other = client().replace(/RemoteSecurityEndpoint\s+\{/, knows("203.0.113.99"));
    machine.definePeer(CLIENT, { policy: other });
    expect(attempt(machine, request).reason).toBe("the client expects another identity");
    const [rule] = / {2}KeyExchangeRule K\n {2}\{[^]*?\n {2}\}\n/.exec(other)!;
    const later = rule.replace("Rule K", "Rule K2").replace("203.0.113.99", D);
    machine.definePeer(CLIENT, { policy: other.replace(rule, rule + later) });
    expect(attempt(machine, request).status).toBe("Established");
  });

  test.each([
    ["IpAddr 10.9.0.0/16", "IpAddr 10.9.1.0/24", "IpAddr 10.8.0.0/16"],
    ["IpAddr 10.7.0.0/16", "IpAddr 10.7.0.0/24", "IpAddr 10.9.0.0/16"],
    ["Fqdn *.example.com", "Fqdn *.com", "Fqdn web.example.com"],
  ])(
    "GIVEN a client that fulfils %s on the owner WHEN a backup demands %s or %s THEN its tunnel is taken over, or not",
    (owner, alike, other) => {
      const demanding = (identity: string) =>
        policy({}).replace(/RemoteSecurityEndpoint\s+\{/, `$&\n      Identity ${identity}`);
      for (const [backup, left] of [
        [alike, 1],
        [other, 0],
      ] as const) {
        const machine = running({ policies: { SYSP: demanding(owner), SYSA: demanding(backup) } });
        machine.definePeer(CLIENT, { matches: { [D]: P } });
        connected(machine);
        machine.failStack(P);
        machine.settle();
        expect(machine.sas()).toHaveLength(left);
      }
    },
  );

  test.each<[string, Parameters<typeof policy>[0], string]>([
    ["HowToInitiate", { initiate: "DoNot" }, "HowToInitiate of the client is DoNot"],
    ["Initiation", { initiation: "RemoteOnly" }, "Initiation of the client is RemoteOnly"],
  ])(
    "GIVEN a client that by its %s never starts WHEN it connects THEN there is no tunnel",
    (_what, options, reason) => {
      const machine = running();
      machine.definePeer(CLIENT, { policy: client(options) });
      expect(attempt(machine, request).reason).toBe(reason);
    },
  );

  test("GIVEN a client with Initiation LocalOnly WHEN the owner fails THEN it does not answer the backup, and refreshes by itself before", () => {
    const machine = running();
    machine.definePeer(CLIENT, { policy: client({ initiation: "LocalOnly" }) });
    connected(machine);
    machine.advance(241 * 60_000);
    const { id, generation } = machine.sas()[0]!;
    expect(generation).toBe(2);
    machine.failStack(P);
    machine.settle();
    expect(machine.whyGone(id)).toBe("Initiation of the client is LocalOnly");
  });

  test("GIVEN one mode of IKEv1 that an end answers WHEN the other starts in the other mode THEN phase 1 fails", () => {
    const answering = (text: string) => text.replace("KeyExchangeAction ike\n{", "$&\n  HowToRespondIKEv1 Main");
    const owner = running({ policies: { SYSP: answering(policy({})) } });
    owner.definePeer(CLIENT, { policy: client({ initiate: "Aggressive" }) });
    expect(attempt(owner, request).reason).toBe("HowToRespondIKEv1 is Main");
    owner.definePeer(CLIENT, { policy: client({ initiate: "Main" }) });
    expect(attempt(owner, request).status).toBe("Established");
    const backup = running({ policies: { SYSA: policy({ initiate: "Aggressive" }) } });
    backup.definePeer(CLIENT, { policy: answering(client({ initiate: "Main" })) });
    connected(backup);
    backup.failStack(P);
    backup.settle();
    expect(backup.sas()).toEqual([]);
  });

  test("GIVEN a client that initiates IKEv1 WHEN it connects THEN the tunnel is of IKEv1", () => {
    const machine = running();
    machine.definePeer(CLIENT, { policy: client({ initiate: "Main" }) });
    connected(machine);
    expect(machine.ikeSas()).toMatchObject([{ stack: P, version: "IKEv1", remote: CLIENT }]);
  });

  test("GIVEN a client that does not answer WHEN it connects THEN IKE gives up after its retries", () => {
    const machine = running();
    machine.definePeer(CLIENT, { answers: false });
    const { clock } = machine;
    expect(attempt(machine, request)).toMatchObject({ status: "Failed", reason: "the client does not answer" });
    expect(machine.clock - clock).toBe(254_000);
  });

  test("GIVEN AllowNat No WHEN a client is behind a NAT THEN phase 1 fails", () => {
    const machine = running({ policies: { SYSP: policy({}).replace("AllowNat Yes", "AllowNat No") } });
    expect(attempt(machine, { ...request, nat: "nat" }).reason).toBe("AllowNat of ike is No");
    expect(attempt(machine, request).status).toBe("Established");
  });

  test("GIVEN one-to-one NAT WHEN the owner fails THEN the backup tries, and the tunnel is there again", () => {
    const machine = running();
    machine.definePeer(CLIENT, { nat: "nat" });
    connected(machine);
    machine.failStack(P);
    machine.settle();
    expect(machine.sas()).toMatchObject([{ owner: B1, nat: "nat", canInitiate: true }]);
  });

  test("GIVEN Initiation LocalOnly WHEN a client starts THEN z/OS cannot respond", () => {
    const machine = running({ policies: { SYSP: policy({ initiation: "LocalOnly" }) } });
    expect(attempt(machine, request)).toMatchObject({ status: "Failed", messages: [`EZD1026I ${P}`] });
  });

  test("GIVEN HowToInitiate DoNot WHEN the owner fails THEN its tunnels are not negotiated again", () => {
    const machine = running({ initiate: "DoNot" });
    connected(machine);
    expect(machine.sas()[0]).toMatchObject({ canInitiate: false });
    machine.failStack(P);
    machine.settle();
    expect(machine.sas()).toEqual([]);
  });

  test("GIVEN different pre-shared keys WHEN a client connects THEN phase 1 fails", () => {
    const keyed = (text: string, key: string) =>
      text.replace("KeyExchangeActionRef ike", `SharedKey Ascii ${key}\n    KeyExchangeActionRef ike`);
    const machine = running({ policies: { SYSP: keyed(policy({}), "first-key-of-all") } });
    machine.definePeer(CLIENT, { policy: keyed(client(), "second-key-of-all") });
    expect(attempt(machine, request).reason).toBe("the pre-shared keys differ");
    machine.definePeer(CLIENT, { policy: keyed(client(), "first-key-of-all") });
    expect(attempt(machine, request).status).toBe("Established");
  });

  test("GIVEN a policy that protects WHEN a client sends in clear THEN the packet is denied", () => {
    const machine = running();
    expect(attempt(machine, { ...request, protected: false })).toMatchObject({
      status: "Failed",
      messages: [`EZD0833I ${P}`],
    });
  });

  test("GIVEN a policy that permits WHEN a client connects THEN it is in clear, unless the client insists on IPSec", () => {
    const permitting = policy({})
      .replace("IpFilterAction IpSec", "IpFilterAction Permit")
      .replace("IpDynVpnActionRef gold", "");
    const machine = running({ policies: { SYSP: permitting } });
    expect(attempt(machine, request)).toMatchObject({ status: "Established", protection: "none" });
    expect(attempt(machine, { ...request, protected: true }).status).toBe("Failed");
    expect(machine.send(1, 1)).toMatchObject({ sent: 1, clear: true });
  });

  test("GIVEN a manual tunnel WHEN a client connects THEN the owner serves it, a target cannot, and nothing is stored", () => {
    const manual = policy({})
      .replace("IpDynVpnActionRef gold", "IpManVpnActionRef fixed")
      .concat(`IpManVpnAction fixed\n{\n  LocalSecurityEndpointAddr ${D}\n  RemoteSecurityEndpointAddr ${CLIENT}\n}\n`);
    const machine = running({ policies: { SYSP: manual } });
    expect(attempt(machine, { ...request, port: 80 })).toMatchObject({ status: "Established", protection: "manual" });
    expect(attempt(machine, request).reason).toBe("a manual security association is not distributed");
    expect(machine.structure("EZBDVIPA1121").recovery).toEqual([]);
  });

  test("GIVEN AllowOnDemand WHEN the owner sends without a tunnel THEN the packet starts one", () => {
    const onDemand = policy({}).replace("IpFilterPolicy\n{\n", "IpFilterPolicy\n{\n  AllowOnDemand Yes\n");
    const machine = running({ policies: { SYSP: onDemand } });
    const id = connected(machine, CLIENT, 80);
    machine.stopIked("SYSP");
    machine.advance(241 * 60_000);
    expect(machine.sas()).toEqual([]);
    machine.startIked("SYSP");
    expect(machine.send(id, 1)).toMatchObject({ sent: 0, reason: "the tunnel is being negotiated" });
    machine.settle();
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
    expect(machine.sas()).toMatchObject([{ initiator: "local", remote: CLIENT }]);
  });

  test("GIVEN the same client again WHEN it connects THEN it uses the tunnel that is there", () => {
    const machine = running();
    connected(machine);
    const { status, tunnel, messages } = attempt(machine, request);
    expect([status, tunnel, messages]).toEqual(["Established", "Y1", []]);
  });
});

describe("the daemons", () => {
  test("GIVEN pagent is down WHEN a stack starts THEN its default policy counts until pagent starts", () => {
    const machine = running();
    machine.stopPagent("SYSP");
    expect(machine.stack(P).policyInstalled).toBe(true);
    machine.stopStack(P);
    machine.settle();
    machine.startStack(P);
    machine.settle();
    expect(machine.stack(P).policyInstalled).toBe(false);
    expect(attempt(machine, request).reason).toBe("no filter rule matches");
    machine.startPagent("SYSP");
    expect(attempt(machine, request).status).toBe("Established");
  });

  test("GIVEN IKED is down WHEN a client connects THEN the negotiation fails", () => {
    const machine = running();
    machine.failIked("SYSP");
    expect(attempt(machine, request)).toMatchObject({ status: "Failed", reason: "the IKE daemon of SYSP is down" });
  });
});

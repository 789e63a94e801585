import { Machine } from "../../src/simulator";
import { parseProfile } from "../../src/documents/profile";
import { refusals } from "../../src/simulator/obeyfile";
import { assemblyOf } from "../support/assembly";
import { B1, connected, D, P, running, since, T1 } from "./plex";

describe("OBEYFILE", () => {
  test("GIVEN a stack without them WHEN a data set has parameters of the initial profile THEN they are refused", () => {
    const [initial] = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } })).model.stacks;
    const of = (text: string) => refusals({ initial: initial! }, parseProfile(text).statements);
    expect(of("IPCONFIG IPSECURITY")).toEqual(["IPSECURITY"]);
    expect(of("IPCONFIG6 IPSECURITY")).toEqual(["IPSECURITY"]);
    expect(of("GLOBALCONFIG XCFGRPID 21")).toEqual(["XCFGRPID"]);
    expect(of("IPSEC DVIPSEC DVLOCALFLTR ENDIPSEC")).toEqual(["DVIPSEC"]);
    expect(of("IPCONFIG SYSPLEXROUTING GLOBALCONFIG SYSPLEXMONITOR RECOVERY")).toEqual([]);
  });

  test("GIVEN DVIPSEC WHEN a data set repeats it, or adds DVLOCALFLTR THEN only that is refused", () => {
    const machine = running();
    const { length } = machine.log;
    machine.obeyfile(P, "IPSEC DVIPSEC ENDIPSEC");
    expect(since(machine, length)).toEqual([`EZZ0300I ${P}`, `EZZ0053I ${P}`]);
    machine.obeyfile(P, "IPSEC DVIPSEC DVLOCALFLTR ENDIPSEC");
    expect(machine.log.at(-2)!.text).toContain("DVLOCALFLTR");
    expect(machine.stack(P).dvLocalFilter).toBe(false);
  });

  test("GIVEN a stack out of its group WHEN a data set has VIPADYNAMIC THEN that is cancelled", () => {
    const machine = running();
    machine.leaveGroup(T1);
    machine.settle();
    machine.obeyfile(T1, `VIPADYNAMIC VIPABACKUP 7 ${D} ENDVIPADYNAMIC`);
    expect(machine.log.at(-2)!.id).toBe("EZD1170I");
    machine.joinGroup(T1);
    machine.settle();
    expect(machine.stateOf(T1, D).status).toBe("Target");
  });

  test("GIVEN a data set with an error WHEN it is processed THEN the rest counts, and the command failed", () => {
    const machine = running();
    const { length } = machine.log;
    machine.obeyfile(T1, `VIPADYNAMIC\nVIPABACKUP 7 ${D}\nENDVIPADYNAMIC\nIPCONFIG DYNAMICXCF\n`);
    expect(since(machine, length)).toEqual([`EZZ0300I ${T1}`, `EZZ0324I ${T1}`, `EZZ0059I ${T1}`]);
    expect(machine.stateOf(T1, D).rank).toBe(7);
  });

  test("GIVEN a file of the assembly with system symbols WHEN it is processed THEN they have their values", () => {
    const machine = Machine.of(
      assemblyOf({
        SYSA: {
          stacks: { TCPIP: "IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\n" },
          obeyfiles: { ADD: "VIPADYNAMIC\nVIPADEFINE 255.255.255.255 203.0.113.&N.\nENDVIPADYNAMIC\n" },
          entry: { symbols: { N: "77" } },
        },
      }),
    );
    machine.start();
    machine.obeyfile("SYSA.TCPIP", "SYSA/TCPIP.OBEY/ADD");
    expect(machine.ownerOf("203.0.113.77")).toBe("SYSA.TCPIP");
    expect(machine.log.some(({ text }) => text.includes("'TCPIP.OBEY(ADD)'"))).toBe(true);
  });

  test("GIVEN a backup WHEN its rank changes by VIPADELETE and VIPABACKUP THEN the new rank counts", () => {
    const machine = running();
    machine.obeyfile(B1, `VIPADYNAMIC VIPADELETE ${D} VIPABACKUP 50 ${D} ENDVIPADYNAMIC`);
    expect(machine.stateOf(B1, D)).toMatchObject({ status: "Backup", rank: 50 });
    machine.failStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe("SYSB.TCPIP");
  });

  test("GIVEN changes by OBEYFILE WHEN the stack starts again THEN its initial profile counts", () => {
    const machine = running();
    machine.obeyfile(P, `VIPADYNAMIC VIPADELETE ${D} ENDVIPADYNAMIC`);
    machine.settle();
    machine.stopStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    machine.startStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
    connected(machine);
  });
});

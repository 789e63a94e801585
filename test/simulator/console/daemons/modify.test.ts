import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { D, policy, running } from "../../plex";

describe("F PAGENT", () => {
  test("GIVEN a policy that was lost WHEN pagent reads its files again THEN it is installed", () => {
    const machine = running();
    machine.refreshPolicy("SYSP.TCPIP", policy({ filters: false }));
    expect(machine.policies("SYSP.TCPIP").installed?.rules).toEqual([]);
    expect(Console.of(machine).enter("F PAGENT,REFRESH", "SYSP")).toEqual([
      "EZZ8443I PAGENT MODIFY COMMAND ACCEPTED",
      "EZZ8771I PAGENT CONFIG POLICY PROCESSING COMPLETE FOR TCPIP : IPSEC",
    ]);
    expect(machine.policies("SYSP.TCPIP").installed?.rulesFor(D)).toHaveLength(2);
  });

  test("GIVEN what changes nothing WHEN it is entered THEN it is accepted", () => {
    for (const what of ["QUERY", "LOGLEVEL,LEVEL=31", "MON,DISPLAY"]) {
      expect(Console.of(running()).enter(`F PAGENT,${what}`)).toEqual(["EZZ8443I PAGENT MODIFY COMMAND ACCEPTED"]);
    }
  });
});

describe("F IKED", () => {
  test("GIVEN the IKE daemon WHEN its file is read again or shown THEN the answer names the file", () => {
    const console = Console.of(running());
    expect(console.enter("F IKED,REFRESH")).toEqual([
      "EZD0911I IKE config processing complete using file /etc/security/iked.conf",
    ]);
    expect(console.enter("MODIFY IKED,DISPLAY")).toEqual([
      "CONFIGURATION FILE: /etc/security/iked.conf",
      "KEYRING:            iked/keyring",
      "FIPS140:            NO",
      "SUPPORTEDCERTAUTH:  NONE",
    ]);
  });
});

describe("operands of MODIFY", () => {
  test.each([
    ["F", "IEE311I MODIFY   PARAMETER MISSING"],
    ["F PAGENT", "IEE311I MODIFY   PARAMETER MISSING"],
    ["F IKED,", "IEE311I MODIFY   PARAMETER MISSING"],
    ["F PAGENT,AGAIN", "IEE535I MODIFY   INVALID PARAMETER"],
    ["F IKED,STOP", "IEE535I MODIFY   INVALID PARAMETER"],
    ["F FOO,REFRESH", "IEE341I FOO      NOT ACTIVE"],
    ["F TCPIP,REFRESH", "IEE309I MODIFY   UNIDENTIFIABLE KEYWORD"],
  ])("GIVEN the command %s WHEN it is entered THEN the system answers %s", (command, answer) => {
    expect(Console.of(running()).enter(command)).toEqual([answer]);
  });

  test("GIVEN daemons that are down or not there WHEN they are to be modified THEN they are not active", () => {
    const machine = running();
    machine.stopIked("SYSP");
    machine.stopPagent("SYSP");
    expect(Console.of(machine).enter("F IKED,DISPLAY", "SYSP")).toEqual(["IEE341I IKED     NOT ACTIVE"]);
    expect(Console.of(machine).enter("F PAGENT,REFRESH", "SYSP")).toEqual(["IEE341I PAGENT   NOT ACTIVE"]);
    const bare = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }));
    bare.start();
    expect(Console.of(bare).enter("F IKED,DISPLAY")).toEqual(["IEE341I IKED     NOT ACTIVE"]);
  });
});

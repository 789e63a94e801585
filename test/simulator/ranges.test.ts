import { Machine, violations } from "../../src/simulator";
import { rangeOf } from "../../src/simulator/ranges";
import { assemblyOf } from "../support/assembly";
import { since } from "./plex";

const [A, B] = ["SYSA.TCPIP", "SYSB.TCPIP"] as const;
const ADDRESS = "203.0.113.130";

function ranges(moveable: string, xcf = true): Machine {
  const profile = (
    number: number,
  ) => `IPCONFIG ${xcf ? `DYNAMICXCF 10.1.1.${number} 255.255.255.0 1` : "SYSPLEXROUTING"}
VIPADYNAMIC
  VIPARANGE MOVEABLE ${moveable} 255.255.255.192 203.0.113.128
  VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.252 203.0.113.140
  VIPARANGE MOVEABLE NONDISRUPTIVE RANGE6 2001:db8:5::/64
ENDVIPADYNAMIC
`;
  const machine = Machine.of(
    assemblyOf({ SYSA: { stacks: { TCPIP: profile(1) } }, SYSB: { stacks: { TCPIP: profile(2) } } }),
  );
  machine.start();
  return machine;
}

const connect = (machine: Machine) => machine.connect({ client: "10.9.1.1", dvipa: ADDRESS, port: 80 }).id;

describe("VIPARANGE", () => {
  test("GIVEN ranges WHEN an address is in several THEN the most specific counts", () => {
    const [stack] = ranges("NONDISRUPTIVE").model.stacks;
    expect(rangeOf(stack!, ADDRESS)).toBe("NONDISRUPTIVE");
    expect(rangeOf(stack!, "203.0.113.141")).toBe("DISRUPTIVE");
    expect(rangeOf(stack!, "2001:db8:5::9")).toBe("NONDISRUPTIVE");
    expect(rangeOf(stack!, "203.0.113.1")).toBeUndefined();
  });

  test("GIVEN NONDISRUPTIVE WHEN another stack binds THEN the DVIPA moves, and connections go on where they are", () => {
    const machine = ranges("NONDISRUPTIVE");
    expect(machine.bind(A, ADDRESS)).toBe(true);
    const id = connect(machine);
    expect(machine.connection(id)).toMatchObject({ status: "Established", server: A });
    expect(machine.bind(B, ADDRESS)).toBe(true);
    expect(machine.ownerOf(ADDRESS)).toBe(B);
    expect(machine.stateOf(A, ADDRESS)).toMatchObject({ status: "Moving", origin: "VIPARANGE BIND" });
    expect(machine.connection(id)).toMatchObject({ status: "Established", server: A });
    machine.disconnect(id);
    expect(machine.stateOf(A, ADDRESS).status).toBe("None");
    expect(violations(machine)).toEqual([]);
  });

  test("GIVEN no DYNAMICXCF WHEN another stack binds THEN connections are lost", () => {
    const machine = ranges("NONDISRUPTIVE", false);
    machine.bind(A, ADDRESS);
    const id = connect(machine);
    machine.bind(B, ADDRESS);
    expect(machine.connection(id).status).toBe("Lost");
  });

  test("GIVEN DISRUPTIVE WHEN another stack wants the address THEN bind() fails, and ioctl() breaks connections", () => {
    const machine = ranges("DISRUPTIVE");
    machine.ioctl(A, ADDRESS);
    const id = connect(machine);
    const { length } = machine.log;
    expect(machine.bind(B, ADDRESS)).toBe(false);
    expect(since(machine, length)).toEqual([`EZZ8307I ${B}`]);
    expect(machine.ioctl(B, ADDRESS)).toBe(true);
    expect([machine.ownerOf(ADDRESS), machine.connection(id).status]).toEqual([B, "Lost"]);
  });

  test("GIVEN an address of no range, or a stack that is down WHEN an application binds THEN it fails", () => {
    const machine = ranges("NONDISRUPTIVE");
    expect(machine.bind(A, "203.0.113.1")).toBe(false);
    machine.stopStack(A);
    expect(machine.bind(A, ADDRESS)).toBe(false);
  });

  test("GIVEN an application with a DVIPA WHEN it ends, or its stack fails THEN nobody has the DVIPA", () => {
    const machine = ranges("NONDISRUPTIVE");
    machine.bind(A, ADDRESS);
    machine.unbind(A, ADDRESS);
    expect(machine.dvipa(ADDRESS)).toBeUndefined();
    machine.bind(A, ADDRESS);
    machine.failStack(A);
    machine.settle();
    expect(machine.dvipa(ADDRESS)).toBeUndefined();
  });

  test("GIVEN an application with a DVIPA WHEN another stack defines it THEN the definition is rejected", () => {
    const machine = ranges("NONDISRUPTIVE");
    machine.bind(A, ADDRESS);
    const { length } = machine.log;
    machine.obeyfile(B, `VIPADYNAMIC VIPADEFINE 255.255.255.255 ${ADDRESS} ENDVIPADYNAMIC`);
    expect(since(machine, length)).toContain(`EZZ8307I ${B}`);
    expect(machine.ownerOf(ADDRESS)).toBe(A);
    expect(() => machine.deactivate(A, ADDRESS)).toThrow("of a VIPARANGE");
  });
});

import { activeHolding, arrivalOf, creationOf, OWNER_RANK, successorOf } from "../../src/simulator/ownership";
import type { DvipaState, Holding } from "../../src/simulator";

const holding = (stack: string, change: Partial<Holding> = {}): Holding => ({
  stack,
  origin: "VIPABACKUP",
  rank: 100,
  moveable: undefined,
  mayActivate: false,
  cpcScope: false,
  cpc: undefined,
  defined: true,
  wanting: false,
  status: "Backup",
  ...change,
});
const owner = (stack: string, change: Partial<Holding> = {}) =>
  holding(stack, { origin: "VIPADEFINE", rank: OWNER_RANK, moveable: "IMMEDIATE", mayActivate: true, ...change });
const dvipa = (holdings: readonly Holding[], change: Partial<DvipaState> = {}): DvipaState => ({
  key: "EZBTCPCS/203.0.113.10",
  group: "EZBTCPCS",
  address: "203.0.113.10",
  holdings,
  cpc: undefined,
  moveable: "IMMEDIATE",
  distributions: [],
  connections: [],
  tunnels: [],
  ...change,
});
const active = { status: "Active" } as const;
const bound = { origin: "VIPARANGE BIND", moveable: "NONDISRUPTIVE", defined: false, ...active } as const;

describe("successorOf", () => {
  const next = (holdings: readonly Holding[], cpc?: string, lowest = true) =>
    successorOf({ holdings, cpc }, "A.TCPIP", () => lowest);

  test("GIVEN backups WHEN the owner goes THEN the highest rank is next, and a waiting VIPADEFINE before all", () => {
    const backups = [holding("B.TCPIP", { rank: 100 }), holding("C.TCPIP", { rank: 254 })];
    expect(next(backups)?.holding.stack).toBe("C.TCPIP");
    expect(next([...backups, owner("D.TCPIP")])?.holding.stack).toBe("D.TCPIP");
  });

  test("GIVEN equal ranks WHEN the owner goes THEN the first name or the last is next, and the tie is told", () => {
    const backups = [holding("C.TCPIP"), holding("B.TCPIP")];
    expect(next(backups)).toMatchObject({ holding: { stack: "B.TCPIP" }, tied: ["B.TCPIP", "C.TCPIP"] });
    expect(next(backups, undefined, false)?.holding.stack).toBe("C.TCPIP");
  });

  test("GIVEN a backup that is deactivated, quiescing, the leaving stack or an application's THEN it is not next", () => {
    const none = [
      holding("B.TCPIP", { status: "Deactivated" }),
      holding("C.TCPIP", { status: "Quiescing" }),
      holding("D.TCPIP", { status: "Moving", defined: false }),
      holding("A.TCPIP"),
    ];
    expect(next(none)).toBeUndefined();
    expect(next([...none, holding("E.TCPIP", { status: "Moving" })])?.holding.stack).toBe("E.TCPIP");
  });

  test("GIVEN CPCSCOPE WHEN backups are in several CPCs THEN one in the CPC of the owner is next", () => {
    const backups = [holding("B.TCPIP", { rank: 200, cpc: "CPC2" }), holding("C.TCPIP", { rank: 10, cpc: "CPC1" })];
    expect(next(backups, "CPC1")?.holding.stack).toBe("C.TCPIP");
    expect(next(backups, "CPC3")).toBeUndefined();
  });
});

describe("arrivalOf", () => {
  test("GIVEN no owner THEN VIPADEFINE and VIPABACKUP with MOVEABLE activate, another VIPABACKUP does not", () => {
    const nobody = dvipa([]);
    expect(arrivalOf(nobody, owner("A.TCPIP"), true)).toBe("activate");
    expect(arrivalOf(nobody, holding("B.TCPIP", { mayActivate: true }), true)).toBe("activate");
    expect(arrivalOf(nobody, holding("B.TCPIP"), true)).toBe("back up");
  });

  test("GIVEN an owner THEN VIPADEFINE takes the DVIPA at once, or with WHENIDLE when the owner is idle", () => {
    const held = [holding("B.TCPIP", active)];
    expect(activeHolding(dvipa(held))?.stack).toBe("B.TCPIP");
    expect(arrivalOf(dvipa(held), owner("A.TCPIP"), false)).toBe("take");
    const whenIdle = dvipa(held, { moveable: "WHENIDLE" });
    expect(arrivalOf(whenIdle, owner("A.TCPIP"), false)).toBe("want");
    expect(arrivalOf(whenIdle, owner("A.TCPIP"), true)).toBe("take");
    expect(arrivalOf(dvipa(held), holding("C.TCPIP", { mayActivate: true }), true)).toBe("back up");
  });

  test("GIVEN an application that has the DVIPA THEN a definition on another stack is rejected", () => {
    expect(arrivalOf(dvipa([holding("B.TCPIP", bound)]), owner("A.TCPIP"), true)).toBe("reject");
  });
});

describe("creationOf", () => {
  const of = (state: DvipaState | undefined, how: "BIND" | "IOCTL", moveable: "NONDISRUPTIVE" | "DISRUPTIVE") =>
    creationOf(state, "A.TCPIP", `VIPARANGE ${how}`, moveable);

  test("GIVEN no DVIPA THEN bind() and ioctl() create it", () => {
    expect(of(undefined, "BIND", "NONDISRUPTIVE")).toBe("create");
    expect(of(dvipa([]), "IOCTL", "DISRUPTIVE")).toBe("create");
  });

  test("GIVEN the stack has it by VIPADEFINE THEN bind() works, ioctl() fails; elsewhere both fail", () => {
    const own = dvipa([owner("A.TCPIP", active)]);
    expect([of(own, "BIND", "NONDISRUPTIVE"), of(own, "IOCTL", "NONDISRUPTIVE")]).toEqual(["bound", "fail"]);
    const other = dvipa([owner("B.TCPIP", active)]);
    expect([of(other, "BIND", "NONDISRUPTIVE"), of(other, "IOCTL", "NONDISRUPTIVE")]).toEqual(["fail", "fail"]);
  });

  test("GIVEN an application elsewhere THEN it moves, or with DISRUPTIVE ioctl() breaks it and bind() fails", () => {
    const other = dvipa([holding("B.TCPIP", bound)]);
    expect(of(other, "BIND", "NONDISRUPTIVE")).toBe("move");
    expect(of(other, "BIND", "DISRUPTIVE")).toBe("fail");
    expect(of(other, "IOCTL", "DISRUPTIVE")).toBe("break");
  });
});

import type { DistributionState, Method } from "../../src/simulator";
import {
  afterEnd,
  chooseTarget,
  distributionFor,
  distributionsOf,
  type Candidate,
} from "../../src/simulator/distribution";
import type { Load } from "../../src/simulator/world";
import { Machine } from "../../src/simulator";
import { connected, D, P, plex, running, T1, T2 } from "./plex";

const distribution = (method: Method, change: Partial<DistributionState> = {}): DistributionState => ({
  from: "A",
  method,
  ports: undefined,
  targets: undefined,
  addresses: [],
  autoSwitchBack: true,
  affinity: 0,
  ...change,
});
const target = (stack: string, change: Partial<Candidate> = {}): Candidate => ({
  stack,
  weight: 10,
  preferred: false,
  rank: 1,
  wlm: 1,
  ...change,
});

/** The targets of some connections, one after the other. */
function targets(count: number, by: DistributionState, candidates: readonly Candidate[], load?: Load): string {
  let chosen = "";
  for (let i = 0; i < count; i++) {
    const choice = chooseTarget(by, candidates, load, "10.9.1.1", 0);
    if (choice === undefined) return `${chosen}-`;
    chosen += choice.stack;
    load = choice.load;
  }
  return chosen;
}

describe("chooseTarget", () => {
  test.each(["ROUNDROBIN", "TARGCONTROLLED"] as const)("GIVEN %s THEN targets have their turns", (method) => {
    expect(targets(5, distribution(method), [target("A"), target("B")])).toBe("ABABA");
  });

  test.each(["BASEWLM", "SERVERWLM"] as const)(
    "GIVEN %s THEN WLM weights count, and a weight of 0 takes nothing",
    (method) => {
      const candidates = [target("A", { wlm: 1 }), target("B", { wlm: 3 }), target("C", { wlm: 0 })];
      expect([...targets(8, distribution(method), candidates)].sort().join("")).toBe("AABBBBBB");
    },
  );

  test("GIVEN WEIGHTEDACTIVE THEN active connections are in the proportion of WEIGHT", () => {
    const candidates = [target("A", { weight: 20 }), target("B", { weight: 60 })];
    expect([...targets(8, distribution("WEIGHTEDACTIVE"), candidates)].sort().join("")).toBe("AABBBBBB");
  });

  test("GIVEN HOTSTANDBY THEN the preferred target serves, then the backup with the highest rank", () => {
    const all = [target("A", { rank: 10 }), target("B", { rank: 20 }), target("C", { preferred: true })];
    const by = distribution("HOTSTANDBY");
    expect(targets(2, by, all)).toBe("CC");
    const standby = chooseTarget(by, all.slice(0, 2), undefined, "10.9.1.1", 0)!;
    expect(standby.stack).toBe("B");
    expect(targets(1, by, all, standby.load)).toBe("C");
    expect(targets(1, distribution("HOTSTANDBY", { autoSwitchBack: false }), all, standby.load)).toBe("B");
  });

  test("GIVEN TIMEDAFFINITY THEN a client stays with its server until it has paused too long", () => {
    const by = distribution("ROUNDROBIN", { affinity: 5 });
    const candidates = [target("A"), target("B")];
    const first = chooseTarget(by, candidates, undefined, "10.9.1.1", 0)!;
    const again = chooseTarget(by, candidates, first.load, "10.9.1.1", 5000)!;
    expect(again.stack).toBe("A");
    expect(chooseTarget(by, candidates, again.load, "10.9.1.2", 5000)!.stack).toBe("B");
    expect(chooseTarget(by, candidates, again.load, "10.9.1.1", 10_001)!.stack).toBe("B");
  });

  test("GIVEN no target THEN none is chosen", () => {
    expect(targets(1, distribution("ROUNDROBIN"), [])).toBe("-");
    expect(targets(1, distribution("BASEWLM"), [target("A", { wlm: 0 })])).toBe("-");
  });
});

test("GIVEN connections on a target WHEN they end THEN its load shrinks", () => {
  const load: Load = { counts: { A: 2 }, turn: 2, serving: undefined, affinity: {} };
  expect(afterEnd(load, "A").counts).toEqual({ A: 1 });
  expect(afterEnd(afterEnd(load, "A"), "A").counts).toEqual({});
});

test("GIVEN distributions WHEN a port is in one THEN it counts before one for any port", () => {
  const any = distribution("BASEWLM");
  const web = distribution("ROUNDROBIN", { ports: [[440, 450]] });
  expect(distributionFor([web, any], 443)).toBe(web);
  expect(distributionFor([web, any], 80)).toBe(any);
  expect(distributionFor([web], 80)).toBeUndefined();
});

test("GIVEN VIPADISTRIBUTE statements THEN ports, weights and ranks are read", () => {
  const text = `VIPADISTRIBUTE DISTMETHOD HOTSTANDBY NOAUTOSWITCHBACK TIMEDAFFINITY 30 ${D} PORT 80 8000-8010
    DESTIP 10.1.1.4 PREFERRED 10.1.1.5 BACKUP 7`;
  const [stack] = Machine.of(plex({ distribution: text })).model.stacks;
  expect(distributionsOf(stack!, D)).toEqual([
    {
      from: P,
      method: "HOTSTANDBY",
      ports: [
        [80, 80],
        [8000, 8010],
      ],
      targets: [
        { weight: 10, preferred: true, rank: 1 },
        { weight: 10, preferred: false, rank: 7 },
      ],
      addresses: ["10.1.1.4", "10.1.1.5"],
      autoSwitchBack: false,
      affinity: 30,
    },
  ]);
});

test("GIVEN a target WHEN it is quiesced and resumed THEN it takes no new connections in between", () => {
  const machine = running();
  const server = () => machine.connection(connected(machine)).server;
  machine.quiesce(T1);
  expect([server(), server()]).toEqual([T2, T2]);
  machine.quiesce(T2, 443);
  const { id } = machine.connect({ client: "10.9.1.1", dvipa: D, port: 443 });
  expect(machine.connection(id)).toMatchObject({ status: "Failed", reason: "no target takes connections to the port" });
  machine.resume(T1);
  machine.resume(T2, 443);
  expect(new Set([server(), server()])).toEqual(new Set([T1, T2]));
});

test("GIVEN a distributed DVIPA WHEN an OBEYFILE changes its targets THEN new connections and shadows follow", () => {
  const machine = running();
  connected(machine);
  machine.obeyfile(
    P,
    `VIPADYNAMIC
       VIPADISTRIBUTE DELETE ${D} PORT 443 DESTIP 10.1.1.4 10.1.1.5
       VIPADISTRIBUTE DEFINE ${D} PORT 443 DESTIP 10.1.1.5
     ENDVIPADYNAMIC`,
  );
  expect(machine.sas()[0]!.shadows.map(({ stack }) => stack)).toEqual([T2]);
  expect(machine.connection(connected(machine)).server).toBe(T2);
  expect(machine.stateOf(T1, D).status).toBe("None");
});

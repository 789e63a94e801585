import { DistributionMethod, DistributionTarget, Stack, type DistributionProps } from "../../src";
import { Match, Template } from "../../src/testing";
import { addStack, addWeb, emptySysplex, threeStacks } from "./sysplex-fixture";

/** The VIPADISTRIBUTE that a distribution of SYSA's DVIPA makes. */
function distributed(props: (stacks: Stack[]) => DistributionProps) {
  const { plex, a, b, c } = threeStacks();
  addWeb(plex, a).distribute(props([a, b, c]));
  return Template.fromStack(a);
}

const address = (host: number) => `10.1.1.${host}`;

describe("DistributionMethod", () => {
  test.each([
    [
      DistributionMethod.baseWlm({ procType: { cp: 20, zaap: 80, ziip: 0 } }),
      { method: "BASEWLM", procType: { cp: 20 } },
    ],
    [
      DistributionMethod.serverWlm({ ilWeighting: 2, procXCost: { ziip: 5 } }),
      { method: "SERVERWLM", ilWeighting: 2, procXCost: { ziip: 5 } },
    ],
    [DistributionMethod.roundRobin(), { method: "ROUNDROBIN" }],
  ] as const)("GIVEN a method (%#) THEN VIPADISTRIBUTE has it", (method, operands) => {
    const template = distributed(([, b, c]) => ({ ports: [443], targets: [b!, c!], method }));
    template.hasStatement("VIPADISTRIBUTE", operands);
  });

  test("GIVEN no method THEN none is coded", () => {
    const template = distributed(([, b]) => ({ targets: [b!] }));
    template.hasStatement("VIPADISTRIBUTE", { method: Match.absent(), ports: Match.absent(), dvipa: "203.0.113.10" });
  });

  test("GIVEN weights THEN each target has its own", () => {
    const template = distributed(([, b, c]) => ({
      targets: [DistributionTarget.weighted(b!, 10), DistributionTarget.weighted(c!, 20)],
      method: DistributionMethod.weightedActive(),
    }));
    template.hasStatement("VIPADISTRIBUTE", {
      method: "WEIGHTEDACTIVE",
      destinations: {
        targets: [
          { address: address(2), weight: 10 },
          { address: address(3), weight: 20 },
        ],
      },
    });
  });

  test("GIVEN hot standby THEN one target is preferred, and others stand by", () => {
    const template = distributed(([a, b, c]) => ({
      targets: [DistributionTarget.preferred(a!), DistributionTarget.standby(b!, 100), DistributionTarget.standby(c!)],
      method: DistributionMethod.hotStandby({ autoSwitchBack: false }),
    }));
    template.hasStatement("VIPADISTRIBUTE", {
      method: "HOTSTANDBY",
      autoSwitchBack: false,
      destinations: {
        targets: [
          { address: address(1), preferred: true },
          { address: address(2), backup: { rank: 100 } },
          { address: address(3), backup: { rank: Match.absent() } },
        ],
      },
    });
  });
});

describe("Distribution", () => {
  test("GIVEN ports, ranges and options THEN VIPADISTRIBUTE has them", () => {
    const template = distributed(() => ({
      ports: [20, 21, "5000-5010"],
      targets: "ALL",
      sysplexPorts: true,
      optLocal: 4,
      timedAffinity: 30,
    }));
    template.hasStatement("VIPADISTRIBUTE", {
      ports: [20, 21, "5000-5010"],
      destinations: Match.objectEquals({ all: true }),
      sysplexPorts: true,
      optLocal: { value: 4 },
      timedAffinity: 30,
    });
  });

  test("GIVEN a later distribution with sysplexPorts THEN it comes first of its DVIPA, where SYSPLEXPORTS counts", () => {
    const { plex, a } = threeStacks();
    const web = addWeb(plex, a);
    for (const port of [80, 81, 82]) web.distribute({ ports: [port], targets: "ALL", sysplexPorts: port === 81 });
    const found = Template.fromStack(a).findStatements("VIPADISTRIBUTE");
    expect(found.map(({ operands }) => operands.ports)).toEqual([[81], [80], [82]]);
  });

  test("GIVEN hot standby with other cardinalities THEN the error counts them", () => {
    const method = DistributionMethod.hotStandby();
    const { preferred, standby } = DistributionTarget;
    const fix = "Give one DistributionTarget.preferred and 1 to 31 DistributionTarget.standby.";
    for (const [targets, found] of [
      [([, b]: Stack[]) => [preferred(b!)], "1 preferred and 0 standby targets"],
      [([, b, c]: Stack[]) => [preferred(b!), preferred(c!)], "2 preferred and 0 standby targets"],
      [([, b, c]: Stack[]) => [standby(b!), standby(c!)], "0 preferred and 2 standby targets"],
      [([a, b, c]: Stack[]) => [preferred(a!), standby(b!), c!], "1 preferred and 1 standby targets"],
      [() => "ALL" as const, 'the targets "ALL"'],
    ] as const) {
      expect(() => distributed((stacks) => ({ targets: targets(stacks), method }))).toThrow(
        `PLEX1/web: Hot standby has ${found}. Expected targets that fit the distribution method. ${fix}`,
      );
    }
  });

  test("GIVEN hot standby with 31 and with 32 targets that stand by THEN 32 are too many", () => {
    const standbyOf = (count: number) => () => {
      const { plex } = emptySysplex();
      const stacks = Array.from({ length: count + 1 }, (_, i) => {
        const letter = String.fromCharCode(65 + (i % 26));
        return addStack(
          plex,
          letter + Math.floor(i / 26),
          { dynamicXcf: `10.1.1.${i + 1}/24`, dynamicXcf6: undefined },
          {
            sysclone: letter + Math.floor(i / 26),
          },
        );
      });
      const [first, ...others] = stacks as [Stack, ...Stack[]];
      addWeb(plex, first).distribute({
        targets: [DistributionTarget.preferred(first), ...others.map((stack) => DistributionTarget.standby(stack))],
        method: DistributionMethod.hotStandby(),
      });
    };
    expect(standbyOf(31)).not.toThrow();
    expect(standbyOf(32)).toThrow("Hot standby has 1 preferred and 32 standby targets.");
  });

  test("GIVEN a target with a role the method does not know THEN the error names it", () => {
    const message = "The target SYSB.TCPIP has a role that ROUNDROBIN does not know.";
    const method = DistributionMethod.roundRobin();
    const { preferred, standby, weighted } = DistributionTarget;
    for (const role of [preferred, standby, (stack: Stack) => weighted(stack, 10)]) {
      expect(() => distributed(([, b]) => ({ targets: [role(b!)], method }))).toThrow(message);
    }
    expect(() => distributed(([, b]) => ({ targets: [weighted(b!, 10)] }))).toThrow(
      "a role that BASEWLM does not know",
    );
  });

  test.each([
    [{ targets: [] }, "A distribution target is missing.", 'Name stacks as targets, or "ALL".'],
    [{ ports: Array.from({ length: 65 }, (_, i) => i + 1) }, 'ports is "65 ports". Expected at most 64.', ""],
    [{ ports: [0] }, "ports is 0. Expected ports from 1 to 65535", ""],
    [{ ports: [443, 65536] }, "ports is 65536.", ""],
    [{ ports: ["5010-5000"] }, 'ports is "5010-5000".', 'ranges of them such as "5000-5010"'],
    [{ ports: ["https"] }, 'ports is "https".', ""],
    [{ optLocal: 17 }, "optLocal is 17. Expected a whole number from 0 to 16.", ""],
    [{ timedAffinity: 10000 }, "timedAffinity is 10000. Expected a whole number from 0 to 9999.", ""],
  ])("GIVEN %j THEN the error names value and expectation", (wrong, message, more) => {
    const make = () => distributed(([, b]) => ({ targets: [b!], ...wrong }));
    expect(make).toThrow(`PLEX1/web: ${message}`);
    expect(make).toThrow(more);
  });

  test("GIVEN 64 ports THEN they are not too many", () => {
    const ports = Array.from({ length: 64 }, (_, i) => i + 1);
    distributed(([, b]) => ({ ports, targets: [b!] })).hasStatement("VIPADISTRIBUTE", { ports });
  });

  test("GIVEN a target twice THEN the error names it", () => {
    expect(() => distributed(([, b, c]) => ({ targets: [b!, c!, b!] }))).toThrow(
      "PLEX1/web: The target SYSB.TCPIP is named twice. Expected targets that fit the distribution method. Remove one of the two.",
    );
  });

  test("GIVEN a weight or a rank out of range THEN the error names the target", () => {
    const { b } = threeStacks();
    expect(() => DistributionTarget.weighted(b, 100)).toThrow(
      "PLEX1/SYSB/TCPIP: weight is 100. Expected a whole number from 1 to 99.",
    );
    expect(() => DistributionTarget.standby(b, 255)).toThrow("rank is 255. Expected a whole number from 1 to 254.");
  });
});

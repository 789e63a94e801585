import { runs } from "../support/runs";
import fc from "fast-check";
import {
  DataOffer,
  DistributionMethod,
  DistributionTarget,
  Dvipa,
  Moveable,
  Rank,
  Stack,
  System,
  type Sysplex,
} from "../../src";
import { Findings, Match, Template, Testing } from "../../src/testing";
import { emptySysplex, IKE } from "./sysplex-fixture";

const groupId = fc.option(fc.integer({ min: 2, max: 31 }), { nil: undefined });
const method = fc.constantFrom("none", "roundRobin", "serverWlm", "weightedActive", "hotStandby");

/** Indexes stand for stacks of the subplex of the DVIPA; those that occur twice, and those of the owner, are left out. */
const dvipa = fc.record({
  ipv6: fc.boolean(),
  owner: fc.nat(),
  backups: fc.array(fc.record({ stack: fc.nat(), moveable: fc.boolean() }), { maxLength: 3 }),
  distribution: fc.option(
    fc.record({
      method,
      all: fc.boolean(),
      targets: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      ports: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 5 }), {
        nil: undefined,
      }),
      sysplexPorts: fc.boolean(),
    }),
    { nil: undefined },
  ),
  security: fc.option(
    fc.record({ peers: fc.integer({ min: 1, max: 3 }), aesCbc: fc.boolean(), traffic: fc.boolean() }),
    { nil: undefined },
  ),
});

const programs = fc.record({
  vtamGroupId: groupId,
  tcpGroupId: groupId,
  systems: fc.array(fc.record({ stacks: fc.integer({ min: 1, max: 2 }), otherSubplex: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  dvipas: fc.array(dvipa, { maxLength: 5 }),
});
type Program = typeof programs extends fc.Arbitrary<infer P> ? P : never;

/** Writes a sysplex with intent-level constructs only. */
function write(program: Program): { plex: Sysplex; stacks: Stack[] } {
  const { vtamGroupId, tcpGroupId } = program;
  const { plex } = emptySysplex({ vtamGroupId, tcpGroupId });
  const stacks = program.systems.flatMap((shape, i) => {
    const system = new System(plex, `SYS${i}`, { sysclone: `0${i}`, release: "V2R5" });
    return Array.from({ length: shape.stacks }, (_, j) => {
      const host = 10 * i + j + 1;
      return new Stack(system, `TCPIP${j}`, {
        dynamicXcf: `10.1.1.${host}/24`,
        dynamicXcf6: `2001:db8:1::${host}`,
        tcpGroupId: shape.otherSubplex ? (tcpGroupId === 31 ? 30 : 31) : undefined,
      });
    });
  });
  program.dvipas.forEach((shape, i) => addDvipa(plex, stacks, shape, i));
  return { plex, stacks };
}

function addDvipa(plex: Sysplex, stacks: readonly Stack[], shape: Program["dvipas"][number], i: number): void {
  const owner = stacks[shape.owner % stacks.length]!;
  const subplex = stacks.filter((stack) => stack.tcpGroupId === owner.tcpGroupId);
  const pick = (index: number) => subplex[index % subplex.length]!;
  const address = shape.ipv6 ? `2001:db8:10::${i + 1}` : `203.0.113.${i + 1}`;
  const made = new Dvipa(plex, `dvipa${i}`, { address, owner });
  shape.backups.forEach(({ stack, moveable }, rank) => {
    if (made.holders.includes(pick(stack))) return;
    made.addBackup(pick(stack), { rank: Rank.of(200 - rank), moveable: moveable ? Moveable.IMMEDIATE : undefined });
  });
  if (shape.distribution !== undefined) {
    const { method, all, ports, sysplexPorts } = shape.distribution;
    const targets = [...new Set(shape.distribution.targets.map(pick))];
    const [first, ...others] = targets as [Stack, ...Stack[]];
    if (method === "hotStandby" && others.length > 0) {
      const standby = others.map((stack, n) => DistributionTarget.standby(stack, 100 - n));
      const roles = [DistributionTarget.preferred(first), ...standby];
      made.distribute({ ports, targets: roles, method: DistributionMethod.hotStandby(), sysplexPorts });
    } else if (method === "weightedActive") {
      const roles = targets.map((stack, n) => DistributionTarget.weighted(stack, n + 1));
      made.distribute({ ports, targets: roles, method: DistributionMethod.weightedActive(), sysplexPorts });
    } else {
      const chosen = method === "roundRobin" || method === "serverWlm" ? DistributionMethod[method]() : undefined;
      made.distribute({ ports, targets: all ? "ALL" : targets, method: chosen, sysplexPorts });
    }
  }
  if (shape.security !== undefined) {
    const { peers, aesCbc, traffic } = shape.security;
    made.secure({
      peers: Array.from({ length: peers }, (_, n) => (shape.ipv6 ? `2001:db8:99:${n}::/64` : `198.51.100.${n + 1}`)),
      ike: IKE,
      offers: aesCbc ? [DataOffer.aesCbc(), DataOffer.aesGcm(128)] : undefined,
      traffic: traffic ? [{ port: 5000 }, { protocol: "UDP", port: 161 }] : undefined,
    });
  }
}

/** What secure() promises, looked at in the members. */
function checkSecured(plex: Sysplex, stacks: readonly Stack[]): void {
  const held = new Set<Stack>();
  const served = new Set<Stack>();
  for (const secured of Dvipa.all(plex).filter(({ securities }) => securities.length > 0)) {
    for (const stack of secured.holders) held.add(stack);
    for (const stack of secured.targetsAmong(stacks)) served.add(stack);
  }
  for (const stack of stacks) {
    const profile = Template.fromStack(stack);
    const holds = held.has(stack);
    const uses = holds || served.has(stack);
    profile.statementCountIs("IPSEC", holds ? 1 : 0, { dvipsec: Match.anyValue() });
    profile.statementCountIs("PORT", holds ? 2 : 0, { jobName: "IKED" });
    profile.statementCountIs("IPCONFIG", uses ? 1 : 0, { ipSecurity: true });
    const policy = Template.fromPolicy(stack.policy);
    policy.statementCountIs("KeyExchangePolicy", holds ? 1 : 0);
    policy.statementCountIs("IpFilterPolicy", uses ? 1 : 0);
  }
}

describe("programs of intent-level constructs", () => {
  test("GIVEN any of them THEN the rules find no error, security is where it belongs, and two syntheses are the same", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { plex, stacks } = write(program);
        Findings.fromSysplex(plex).hasNoErrors();
        checkSecured(plex, stacks);
        expect(Testing.synth(plex)).toEqual(Testing.synth(write(program).plex));
      }),
      runs(0.1),
    );
  });
});

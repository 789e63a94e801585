import fc from "fast-check";
import {
  Authentication,
  DataOffer,
  DistributionMethod,
  DistributionTarget,
  Dvipa,
  Identity,
  KeyExchange,
  Moveable,
  OtherTraffic,
  Rank,
  Stack,
  System,
  type Sysplex,
} from "../../src";
import { emptySysplex } from "../constructs/sysplex-fixture";

const groupId = fc.option(fc.integer({ min: 2, max: 31 }), { nil: undefined });
const method = fc.constantFrom("none", "roundRobin", "serverWlm", "weightedActive", "hotStandby");

const port = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 65535 }) },
  fc.integer({ min: 1, max: 65000 }).map((first) => `${first}-${first + 500}`),
);

/** What programs have; least and greatest numbers. */
export interface Shape {
  readonly systems: readonly [number, number];
  readonly dvipas: readonly [number, number];
  /** Backups of each DVIPA, as far as its subplex has stacks for them. */
  readonly backups: readonly [number, number];
  /** Whether DVIPAs may be distributed. */
  readonly distribution: boolean;
}

const between = ([minLength, maxLength]: readonly [number, number]) => ({ minLength, maxLength });

const distributions = fc.option(
  fc.record({
    method,
    all: fc.boolean(),
    targets: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    ports: fc.option(fc.uniqueArray(port, { minLength: 1, maxLength: 5 }), { nil: undefined }),
    sysplexPorts: fc.boolean(),
  }),
  { nil: undefined },
);

/** Indexes stand for stacks of the subplex of the DVIPA; those that occur twice, and those of the owner, are left out. */
const dvipa = ({ backups, distribution }: Shape) =>
  fc.record({
    ipv6: fc.boolean(),
    owner: fc.nat(),
    moveable: fc.constantFrom(undefined, Moveable.IMMEDIATE, Moveable.WHEN_IDLE),
    prefixLength: fc.option(fc.integer({ min: 1, max: 32 }), { nil: undefined }),
    backups: fc.array(fc.record({ stack: fc.nat(), moveable: fc.boolean() }), between(backups)),
    distribution: distribution ? distributions : fc.constant(undefined),
    security: fc.option(
      fc.record({
        peers: fc.integer({ min: 1, max: 3 }),
        aesCbc: fc.boolean(),
        traffic: fc.boolean(),
        allowNat: fc.boolean(),
        certificate: fc.boolean(),
        localFilter: fc.boolean(),
      }),
      { nil: undefined },
    ),
  });

/** Programs of intent-level constructs of a shape. */
export const programsWith = (shape: Shape) =>
  fc.record({
    vtamGroupId: groupId,
    tcpGroupId: groupId,
    systems: fc.array(
      fc.record({
        stacks: fc.integer({ min: 1, max: 2 }),
        otherSubplex: fc.boolean(),
        denyOthers: fc.boolean(),
        cpc: fc.constantFrom("CPC1", "CPC2", undefined),
        release: fc.constantFrom("V2R4", "V2R5", "V3R1", undefined),
      }),
      between(shape.systems),
    ),
    dvipas: fc.array(dvipa(shape), between(shape.dvipas)),
  });

/** Programs of intent-level constructs. */
export const programs = programsWith({ systems: [1, 4], dvipas: [0, 5], backups: [0, 3], distribution: true });
export type Program = typeof programs extends fc.Arbitrary<infer P> ? P : never;

/** Writes a sysplex with intent-level constructs only. */
export function write(program: Program): { plex: Sysplex; stacks: Stack[] } {
  const { vtamGroupId, tcpGroupId } = program;
  const { plex } = emptySysplex({ vtamGroupId, tcpGroupId });
  const stacks = program.systems.flatMap((shape, i) => {
    const system = new System(plex, `SYS${i}`, { sysclone: `0${i}`, release: shape.release, cpc: shape.cpc });
    return Array.from({ length: shape.stacks }, (_, j) => {
      const host = 10 * i + j + 1;
      return new Stack(system, `TCPIP${j}`, {
        dynamicXcf: `10.1.1.${host}/24`,
        dynamicXcf6: `2001:db8:1::${host}`,
        otherTraffic: shape.denyOthers ? OtherTraffic.DENY : undefined,
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
  const moveable = shape.ipv6 && shape.moveable === Moveable.WHEN_IDLE ? Moveable.IMMEDIATE : shape.moveable;
  const made = new Dvipa(plex, `dvipa${i}`, { address, owner, moveable, prefixLength: shape.prefixLength });
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
    const { peers, aesCbc, traffic, allowNat, certificate, localFilter } = shape.security;
    const authentication = certificate
      ? Authentication.certificate({ localIdentity: Identity.fqdn(`web${i}.example.com`) })
      : Authentication.preSharedKey(`psk${i}`);
    made.secure({
      peers: Array.from({ length: peers }, (_, n) => (shape.ipv6 ? `2001:db8:99:${n}::/64` : `198.51.100.${n + 1}`)),
      ike: KeyExchange.ikev2({ authentication, allowNat }),
      localFilter: localFilter && !shape.ipv6,
      offers: aesCbc ? [DataOffer.aesCbc(), DataOffer.aesGcm(128)] : undefined,
      traffic: traffic ? [{ port: 5000 }, { protocol: "UDP", port: 161 }] : undefined,
    });
  }
}

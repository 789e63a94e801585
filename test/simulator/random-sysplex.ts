import * as fc from "fast-check";
import { Assembly } from "../../src/model/assembly";
import { Machine, SimulatorError, type Assumptions, type Nat } from "../../src/simulator";
import { assemblyOf, type SystemTexts } from "../support/assembly";
import { cfrmOf, filterRule } from "../support/secured-sysplex";

export const ADDRESSES = ["203.0.113.10", "203.0.113.11", "203.0.113.12"];
export const RANGE = "203.0.113.130";
export const CLIENTS = ["10.9.1.1", "10.9.1.2", "10.9.1.3"];

/** A stack of a random sysplex. */
const stackShape = fc.record({
  tcp: fc.constantFrom(21, 21, 21, 22),
  dynamicXcf: fc.constantFrom(true, true, true, false),
  ipSecurity: fc.constantFrom(true, true, true, true, true, false),
  dvipsec: fc.constantFrom(true, true, true, true, false),
  dvipas: fc.tuple(...ADDRESSES.map(() => dvipaShape())),
  policy: fc.constantFrom("whole", "whole", "whole", "whole", "filters", "none"),
});

function dvipaShape() {
  return fc.record({
    part: fc.constantFrom("define", "backup", "backup", "nothing"),
    rank: fc.constantFrom(50, 100, 200),
    moveable: fc.constantFrom("", "MOVEABLE IMMEDIATE", "MOVEABLE WHENIDLE"),
    distribution: fc.constantFrom("", "", "ROUNDROBIN", "BASEWLM", "WEIGHTEDACTIVE"),
    scope: fc.constantFrom("", "", "CPCSCOPE "),
  });
}

type StackShape = typeof stackShape extends fc.Arbitrary<infer T> ? T : never;

const MASK = "255.255.255.255";

function profile(shape: StackShape, number: number): string {
  const { tcp, dynamicXcf, ipSecurity, dvipsec, dvipas } = shape;
  const lines = [
    `GLOBALCONFIG XCFGRPID ${tcp} SYSPLEXMONITOR ${number % 2 === 0 ? "RECOVERY AUTOREJOIN" : "NORECOVERY"}`,
    `IPCONFIG ${ipSecurity ? "IPSECURITY " : ""}${dynamicXcf ? `DYNAMICXCF 10.1.1.${number} 255.255.255.0 1` : "SYSPLEXROUTING"}`,
    ...(dvipsec && ipSecurity ? ["IPSEC DVIPSEC", "  IPSECRULE * * NOLOG PROTOCOL OSPF", "ENDIPSEC"] : []),
    "VIPADYNAMIC",
    `  VIPARANGE MOVEABLE ${number % 2 === 0 ? "NONDISRUPTIVE" : "DISRUPTIVE"} 255.255.255.248 203.0.113.128`,
  ];
  dvipas.forEach(({ part, rank, moveable, distribution, scope }, i) => {
    const address = ADDRESSES[i]!;
    if (part === "define") lines.push(`  VIPADEFINE ${scope}${moveable} ${MASK} ${address}`);
    else if (part === "backup") {
      lines.push(`  VIPABACKUP ${rank} ${scope}${moveable === "" ? "" : `${moveable} ${MASK} `}${address}`);
    }
    if (part !== "nothing" && distribution !== "") {
      lines.push(`  VIPADISTRIBUTE DISTMETHOD ${distribution} ${address} PORT 443 DESTIP ALL`);
    }
  });
  return `${lines.join("\n")}\nENDVIPADYNAMIC\n`;
}

/** A policy that protects all DVIPAs; its key exchange part can be missing. */
export function policyText(keyExchange: boolean): string {
  const rules = ADDRESSES.map((address, i) => filterRule(`D${i}`, address)).join("");
  const exchanges = ADDRESSES.map(
    (address, i) => `  KeyExchangeRule K${i}
  {
    LocalSecurityEndpoint
    {
      Identity IpAddr ${address}
      Location ${address}
    }
    RemoteSecurityEndpoint
    {
      Identity IpAddr 10.9.0.0/16
      Location 10.9.0.0/16
    }
    KeyExchangeActionRef ike
  }
`,
  ).join("");
  return `IpFilterPolicy
{
${rules}  IpFilterRule IKE
  {
    IpSourceAddr 203.0.113.0/24
    IpDestAddr All
    IpService
    {
      Protocol UDP
      SourcePortRange 500
      DestinationPortRange 500
    }
    IpService
    {
      Protocol UDP
      SourcePortRange 4500
      DestinationPortRange 4500
    }
    IpGenericFilterActionRef permit
  }
}
IpGenericFilterAction ipsec
{
  IpFilterAction IpSec
}
IpGenericFilterAction permit
{
  IpFilterAction Permit
}
IpDynVpnAction gold
{
  Initiation Either
  IpDataOffer
  {
    HowToEncap Transport
    HowToEncrypt AES_CBC KeyLength 256
    HowToAuth ESP HMAC_SHA2_256_128
    RefreshLifetimeProposed 240
  }
}
${keyExchange ? `KeyExchangePolicy\n{\n  AllowNat Yes\n${exchanges}}\n` : ""}KeyExchangeAction ike
{
  HowToInitiate IKEv2
  KeyExchangeOffer
  {
    HowToEncrypt AES_CBC KeyLength 256
    HowToVerifyMsgs HMAC_SHA2_256_128
    PseudoRandomFunction HMAC_SHA2_256
    HowToAuthPeers RsaSignature
    DHGroup Group14
  }
}
`;
}

/** A sysplex of two to four systems, the first of them with one stack or two. */
export const sysplex: fc.Arbitrary<Assembly> = fc
  .record({
    stacks: fc.array(stackShape, { minLength: 2, maxLength: 4 }),
    second: fc.option(stackShape, { nil: undefined }),
    duplex: fc.constantFrom("DISABLED", "ALLOWED", "ENABLED"),
    size: fc.constantFrom(50000, 50000, 16, 6),
    rebuildPercent: fc.constantFrom(1, 60),
    defined: fc.constantFrom(true, true, true, false),
  })
  .map(({ stacks, second, duplex, size, rebuildPercent, defined }) => {
    const systems = Object.fromEntries(
      stacks.map((shape, i): [string, SystemTexts] => {
        const inside: Record<string, StackShape> = {
          TCPIP: shape,
          ...(i === 0 && second !== undefined ? { TCPIP2: second } : {}),
        };
        return [`SYS${"ABCD"[i]}`, system(inside, i + 1)];
      }),
    );
    const cfrm = cfrmOf(...(defined ? ["EZBDVIPA1121", "EZBDVIPA1122"] : []))
      .replaceAll("DUPLEX(ALLOWED)", `DUPLEX(${duplex}) REBUILDPERCENT(${rebuildPercent})`)
      .replaceAll("SIZE(50000)", `SIZE(${size})`)
      .replaceAll("INITSIZE(25000)", `INITSIZE(${Math.min(size, 25000)})`);
    return assemblyOf(systems, cfrm);
  });

function system(stacks: Readonly<Record<string, StackShape>>, number: number): SystemTexts {
  const files: Record<string, string> = {};
  const images: string[] = [];
  const profiles: Record<string, string> = {};
  Object.entries(stacks).forEach(([name, shape], i) => {
    profiles[name] = profile(shape, number * 10 + i);
    if (shape.policy === "none") return;
    images.push(`TcpImage ${name} /etc/pagent.${name}.conf FLUSH NOPURGE\n`);
    files[`/etc/pagent.${name}.conf`] = `IPSecConfig /etc/ipsec.${name}.conf\n`;
    files[`/etc/ipsec.${name}.conf`] = policyText(shape.policy === "whole");
  });
  return {
    vtam: "XCFGRPID=11\n",
    pagent: images.join(""),
    iked: "IkeConfig\n{\n}\n",
    files,
    stacks: profiles,
    entry: { cpc: number < 3 ? "CPC1" : "CPC2" },
  };
}

/** Something that happens: what it is, and numbers that pick the names it is about. */
export interface Happening {
  readonly what: keyof typeof HAPPENINGS;
  readonly a: number;
  readonly b: number;
  /** Milliseconds that go by afterwards; undefined for until nothing is under way. */
  readonly time: number | undefined;
}

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;
const stacks = (m: Machine) => m.model.stacks.map(({ label }) => label);
const systems = (m: Machine) => m.model.systems.map(({ name }) => name);
const NATS: readonly Nat[] = ["none", "none", "nat", "napt"];
const STRUCTURES = ["EZBDVIPA1121", "EZBDVIPA1122"];
const CPCS = ["CPC1", "CPC2"];
const SCOPES = ["", "CPCSCOPE "];
const FACILITIES = ["CF01", "CF02"];

export const HAPPENINGS = {
  startSystem: (m: Machine, a: number) => m.startSystem(pick(systems(m), a)),
  failSystem: (m: Machine, a: number) => m.failSystem(pick(systems(m), a)),
  stopSystem: (m: Machine, a: number) => m.stopSystem(pick(systems(m), a)),
  failCpc: (m: Machine, a: number) => m.failCpc(pick(CPCS, a)),
  restoreCpc: (m: Machine, a: number) => m.restoreCpc(pick(CPCS, a)),
  startStack: (m: Machine, a: number) => m.startStack(pick(stacks(m), a)),
  restartStack: (m: Machine, a: number) => m.startStack(pick(stacks(m), a)),
  failStack: (m: Machine, a: number) => m.failStack(pick(stacks(m), a)),
  stopStack: (m: Machine, a: number) => m.stopStack(pick(stacks(m), a)),
  findProblem: (m: Machine, a: number) => m.findProblem(pick(stacks(m), a), "storage shortage"),
  solveProblem: (m: Machine, a: number) => m.solveProblem(pick(stacks(m), a)),
  leaveGroup: (m: Machine, a: number) => m.leaveGroup(pick(stacks(m), a)),
  joinGroup: (m: Machine, a: number) => m.joinGroup(pick(stacks(m), a)),
  stopIked: (m: Machine, a: number) => m.stopIked(pick(systems(m), a)),
  failIked: (m: Machine, a: number) => m.failIked(pick(systems(m), a)),
  startIked: (m: Machine, a: number) => m.startIked(pick(systems(m), a)),
  stopPagent: (m: Machine, a: number) => m.stopPagent(pick(systems(m), a)),
  failPagent: (m: Machine, a: number) => m.failPagent(pick(systems(m), a)),
  startPagent: (m: Machine, a: number) => m.startPagent(pick(systems(m), a)),
  failFacility: (m: Machine, a: number) => m.failCouplingFacility(pick(FACILITIES, a)),
  restoreFacility: (m: Machine, a: number) => m.restoreCouplingFacility(pick(FACILITIES, a)),
  failLink: (m: Machine, a: number, b: number) => m.failLink(pick(systems(m), a), pick(FACILITIES, b)),
  restoreLink: (m: Machine, a: number, b: number) => m.restoreLink(pick(systems(m), a), pick(FACILITIES, b)),
  activateCfrm: (m: Machine, a: number, b: number) =>
    m.activateCfrm(
      cfrmOf(...STRUCTURES.slice(0, a % 3)).replaceAll(
        "DUPLEX(ALLOWED)",
        `DUPLEX(${pick(["DISABLED", "ALLOWED", "ENABLED"], b)}) FULLTHRESHOLD(${b}) ALLOWAUTOALT(${b % 2 === 0 ? "YES" : "NO"})`,
      ),
    ),
  rebuild: (m: Machine, a: number, b: number) => m.rebuild(pick(STRUCTURES, a), pick(["NORMAL", "OTHER"], b)),
  stopRebuild: (m: Machine, a: number) => m.stopRebuild(pick(STRUCTURES, a)),
  duplex: (m: Machine, a: number, b: number) =>
    m.duplex(pick(STRUCTURES, a), pick(["START", "STOP"], b), pick(["OLD", "NEW", undefined], a + b)),
  alter: (m: Machine, a: number, b: number) => m.alter(pick(STRUCTURES, a), 1 + b),
  vtam: (m: Machine, a: number, b: number) =>
    m.vtamCfs(pick(systems(m), a), pick(["CONNECT", "DISCONNECT"], b), pick(STRUCTURES, b >> 1)),
  deactivate: (m: Machine, a: number, b: number) => m.deactivate(pick(stacks(m), a), pick(ADDRESSES, b)),
  reactivate: (m: Machine, a: number, b: number) => m.reactivate(pick(stacks(m), a), pick(ADDRESSES, b)),
  quiesce: (m: Machine, a: number) => m.quiesce(pick(stacks(m), a)),
  resume: (m: Machine, a: number) => m.resume(pick(stacks(m), a)),
  bind: (m: Machine, a: number) => m.bind(pick(stacks(m), a), RANGE),
  ioctl: (m: Machine, a: number) => m.ioctl(pick(stacks(m), a), RANGE),
  unbind: (m: Machine, a: number) => m.unbind(pick(stacks(m), a), RANGE),
  remove: (m: Machine, a: number, b: number) =>
    m.obeyfile(pick(stacks(m), a), `VIPADYNAMIC VIPADELETE ${pick(ADDRESSES, b)} ENDVIPADYNAMIC`),
  define: (m: Machine, a: number, b: number) =>
    m.obeyfile(
      pick(stacks(m), a),
      `VIPADYNAMIC VIPADEFINE ${pick(SCOPES, b)}${MASK} ${pick(ADDRESSES, b)} ENDVIPADYNAMIC`,
    ),
  backup: (m: Machine, a: number, b: number) =>
    m.obeyfile(pick(stacks(m), a), `VIPADYNAMIC VIPABACKUP 30 ${pick(SCOPES, b)}${pick(ADDRESSES, b)} ENDVIPADYNAMIC`),
  distribute: (m: Machine, a: number, b: number) =>
    m.obeyfile(
      pick(stacks(m), a),
      `VIPADYNAMIC VIPADISTRIBUTE DEFINE ${pick(ADDRESSES, b)} PORT 80 DESTIP ALL ENDVIPADYNAMIC`,
    ),
  refreshPolicy: (m: Machine, a: number, b: number) =>
    m.refreshPolicy(pick(stacks(m), a), pick([undefined, policyText(true), "IpFilterPolicy\n{\n}\n"], b)),
  setWeight: (m: Machine, a: number, b: number) => m.setWeight(pick(stacks(m), a), b % 3),
  definePeer: (m: Machine, a: number, b: number) =>
    m.definePeer(
      pick(CLIENTS, a),
      pick(
        [
          {},
          { answers: false },
          { nat: "napt" },
          { policy: policyText(true) },
          { matches: { [pick(ADDRESSES, a)]: pick(stacks(m), b) } },
        ],
        b,
      ),
    ),
  connect: (m: Machine, a: number, b: number) =>
    m.connect({
      client: pick(CLIENTS, a),
      dvipa: pick([...ADDRESSES, RANGE], b),
      port: b % 3 === 0 ? 80 : 443,
      nat: pick(NATS, a + b),
      cpc: pick([undefined, ...CPCS], a + b),
    }),
  connectAgain: (m: Machine, a: number, b: number) =>
    m.connect({ client: pick(CLIENTS, a), dvipa: pick(ADDRESSES, b), port: 443 }),
  disconnect: (m: Machine, a: number) => m.disconnect(1 + (a % Math.max(1, m.connections().length))),
  send: (m: Machine, a: number, b: number) => m.send(1 + (a % Math.max(1, m.connections().length)), 1 + b),
  sendMore: (m: Machine, a: number, b: number) => m.send(1 + (a % Math.max(1, m.connections().length)), 1 + b),
  rekey: (m: Machine, a: number, b: number) => m.rekey(pick(m.sas(), a)?.id ?? "none", b % 4 === 0 ? 1 : 2),
  deactivateTunnel: (m: Machine, a: number) => m.deactivateTunnel(pick(m.sas(), a)?.id ?? "none"),
} as const;

/** Starts everything, and has every client connect to every DVIPA. */
export function started(assembly: Assembly, switches: Partial<Assumptions> = {}, seed = 1): Machine {
  const machine = Machine.of(assembly, { assumptions: switches, seed });
  machine.start();
  for (const dvipa of ADDRESSES) for (const client of CLIENTS) machine.connect({ client, dvipa, port: 443 });
  machine.settle();
  return machine;
}

/** One thing that happens. */
export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(HAPPENINGS) as Happening["what"][])) },
    { weight: 1, arbitrary: fc.constantFrom<Happening["what"][]>("connectAgain", "sendMore", "rekey", "startStack") },
  ),
  a: fc.nat(40),
  b: fc.nat(40),
  time: fc.constantFrom(undefined, undefined, 0, 60, 600, 20_000, 2_000_000, 9_000_000),
});

/** A sequence of happenings. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(happening, { minLength: 10, maxLength: 40 });

export const assumptions: fc.Arbitrary<Partial<Assumptions>> = fc.record(
  {
    shadowsForLateTargets: fc.boolean(),
    localSequenceNumbers: fc.boolean(),
    sequenceBlock: fc.constantFrom(0, 10),
    shadowsOutliveDistributorAccess: fc.boolean(),
    emptyUntilRefresh: fc.boolean(),
    dropWithoutShadow: fc.boolean(),
    distributeWithoutStructure: fc.boolean(),
    tieToLowestName: fc.boolean(),
    rebuildFromMemory: fc.boolean(),
    lateIkedRecovers: fc.boolean(),
    distributorReserve: fc.boolean(),
    pi67701: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Lets something happen. What the sysplex refuses, because of the state it is in, is no event. */
export function occur(machine: Machine, { what, a, b }: Happening): void {
  try {
    HAPPENINGS[what](machine, a, b);
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
  }
}

/** Lets something happen, and time go by. */
export function happen(machine: Machine, event: Happening): void {
  occur(machine, event);
  if (event.time === undefined) machine.settle();
  else machine.advance(event.time);
}

import { Assembly } from "../../src/model/assembly";
import type { SystemEntry } from "../../src/model/manifest";
import { checkAssembly } from "../../src/rules";
import { fail, Machine, type Failure } from "../../src/simulator";
import { DVIPA, DVIPA6, FILES, filterRule, securedSysplex, type Changes } from "../support/secured-sysplex";
import { withTopology, type Topology } from "../support/topology";

const [A, B, C] = ["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP"];
const CLIENTS: Readonly<Record<string, string>> = { [DVIPA]: "10.9.0.5", [DVIPA6]: "2001:db8:9::5" };

/** What is left of the protection of a DVIPA after something has failed. */
interface Protection {
  readonly owner: string | undefined;
  /** `taken over`, or why it was not. */
  readonly tunnel: string | undefined;
  /** Targets that can protect what they send. */
  readonly shadows: readonly string[];
}

/** What a client that matches the owner has, after the failure of what the owner runs on. */
function protectionAfter(assembly: Assembly, dvipa: string, failure: Failure): Protection {
  const machine = Machine.of(assembly);
  machine.start();
  const client = CLIENTS[dvipa]!;
  machine.definePeer(client, { matches: { [dvipa]: A } });
  const { id } = machine.connect({ client, dvipa, port: 443 });
  machine.settle();
  const { tunnel: before, reason } = machine.connection(id);
  fail(machine, failure);
  machine.settle();
  const after = before === undefined ? undefined : machine.tunnel(before);
  return {
    owner: machine.ownerOf(dvipa),
    tunnel:
      before === undefined
        ? reason
        : after?.master === undefined
          ? (machine.whyGone(before) ?? after?.status)
          : "taken over",
    shadows: after?.shadows.map(({ stack }) => stack) ?? [],
  };
}

/** What there is where nothing is wrong. */
const WHOLE: Protection = { owner: B, tunnel: "taken over", shadows: [C] };

/** A sysplex that breaks a rule, and what is lost by that. */
interface Case {
  readonly what: string;
  readonly changes?: Changes;
  readonly topology?: Topology;
  readonly systems?: (entry: SystemEntry) => SystemEntry;
  /** @default - the IPv4 one */
  readonly dvipa?: string;
  /** @default - the system of the owner */
  readonly failure?: Failure;
  readonly left: Protection;
}

const gone = (tunnel: string | undefined): Protection => ({ owner: B, tunnel, shadows: [] });
const UNOWNED: Protection = { owner: undefined, tunnel: "no stack has the DVIPA", shadows: [] };
const UNREADABLE = gone("SYSB.TCPIP cannot read EZBDVIPA1121");
const NO_RECORD = gone("EZBDVIPA1121 has no record of it");
const withoutRule = (name: string) => new RegExp(`  IpFilterRule ${name}\\n  \\{[^]*?\\n  \\}\\n`);

const CASES: Readonly<Record<string, Case>> = {
  SWSA001: {
    what: "an owner without DVIPSEC",
    changes: { [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC"] },
    left: NO_RECORD,
  },
  SWSA002: {
    what: "a backup without DVIPSEC",
    changes: { [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] },
    left: gone("SYSB.TCPIP has no DVIPSEC"),
  },
  SWSA003: {
    what: "a backup without IPSECURITY",
    changes: { [FILES.backup]: ["IPCONFIG IPSECURITY", "IPCONFIG"] },
    left: gone("SYSB.TCPIP has no DVIPSEC"),
  },
  SWSA004: {
    what: "a backup without IPSECURITY for IPv6",
    changes: { [FILES.backup]: ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] },
    dvipa: DVIPA6,
    left: gone("SYSB.TCPIP has no DVIPSEC"),
  },
  SWSA011: {
    what: "a target without IPSECURITY",
    changes: { [FILES.target]: ["IPCONFIG IPSECURITY", "IPCONFIG"] },
    left: { ...WHOLE, shadows: [] },
  },
  SWSA013: {
    what: "a backup that pagent gives no policy",
    changes: { "SYSB/etc/pagent.conf": ["TcpImage TCPIP", "TcpImage TCPIP2"] },
    left: gone("no KeyExchangeRule applies"),
  },
  SWSA101: {
    what: "a DVIPA without a backup",
    changes: { [FILES.backup]: [`VIPABACKUP 200 ${DVIPA}`, ""] },
    left: UNOWNED,
  },
  SWSA115: {
    what: "a rule with the DVIPA at both ends",
    changes: { [FILES.ownerPolicy]: ["IpDestAddr 10.9.0.0/16", `IpDestAddr ${DVIPA}`] },
    left: gone("no filter rule matches"),
  },
  SWSA116: {
    what: "a backup in another subplex",
    changes: { [FILES.backup]: ["XCFGRPID 21", "XCFGRPID 22"] },
    left: UNOWNED,
  },
  SWSA121: {
    what: "a DVIPA with CPCSCOPE whose backup is in another CPC",
    changes: { [FILES.owner]: ["VIPADEFINE MOVEABLE IMMEDIATE", "VIPADEFINE CPCSCOPE MOVEABLE IMMEDIATE"] },
    topology: { systems: { SYSA: "CPC1", SYSB: "CPC2", SYSC: "CPC2" } },
    left: UNOWNED,
  },
  SWSA201: {
    what: "a CFRM policy without the structure",
    changes: { [FILES.cfrm]: ["EZBDVIPA1121", "OTHER"] },
    left: UNREADABLE,
  },
  SWSA202: {
    what: "a structure of another subplex",
    changes: { [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA1122"] },
    left: UNREADABLE,
  },
  SWSA203: {
    what: "a group id that is none",
    changes: { [FILES.backupStartList]: ["XCFGRPID=11", "XCFGRPID=99"] },
    left: UNOWNED,
  },
  SWSA205: {
    what: "a target in another subplex",
    changes: { [FILES.target]: ["XCFGRPID 21", "XCFGRPID 22"] },
    left: { ...WHOLE, shadows: [] },
  },
  SWSA208: {
    what: "a structure in the CPC of its owner",
    topology: {
      systems: { SYSA: "CPC1", SYSB: "CPC2", SYSC: "CPC2" },
      facilities: { CF01: { cpc: "CPC1" }, CF02: { cpc: "CPC2" } },
    },
    failure: { kind: "cpc", name: "CPC1" },
    left: NO_RECORD,
  },
  SWSA220: {
    what: "a backup without links to the coupling facilities",
    topology: { facilities: { CF01: { connects: ["SYSA", "SYSC"] }, CF02: { connects: ["SYSA", "SYSC"] } } },
    left: UNREADABLE,
  },
  SWSA301: {
    what: "a backup whose policy has no rule for the DVIPA",
    changes: { [FILES.backupPolicy]: [withoutRule("WEB"), ""] },
    left: gone("no filter rule with an IpDynVpnAction matches"),
  },
  SWSA302: {
    what: "a target whose policy has no rule for the DVIPA",
    changes: { [FILES.targetPolicy]: [withoutRule("WEB"), ""] },
    left: { ...WHOLE, shadows: [] },
  },
  SWSA304: {
    what: "a manual security association",
    changes: {
      [FILES.ownerPolicy]: [
        filterRule("WEB", DVIPA),
        filterRule("WEB", DVIPA, "10.9.0.0/16", "IpManVpnActionRef keys"),
      ],
    },
    left: gone(undefined),
  },
  SWSA306: {
    what: "a backup whose filters block the key exchange",
    changes: { [FILES.backupPolicy]: [withoutRule("IKE"), ""] },
    left: gone("the filters of SYSB.TCPIP block UDP port 500 of IKE"),
  },
  SWSA402: {
    what: "a backup without a key exchange rule",
    changes: { [FILES.backupPolicy]: [/ {2}KeyExchangeRule WEB\n {2}\{[^]*?\n {2}\}\n/, ""] },
    left: gone("no KeyExchangeRule applies"),
  },
  SWSA403: {
    what: "a backup that offers other key exchanges",
    changes: { [FILES.backupPolicy]: [/DHGroup Group14/, "DHGroup Group24"] },
    left: gone("no phase 1 proposal chosen"),
  },
  SWSA405: {
    what: "a backup that names itself otherwise",
    changes: { [FILES.backupPolicy]: [`Identity IpAddr ${DVIPA}`, "Identity IpAddr 203.0.113.11"] },
    left: gone("the client expects another identity"),
  },
  SWSA406: {
    what: "a backup that may not start tunnels",
    changes: { [FILES.backupPolicy]: ["Initiation Either", "Initiation RemoteOnly"] },
    left: gone("z/OS cannot initiate the tunnel"),
  },
  SWSA407: {
    what: "a backup that may not start key exchanges",
    changes: { [FILES.backupPolicy]: [/(KeyExchangeAction ike\n\{\n {2}HowToInitiate) IKEv2/, "$1 DoNot"] },
    left: gone("HowToInitiate of ike is DoNot"),
  },
  SWSA418: {
    what: "a backup without an IKE daemon",
    systems: (entry) => (entry.name === "SYSB" ? { ...entry, iked: undefined } : entry),
    left: { owner: B, tunnel: "Recovering", shadows: [B, C] },
  },
};

const OWNER: Failure = { kind: "system", name: "SYSA" };

function assemblyWith({
  changes,
  topology,
  systems = (entry) => entry,
}: Pick<Case, "changes" | "topology" | "systems">): Assembly {
  const made = securedSysplex(changes);
  const { manifest, files } = topology === undefined ? made : withTopology(made, topology);
  return new Assembly({ ...manifest, systems: manifest.systems.map(systems) }, files);
}

describe("what a rule forbids", () => {
  test.each([DVIPA, DVIPA6])(
    "GIVEN nothing that a rule forbids WHEN the owner fails THEN the tunnel of %s is taken over",
    (dvipa) => {
      expect(protectionAfter(securedSysplex(), dvipa, OWNER)).toEqual(WHOLE);
    },
  );

  test.each(Object.entries(CASES))(
    "GIVEN %s is broken WHEN the owner fails THEN the rule says so, and protection is lost",
    (code, given) => {
      const { dvipa = DVIPA, failure = OWNER, left } = given;
      const broken = assemblyWith(given);
      const found = (assembly: Assembly) => checkAssembly(assembly).findings.map((finding) => finding.code);
      expect(found(securedSysplex())).not.toContain(code);
      expect(found(broken)).toContain(code);
      expect(left).not.toEqual(WHOLE);
      expect(protectionAfter(broken, dvipa, failure)).toEqual(left);
    },
  );

  test.each(["SYSB", "SYSC"])(
    "GIVEN any one line less on %s WHEN the owner fails THEN no loss is without a finding",
    (system) => {
      const whole = securedSysplex();
      const silent: string[] = [];
      let lost = 0;
      for (const [file, text] of whole.files) {
        if (!file.startsWith(`${system}/`)) continue;
        const lines = text.split("\n");
        for (const [i, line] of lines.entries()) {
          if (!/\w/.test(line)) continue;
          const without = new Assembly(
            whole.manifest,
            new Map([...whole.files, [file, lines.toSpliced(i, 1).join("\n")]]),
          );
          const left = protectionAfter(without, DVIPA, OWNER);
          if (JSON.stringify(left) === JSON.stringify(WHOLE)) continue;
          lost++;
          if (checkAssembly(without).findings.length === 0) silent.push(`${file}:${i + 1} ${line}`);
        }
      }
      expect(lost).toBeGreaterThan(5);
      expect(silent).toEqual([]);
    },
  );
});

test("GIVEN rules for the ports that clients take WHEN the owner fails THEN the tunnel is set up, shared and taken over", () => {
  const service = "Protocol TCP\n      SourcePortRange 443\n      DestinationPortRange 1024 65535";
  const policies = [FILES.ownerPolicy, FILES.backupPolicy, FILES.targetPolicy];
  const assembly = securedSysplex(
    Object.fromEntries(policies.map((file) => [file, ["Protocol TCP", service]] as const)),
  );
  expect(protectionAfter(assembly, DVIPA, OWNER)).toEqual(WHOLE);
});

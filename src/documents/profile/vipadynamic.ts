import { args, arg, choice, flag, many, option, optionalArg, param, params, required } from "../../language/grammar";
import { block, statement, type Infer, type StatementOf } from "../../language/statement";
import { familyOf } from "../../language/addresses";
import { cidr, int, ip, ipv4Mask, name, oneOf, portOrRange } from "../../language/values";
import { include } from "./include";
import { addressOrInterface, interfaceName, looksLikeName, safResource } from "./values";

const source = (name: string) => `IP Configuration Reference, VIPADYNAMIC: ${name} statement`;

/** Ranges that no manual was seen to state. */
const unsure = { sure: false };

const scope = {
  tier: choice({ TIER1: 1, TIER2: 2 }, "Tier of multi-tier distribution the DVIPA belongs to."),
  cpcScope: flag("CPCSCOPE", "The DVIPA stays within its CPC."),
};
const moveable = choice(
  { "MOVEable IMMEDiate": "IMMEDIATE", "MOVEable WHENIDLE": "WHENIDLE", MOVEable: "IMMEDIATE" },
  "When the DVIPA may be taken from this stack: at once, connections kept, or only when it has none. @default IMMEDIATE",
);
const serviceManager = flag("SERVICEMGR", "Cisco MultiNode Load Balancing, IPv4 only; needs VIPASMPARMS.");
const interfaceOperand = optionalArg(interfaceName, "Interface name of an IPv6 DVIPA", (_read, token) =>
  looksLikeName(token),
);
const addresses = args(oneOf(ip, cidr(6)), "DVIPA; IPv4 takes several, IPv6 one, with a prefix length if wanted");

interface DvipaValue {
  readonly interfaceName?: string;
  readonly mask?: string;
  readonly addresses: readonly string[];
  readonly moveable?: string;
  readonly serviceManager?: true;
}

interface RangeValue {
  readonly interfaceName?: string;
  readonly mask?: string;
  readonly address: string;
}

interface DvipaProblem {
  readonly message: string;
  readonly fix: string;
}

const NO_PROBLEMS: readonly DvipaProblem[] = [];
const MIXED: DvipaProblem = {
  message: "IPv4 and IPv6 addresses stand in one statement.",
  fix: "Give each family a statement of its own.",
};

function checkDvipa(value: DvipaValue, maskRequired: boolean): readonly DvipaProblem[] {
  const { addresses, interfaceName, mask } = value;
  const first = addresses[0]!;
  const family = familyOf(first);
  // What a system symbol stands for is known only on its system.
  if (addresses.some((address) => address.includes("&"))) return NO_PROBLEMS;
  if (addresses.some((address) => familyOf(address) !== family)) {
    return [MIXED];
  }
  if (family === 6) return checkIpv6Dvipa(value);
  if (interfaceName === undefined && (mask !== undefined || !maskRequired)) return NO_PROBLEMS;
  const problems: DvipaProblem[] = [];
  if (interfaceName !== undefined) {
    problems.push({ message: `an IPv4 DVIPA has no interface name: found ${interfaceName}.`, fix: "Remove the name." });
  }
  if (maskRequired && mask === undefined) {
    problems.push({
      message: `there is no address mask before ${first}.`,
      fix: "Put the mask before the first address.",
    });
  }
  return problems;
}

function checkIpv6Dvipa({ addresses, interfaceName, mask }: DvipaValue): DvipaProblem[] {
  const problems: DvipaProblem[] = [];
  if (interfaceName === undefined) {
    problems.push({
      message: `the IPv6 DVIPA ${addresses[0]!} has no interface name.`,
      fix: "Put the interface name before the address.",
    });
  }
  if (addresses.length > 1) {
    problems.push({ message: "an IPv6 statement takes one address.", fix: "Give each DVIPA a statement of its own." });
  }
  if (mask !== undefined) {
    problems.push({ message: `an IPv6 DVIPA has no mask: found ${mask}.`, fix: "Remove the mask." });
  }
  return problems;
}

/** Without MOVEABLE a VIPABACKUP takes no mask, and what looks like one is read as an address. */
function checkMaskWithoutMoveable({ addresses: [first], mask }: DvipaValue): readonly DvipaProblem[] {
  if (mask === undefined && !first!.startsWith("255.")) return NO_PROBLEMS;
  const problems: DvipaProblem[] = [];
  if (mask !== undefined) {
    problems.push({ message: `the mask ${mask} stands without MOVEABLE.`, fix: "Add MOVEABLE, or remove the mask." });
  }
  if (first!.startsWith("255.")) {
    problems.push({
      message: `${first} is an address mask, and is read as a DVIPA.`,
      fix: `Put MOVEABLE IMMEDIATE before the mask, or remove the mask.`,
    });
  }
  return problems;
}

/** An IPv4 range has a mask, an IPv6 one an interface name and the length of a prefix. */
function checkRange(value: RangeValue): readonly DvipaProblem[] {
  const { mask, interfaceName, address } = value;
  if (`${mask}${interfaceName}${address}`.includes("&")) return NO_PROBLEMS;
  if (familyOf(address) === 4) return checkDvipa({ mask, interfaceName, addresses: [address] }, true);
  const problems = checkIpv6Dvipa({ mask, interfaceName, addresses: [address] });
  if (address.includes("/")) return problems;
  return problems.concat({
    message: `the IPv6 range ${address} has no prefix length.`,
    fix: "Put /prefix_length behind the address.",
  });
}

/** VIPADEFINE: this stack owns the DVIPA when it is up. */
export const vipadefine = statement(
  "VIPADEFine",
  { title: "DVIPA owned by this stack", source: source("VIPADEFINE"), obeyfile: "yes", duplicates: "first-of-name" },
  {
    ...scope,
    moveable,
    serviceManager,
    mask: optionalArg(
      ipv4Mask,
      "IPv4 mask of the subnet that is advertised",
      (read) => read.mask === undefined && read.addresses === undefined,
    ),
    interfaceName: interfaceOperand,
    addresses,
  },
  { check: (value) => checkDvipa(value, true) },
);
export type Vipadefine = Infer<typeof vipadefine>;

/** VIPABACKUP: this stack takes the DVIPA over when the owner fails. */
export const vipabackup = statement(
  "VIPABackup",
  {
    title: "DVIPA backed up by this stack",
    source: source("VIPABACKUP"),
    obeyfile: "yes",
    duplicates: "first-of-name",
  },
  {
    rank: optionalArg(int(1, 254, { judgedBy: "SWSA107" }), "Place in the chain of backups, 254 first. @default 1"),
    ...scope,
    moveable,
    serviceManager,
    mask: optionalArg(
      ipv4Mask,
      "IPv4 mask; only behind MOVEABLE, which lets the backup activate the DVIPA first",
      (read) => read.moveable !== undefined && read.mask === undefined && read.addresses === undefined,
    ),
    interfaceName: interfaceOperand,
    addresses,
  },
  {
    check: (value) => {
      const problems = checkDvipa(value, value.moveable !== undefined);
      return value.moveable === undefined ? problems.concat(checkMaskWithoutMoveable(value)) : problems;
    },
  },
);
export type Vipabackup = Infer<typeof vipabackup>;

/** VIPADELETE: removes DVIPAs defined with VIPADEFINE or VIPABACKUP. */
export const vipadelete = statement(
  "VIPADELete",
  { title: "Delete DVIPAs", source: source("VIPADELETE"), obeyfile: "yes" },
  { addresses: args(addressOrInterface, "IPv4 DVIPAs, or the interface name of an IPv6 DVIPA") },
);
export type Vipadelete = Infer<typeof vipadelete>;

/** VIPARANGE: addresses that applications may turn into DVIPAs with bind() or ioctl(). */
export const viparange = statement(
  "VIPARange",
  { title: "Addresses applications may activate", source: source("VIPARANGE"), obeyfile: "yes" },
  {
    action: choice({ DEFINE: "DEFINE", DELEte: "DELETE" }, "Adds or removes the range. @default DEFINE"),
    moveable: choice(
      {
        "MOVEable NONDISRUPTive": "NONDISRUPTIVE",
        "MOVEable DISRUPTive": "DISRUPTIVE",
        MOVEable: "NONDISRUPTIVE",
      },
      "Whether connections survive when another stack activates the address. @default NONDISRUPTIVE",
    ),
    mask: optionalArg(
      ipv4Mask,
      "IPv4 mask of the range",
      (read) => read.mask === undefined && read.address === undefined,
    ),
    interfaceName: interfaceOperand,
    address: arg(oneOf(ip, cidr(6)), "An IPv4 address of the range, or IPv6 address/prefix_length"),
    saf: param("SAF", safResource, "Last qualifier of the SAF resource a user needs to activate an address."),
    zcx: flag("ZCX", "The range serves z/OS Container Extensions."),
  },
  { check: checkRange },
);
export type Viparange = Infer<typeof viparange>;

/** VIPADISTRIBUTE: spreads the connections of a DVIPA over target stacks. */
export const vipadistribute = statement(
  "VIPADISTribute",
  { title: "Distribution of a DVIPA", source: source("VIPADISTRIBUTE"), obeyfile: "yes", duplicates: "last-of-name" },
  {
    action: choice({ DEFINE: "DEFINE", DELEte: "DELETE" }, "Adds or removes the distribution. @default DEFINE"),
    tier1: option(
      "TIER1",
      {
        group: arg(name(16), "Group name"),
        encapsulation: choice({ GRE: "GRE", ENCAP: "ENCAP" }, "How packets reach tier 1 targets."),
        controlPort: param("CONTROLPORT", int(1, 65535), "Port of the control connection."),
      },
      "First tier of multi-tier distribution.",
    ),
    tier2: option("TIER2", { group: arg(name(16), "Group name") }, "Second tier of multi-tier distribution."),
    method: choice(
      {
        "DISTMethod BASEWLM": "BASEWLM",
        "DISTMethod ROUNDROBIN": "ROUNDROBIN",
        "DISTMethod SERVERWLM": "SERVERWLM",
        "DISTMethod WEIGHTEDActive": "WEIGHTEDACTIVE",
        "DISTMethod HOTSTANDBY": "HOTSTANDBY",
        "DISTMethod TARGCONTROLLED": "TARGCONTROLLED",
      },
      "How a target is chosen for a new connection. @default BASEWLM",
    ),
    procType: option(
      "PROCTYPE",
      {
        cp: param("CP", int(0, 99, unsure), "Share of general processors."),
        zaap: param("ZAAP", int(0, 99, unsure), "Share of zAAPs."),
        ziip: param("ZIIP", int(0, 99, unsure), "Share of zIIPs."),
      },
      "BASEWLM: how the weights of processor types are mixed.",
    ),
    procXCost: option(
      "PROCXCOST",
      {
        zaap: param("ZAAP", int(1, 100, unsure), "Cost of zAAP work on general processors."),
        ziip: param("ZIIP", int(1, 100, unsure), "Cost of zIIP work on general processors."),
      },
      "SERVERWLM: crossover cost of processor types.",
    ),
    ilWeighting: param("ILWEIGHTING", int(0, 3), "SERVERWLM: importance level weighting, 0 to 3. @default 0"),
    autoSwitchBack: choice(
      { AUTOSWITCHBACK: true, NOAUTOSWITCHBACK: false },
      "HOTSTANDBY: returns to the preferred target. @default AUTOSWITCHBACK",
    ),
    healthSwitch: choice(
      { HEALTHSWITCH: true, NOHEALTHSWITCH: false },
      "HOTSTANDBY: leaves an unhealthy target. @default HEALTHSWITCH",
    ),
    optLocal: option(
      "OPTLOCAL",
      { value: optionalArg(int(0, 16, unsure), "0 to 16. @default 1") },
      "Prefers the local server for connections that begin in the sysplex.",
    ),
    noOptLocal: flag("NOOPTLOCAL", "No preference for the local server; the default."),
    sysplexPorts: flag(
      "SYSPLEXPorts",
      "Ephemeral ports are unique in the sysplex. On the first VIPADISTRIBUTE of the DVIPA; needs the EZBEPORT structure. " +
        "By OBEYFILE in two steps: delete all distribution of the DVIPA in one data set, add it in a second.",
    ),
    timedAffinity: param("TIMEDAFFinity", int(0, 9999, unsure), "Seconds a client stays with its server. @default 0"),
    dvipa: arg(addressOrInterface, "IPv4 DVIPA, or the interface name of an IPv6 DVIPA"),
    ports: params(
      "PORT",
      portOrRange,
      "Ports that are distributed, at most 64; without, any port a server binds to the DVIPA.",
    ),
    destinations: required(
      option(
        "DESTIP",
        {
          all: flag("ALL", "All stacks of the subplex that have DYNAMICXCF."),
          targets: many(
            {
              address: arg(ip, "Dynamic XCF address of the target"),
              weight: param("WEIGHT", int(1, 99, unsure), "WEIGHTEDACTIVE: 1 to 99. @default 10"),
              preferred: flag("PREFERRED", "HOTSTANDBY: the target that serves."),
              backup: option(
                "BACKUP",
                { rank: optionalArg(int(1, 254, unsure), "1 to 254") },
                "HOTSTANDBY: takes over.",
              ),
            },
            "Targets by dynamic XCF address",
          ),
        },
        "The target stacks.",
      ),
    ),
  },
  {
    check: ({ destinations: { all, targets } }) =>
      (all === true) === (targets !== undefined)
        ? [
            {
              message: "DESTIP names neither ALL nor a target, or both.",
              fix: "Give DESTIP either ALL or dynamic XCF addresses.",
            },
          ]
        : NO_PROBLEMS,
  },
);
export type Vipadistribute = Infer<typeof vipadistribute>;

/** VIPAROUTE: reaches a target over normal IP routes instead of dynamic XCF. */
export const viparoute = statement(
  "VIPAROUTE",
  { title: "Route to a target", source: source("VIPAROUTE"), obeyfile: "yes", duplicates: "last-of-name" },
  {
    action: choice({ DEFINE: "DEFINE", DELEte: "DELETE" }, "Adds or removes the route. @default DEFINE"),
    dynamicXcf: arg(ip, "Dynamic XCF address of the target"),
    target: arg(ip, "Address in the home list of the target, best a static VIPA"),
  },
  {
    check: ({ dynamicXcf, target }) =>
      `${dynamicXcf}${target}`.includes("&") || familyOf(dynamicXcf) === familyOf(target) ? NO_PROBLEMS : [MIXED],
  },
);
export type Viparoute = Infer<typeof viparoute>;

/** VIPASMPARMS: Cisco MultiNode Load Balancing. */
export const vipasmparms = statement(
  "VIPASMparms",
  {
    title: "MultiNode Load Balancing",
    source: source("VIPASMPARMS"),
    obeyfile: "yes",
    obsolete: "MNLB is no longer supported: remove the statement.",
  },
  {
    multicastGroup: param("SMMCAST", ip, "Multicast address."),
    port: param("SMPORT", int(1, 65535), "Port."),
    password: param("SMPASSword", { ...name(64), secret: true }, "Password."),
  },
);
export type Vipasmparms = Infer<typeof vipasmparms>;

/** VIPADYNAMIC: the dynamic VIPAs of the stack. Processed after the rest of the profile, when the stack joins its group. */
export const vipadynamic = block(
  "VIPADynamic",
  "ENDVIPADynamic",
  {
    title: "Dynamic VIPAs",
    source: "IP Configuration Reference, VIPADYNAMIC statement",
    obeyfile: "yes",
    change: "Changes are cancelled while the stack is not in its sysplex group.",
    duplicates: "add",
  },
  {},
  [vipadefine, vipabackup, vipadelete, viparange, vipadistribute, viparoute, vipasmparms, include],
);
export type VipadynamicStatement = StatementOf<typeof vipadynamic>;

import { familyOf, maskLength } from "../../../language/addresses";
import type { Vipadistribute } from "../../../documents/profile";
import type { Backup, Distribution, Owner, StackModel } from "../../../model/stack";
import { inactiveMessages } from "./inactive";
import { columns, digits, shown, socket, yesNo } from "./layout";
import { netstatCommand, type Section } from "./report";

/**
 * D TCPIP,,NETSTAT,VIPADCFG: the VIPADYNAMIC statements in effect; EZZ2502I and EZZ2503I come first while the stack is out of its
 * group.
 *
 * LONG format: the example of the Configuration Guide for VIPA Backup, Define and Range; Distribute and Route from memory. SHORT
 * format: from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat VIPADCFG/-F report
 */
export const vipadcfg = netstatCommand({
  option: "VIPADCFG",
  operands: "[,DETAIL][,IPADDR=address]",
  selectable: { keys: ["IPADDR"], words: ["DETAIL"] },
  report({ machine, stack, selection, long }) {
    const model = machine.configuration(stack);
    const { addresses, words } = selection;
    const wanted = (...values: readonly (string | undefined)[]) =>
      addresses.length === 0 || values.some((value) => value !== undefined && addresses.includes(value));
    const make = long ? LONG : SHORT;
    const sections: Section[] = [
      { heading: ["DYNAMIC VIPA INFORMATION:"], records: [] },
      section(
        "  VIPA BACKUP:",
        make.backup,
        model.backups.filter(({ address }) => wanted(address)),
      ),
      section(
        "  VIPA DEFINE:",
        make.define,
        model.defines.filter(({ address }) => wanted(address)),
      ),
      section(
        "  VIPA RANGE:",
        make.range,
        model.ranges.filter(({ value }) => wanted(value.address)),
      ),
      section(
        "  VIPA DISTRIBUTE:",
        make.distribute,
        destinations(model, words.has("DETAIL")).filter(({ address, target }) => wanted(address, target)),
      ),
      section(
        "  VIPA ROUTE:",
        make.route,
        model.routes.filter(({ value }) => wanted(value.dynamicXcf, value.target)),
      ),
    ];
    const shownSections = sections.filter(({ records }, i) => i === 0 || records.length > 0);
    return { sections: shownSections, counted: false, messages: inactiveMessages(machine, stack) };
  },
});

/** How records of one kind look. */
interface Layout<T> {
  readonly heading: readonly string[];
  record(entry: T): readonly string[];
}

function section<T>(title: string, { heading, record }: Layout<T>, entries: readonly T[]): Section {
  return { heading: [title, ...heading], records: entries.map(record) };
}

/** A DVIPA, a port and a target of a VIPADISTRIBUTE. */
interface Destination {
  readonly address: string;
  readonly port: string;
  readonly target: string;
  readonly value: Vipadistribute;
  readonly entry: Target | undefined;
  readonly detail: boolean;
}

type Target = NonNullable<Vipadistribute["destinations"]["targets"]>[number];

function destinations({ distributions }: StackModel, detail: boolean): Destination[] {
  return distributions.flatMap(({ address, statement }: Distribution) => {
    const { value } = statement;
    const { all, targets = [] } = value.destinations;
    const to: readonly (Target | undefined)[] = all === true ? [undefined] : targets;
    return (value.ports ?? ["N/A"]).flatMap((port) =>
      to.map((entry) => ({
        address: address ?? value.dvipa,
        port: String(port),
        target: entry?.address ?? "ALL",
        value,
        entry,
        detail,
      })),
    );
  });
}

const MOVEABLE: Readonly<Record<string, string>> = {
  IMMEDIATE: "IMMEDIATE",
  WHENIDLE: "WHENIDLE",
  NONDISRUPTIVE: "NONDISR",
  DISRUPTIVE: "DISRUPT",
};

/** MOVEABLE of a definition; VIPABACKUP without it leaves it to the owner. */
function moveable({ statement }: Owner | Backup): string {
  const coded = statement.value.moveable;
  return MOVEABLE[coded ?? (statement.keyword === "VIPADEFINE" ? "IMMEDIATE" : "")] ?? "";
}

function serviceManager({ address, statement }: Owner | Backup): string {
  if (familyOf(address) === 6) return "N/A";
  if (statement.keyword === "VIPABACKUP" && statement.value.moveable === undefined) return "";
  return yesNo(statement.value.serviceManager);
}

/** First lines of a record in the LONG format. */
function addressLines(address: string, interfaceName: string | undefined, length: number | undefined): string[] {
  if (interfaceName !== undefined)
    return [`    INTFNAME: ${interfaceName.toUpperCase()}`, `      IPADDR: ${shown(address)}`];
  return [`    IPADDR/PREFIXLEN: ${shown(address)}${length === undefined ? "" : `/${length}`}`];
}

function definition(owner: Owner | Backup, fields: readonly string[], widths: readonly number[]): string[] {
  const { interfaceName, mask } = owner.statement.value;
  const first = addressLines(owner.address, interfaceName, mask === undefined ? undefined : maskLength(mask));
  return [...first, `      ${columns(fields, widths)}`];
}

/** TIMEDAFFINITY in seconds, or NO. */
const affinity = ({ timedAffinity }: Vipadistribute) =>
  timedAffinity === undefined || timedAffinity === 0 ? "NO" : String(timedAffinity);

function optLocal({ optLocal: coded }: Vipadistribute): string {
  return coded === undefined ? "NO" : String(coded.value ?? 1);
}

/** What DETAIL adds for a method. */
function details({ value, entry, detail }: Destination): string[] {
  if (!detail) return [];
  const { method = "BASEWLM", procType, procXCost, ilWeighting } = value;
  const lines = [`      OPTLOCAL:  ${optLocal(value)}`];
  if (method === "WEIGHTEDACTIVE") lines.push(`        WEIGHT: ${String(entry?.weight ?? 10)}`);
  if (method === "BASEWLM") {
    const { cp = 1, zaap = 0, ziip = 0 } = procType ?? {};
    lines.push(`        PROCTYPE:  CP: ${share(cp)} ZAAP: ${share(zaap)} ZIIP: ${share(ziip)}`);
  }
  if (method === "SERVERWLM") {
    lines.push(`        PROCXCOST: ZAAP: ${share(procXCost?.zaap ?? 1)} ZIIP: ${share(procXCost?.ziip ?? 1)}`);
    lines.push(`        ILWEIGHTING: ${String(ilWeighting ?? 0)}`);
  }
  return lines;
}

const share = (value: unknown) => (typeof value === "number" ? digits(value, 3) : String(value));

/** Method, and what a target is to it. */
function flags({ value, entry }: Destination): string {
  const { method = "BASEWLM" } = value;
  if (method !== "HOTSTANDBY" || entry === undefined) return method;
  const part = entry.preferred === true ? "PREFERRED" : `BACKUP, RANK ${String(entry.backup?.rank ?? 1)}`;
  return `${method}, ${part}`;
}

interface Layouts {
  readonly backup: Layout<Backup>;
  readonly define: Layout<Owner>;
  readonly range: Layout<StackModel["ranges"][number]>;
  readonly distribute: Layout<Destination>;
  readonly route: Layout<StackModel["routes"][number]>;
}

const LONG: Layouts = {
  backup: {
    heading: [],
    record: (entry) =>
      definition(
        entry,
        [`RANK: ${digits(entry.rank, 6)}`, `MOVEABLE: ${moveable(entry)}`, `SRVMGR: ${serviceManager(entry)}`],
        [14, 21],
      ),
  },
  define: {
    heading: [],
    record: (entry) => definition(entry, [`MOVEABLE: ${moveable(entry)}`, `SRVMGR: ${serviceManager(entry)}`], [21]),
  },
  range: {
    heading: [],
    record: ({ value }) => [
      ...addressLines(
        value.address,
        value.interfaceName,
        value.mask === undefined ? undefined : maskLength(value.mask),
      ),
      `      MOVEABLE: ${MOVEABLE[value.moveable ?? "NONDISRUPTIVE"]!}`,
    ],
  },
  distribute: {
    heading: [],
    record: (entry) => [
      `    DEST:        ${socket(entry.address, entry.port)}`,
      `      DESTXCF:   ${shown(entry.target)}`,
      `      SYSPT:     ${columns([yesNo(entry.value.sysplexPorts), "TIMAFF:", affinity(entry.value), `FLG: ${flags(entry)}`], [5, 8, 5])}`,
      ...details(entry),
    ],
  },
  route: {
    heading: [],
    record: ({ value }) => [`    DESTXCF:     ${shown(value.dynamicXcf)}`, `      TARGETIP:  ${shown(value.target)}`],
  },
};

const BACKUP = [16, 7, 10, 6];
const DEFINE = [16, 16, 10, 6];
const RANGE = [16, 16, 8];
const DISTRIBUTE = [16, 6, 16, 6, 7, 4];
const ROUTE = [16, 15];
const indented = (cells: readonly string[], widths: readonly number[]) => `    ${columns(cells, widths)}`;

const SHORT: Layouts = {
  backup: {
    heading: [indented(["IP ADDRESS", "RANK", "MOVEABLE", "SRVMGR"], BACKUP)],
    record: (entry) => [
      indented([entry.address, digits(entry.rank, 6), moveable(entry), serviceManager(entry)], BACKUP),
    ],
  },
  define: {
    heading: [indented(["IP ADDRESS", "ADDRESSMASK", "MOVEABLE", "SRVMGR"], DEFINE)],
    record: (entry) => [
      indented([entry.address, entry.statement.value.mask ?? "", moveable(entry), serviceManager(entry)], DEFINE),
    ],
  },
  range: {
    heading: [indented(["IP ADDRESS", "ADDRESSMASK", "MOVEABLE"], RANGE)],
    record: ({ value }) => [
      indented([value.address, value.mask ?? "", MOVEABLE[value.moveable ?? "NONDISRUPTIVE"]!], RANGE),
    ],
  },
  distribute: {
    heading: [indented(["IP ADDRESS", "PORT", "XCF ADDRESS", "SYSPT", "TIMAFF", "FLG"], DISTRIBUTE)],
    record: (entry) => [
      indented(
        [
          entry.address,
          /^\d+$/.test(entry.port) ? digits(Number(entry.port), 5) : entry.port,
          entry.target,
          yesNo(entry.value.sysplexPorts),
          affinity(entry.value),
          flags(entry),
        ],
        DISTRIBUTE,
      ),
      ...details(entry),
    ],
  },
  route: {
    heading: [indented(["XCF ADDRESS", "TARGET ADDRESS"], ROUTE)],
    record: ({ value }) => [indented([value.dynamicXcf, value.target], ROUTE)],
  },
};

import { canonicalIp } from "../../language/addresses";
import type { Machine } from "../machine";
import type { LogEntry, SendResult, Tunnel } from "../types";
import { connectionId } from "./action";
import type { Expectation } from "./schema";

/** What an expectation is held against: the machine, and what the steps before gave. */
export interface Observed {
  readonly machine: Machine;
  readonly names: ReadonlyMap<string, number>;
  /** What was shown since the last step that did something. */
  readonly entries: readonly LogEntry[];
  /** What became of the packets a connection sent last, by its name. */
  readonly sent: ReadonlyMap<string, SendResult>;
  /** What the last command showed. */
  readonly output: readonly string[] | undefined;
}

/** Whether an expectation is met, and both sides in words. */
export interface Verdict {
  readonly met: boolean;
  readonly expected: string;
  readonly found: string;
}

type KeyOf<U> = U extends unknown ? keyof U : never;
type About = { readonly [K in KeyOf<Expectation>]: Extract<Expectation, Record<K, unknown>>[K] };
type Judges = { readonly [K in keyof About]: (about: About[K], observed: Observed) => Verdict };

/**
 * Holds an expectation against a machine, which stays as it is.
 *
 * @throws SimulatorError for a name that the sysplex does not have
 */
export function judge(expectation: Expectation, observed: Observed): Verdict {
  const [[key, about]] = Object.entries(expectation) as [[keyof Judges, never]];
  return JUDGES[key](about, observed);
}

const JUDGES: Judges = {
  owner: ({ dvipa, subplex, cpc, stack }, { machine }) => {
    const found = machine.ownerOf(dvipa, subplex, cpc) ?? "none";
    return {
      met: found === stack,
      expected: `the owner of ${dvipa}${cpc === undefined ? "" : ` in ${cpc}`} is ${stack}`,
      found: `it is ${found}`,
    };
  },
  state: ({ stack, dvipa, ...facts }, { machine }) =>
    compared(`${stack} to ${dvipa}`, facts, { ...machine.stateOf(stack, dvipa) }),
  connection: ({ name, ...facts }, { machine, names }) => {
    const connection = machine.connection(connectionId(name, names));
    return compared(`the connection ${name}`, facts, { ...connection, server: connection.server ?? "none" });
  },
  packets: ({ connection, ...facts }, { sent }) => {
    const what = `the packets of ${connection}`;
    const result = sent.get(connection);
    if (result === undefined) return { met: false, expected: what, found: "none were sent" };
    return compared(what, facts, { ...result });
  },
  tunnels: ({ dvipa, client, stack, ...facts }, { machine }) => tunnels({ dvipa, client, stack }, facts, machine),
  structure: ({ name, ...facts }, { machine }) => {
    const { connectors, recovery, pending = "none", ...view } = machine.structure(name);
    const connected = connectors.filter(({ state }) => state === "Connected").map(({ system }) => system);
    return compared(name, facts, { ...view, pending, connectors: connected, records: recovery.length });
  },
  stack: ({ name, ...facts }, { machine }) => compared(name, facts, { ...machine.stack(name) }),
  system: ({ name, ...facts }, { machine }) => compared(name, facts, { ...machine.system(name) }),
  message: ({ count, ...wanted }, { entries }) => {
    const found = entries.filter((entry) => isOf(entry, wanted));
    return {
      met: count === undefined ? found.length > 0 : found.length === count,
      expected: `${messageText(wanted)} is shown${count === undefined ? "" : ` ${times(count)}`}`,
      found: found.length === 0 ? shownText(entries) : `it is shown ${times(found.length)}`,
    };
  },
  noMessage: (wanted, { entries }) => {
    const found = entries.find((entry) => isOf(entry, wanted));
    return {
      met: found === undefined,
      expected: `${messageText(wanted)} is not shown`,
      found: found === undefined ? "it is not" : `${placeText(found)} shows ${found.text}`,
    };
  },
  output: ({ contains, lacks }, { output }) => {
    const text = output?.join("\n") ?? "";
    const expected = [
      ...(contains === undefined ? [] : [`contains "${contains}"`]),
      ...(lacks === undefined ? [] : [`lacks "${lacks}"`]),
    ];
    const wrong = [
      ...(contains === undefined || text.includes(contains) ? [] : [`"${contains}" is not in it`]),
      ...(lacks === undefined || !text.includes(lacks) ? [] : [`"${lacks}" is in it`]),
    ];
    return {
      met: output !== undefined && wrong.length === 0,
      expected: `the output ${expected.join(" and ")}`,
      found: output === undefined ? "no command was entered" : wrong.join(" and ") || "it does",
    };
  },
  assumptions: (ids, { machine }) => {
    const used = machine.assumptionsUsed;
    return {
      met: [...ids].sort().join() === [...used].sort().join(),
      expected: ids.length === 0 ? "the outcome depends on no assumption" : `the outcome depends on ${ids.join(", ")}`,
      found: used.length === 0 ? "it depends on none" : `it depends on ${used.join(", ")}`,
    };
  },
  violations: (_none, { machine }) => {
    const found = machine.violations();
    return {
      met: found.length === 0,
      expected: "no invariant is broken",
      found: found.length === 0 ? "none is" : found.join(" "),
    };
  },
};

interface Which {
  readonly dvipa: string | undefined;
  readonly client: string | undefined;
  readonly stack: string | undefined;
}

/** Of no tunnel nothing is true but their count. */
function tunnels(which: Which, { count, ...facts }: Omit<About["tunnels"], keyof Which>, machine: Machine): Verdict {
  const { dvipa, client, stack } = which;
  const remote = client === undefined ? undefined : canonicalIp(client);
  const selected = machine.sas({ dvipa, stack }).filter((sa) => remote === undefined || sa.remote === remote);
  const words = [
    ...(dvipa === undefined ? [] : [`of ${dvipa}`]),
    ...(client === undefined ? [] : [`of ${client}`]),
    ...(stack === undefined ? [] : [`on ${stack}`]),
  ];
  const what = ["the tunnels", ...words].join(" ");
  const each = selected.map((tunnel) => ({ id: tunnel.id, ...compared(tunnel.id, facts, tunnelFacts(tunnel)) }));
  const any = Object.keys(facts).length > 0;
  const wanted = { ...(count !== undefined && { count }), ...facts };
  const wrong = each.find(({ met }) => !met);
  const counted = selected.length === 1 ? "there is 1" : `there are ${selected.length}`;
  return {
    met:
      (count === undefined || selected.length === count) &&
      wrong === undefined &&
      (!any || count === 0 || each.length > 0),
    expected: `${what}: ${factsText(wanted, wanted)}`,
    found: wrong === undefined ? counted : `${counted}; ${wrong.id}: ${wrong.found}`,
  };
}

function tunnelFacts({ master, shadows, service, ...tunnel }: Tunnel): Readonly<Record<string, unknown>> {
  return {
    ...tunnel,
    shadows: shadows.map(({ stack }) => stack),
    recoverable: master?.recoverable ?? false,
    distributed: master?.distributed ?? false,
    encryption: service.encryption,
  };
}

/** Members whose order says nothing. */
const SETS: ReadonlySet<string> = new Set(["shadows", "refused", "connectors"]);

type Facts = Readonly<Record<string, unknown>>;

/** Each fact has to be as it was found; a reason has to contain the text. */
function compared(what: string, facts: Facts, found: Facts): Verdict {
  const met = Object.entries(facts).every(([key, value]) => {
    if (key === "reason") return typeof found[key] === "string" && found[key].includes(String(value));
    return factText(key, value) === factText(key, found[key]);
  });
  return { met, expected: `${what}: ${factsText(facts, facts)}`, found: factsText(facts, found) };
}

function factsText(facts: Facts, values: Facts): string {
  return Object.keys(facts)
    .map((key) => `${key} ${factText(key, values[key])}`)
    .join(", ");
}

function factText(key: string, value: unknown): string {
  if (value === undefined) return "none";
  if (!Array.isArray(value)) return String(value);
  const items = value.map(String);
  if (SETS.has(key)) items.sort();
  return `[${items.join(" ")}]`;
}

type WantedMessage = About["noMessage"];

function isOf(entry: LogEntry, { id, system, stack, text }: WantedMessage): boolean {
  return (
    entry.id === id &&
    (system === undefined || entry.system === system) &&
    (stack === undefined || placeText(entry) === stack) &&
    (text === undefined || entry.text.includes(text))
  );
}

function messageText({ id, system, stack, text }: WantedMessage): string {
  const where = stack ?? system;
  return `${id}${where === undefined ? "" : ` on ${where}`}${text === undefined ? "" : ` with "${text}"`}`;
}

/** `SYSA.TCPIP`, or the system where no stack said it. */
export function placeText({ system, stack }: LogEntry): string {
  return stack === undefined ? system : `${system}.${stack}`;
}

const SHOWN = 8;

function shownText(entries: readonly LogEntry[]): string {
  const shown = entries.flatMap((entry) => (entry.id === undefined ? [] : `${entry.id} on ${placeText(entry)}`));
  if (shown.length === 0) return "no message was shown";
  const more = shown.length > SHOWN ? ` and ${shown.length - SHOWN} more` : "";
  return `shown were ${shown.slice(0, SHOWN).join(", ")}${more}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

import { failuresOf, type Failure } from "../simulator/failures";
import type { Machine } from "../simulator/machine";
import type { Action } from "../simulator/scenario/action";

/** What no operator command can do, as a command with a leading slash. */
export interface SlashCommand {
  /** As it is typed: `/connect client dvipa port [name]`. */
  readonly form: string;
  readonly does: string;
  /** The action; undefined when the operands are not those of the form. */
  action(operands: readonly string[]): Action | undefined;
}

const KINDS = {
  stack: "stack",
  system: "system",
  cpc: "cpc",
  "coupling-facility": "couplingFacility",
  cf: "couplingFacility",
  iked: "iked",
  pagent: "pagent",
} as const;

/** Actions by the word behind the slash. */
export const SLASH_COMMANDS: Readonly<Record<string, SlashCommand>> = {
  fail: {
    form: "/fail stack|system|cpc|cf|iked|pagent name, /fail link system facility",
    does: "lets something fail; /failures lists what can",
    action: (operands) => withThing(operands, (fail) => ({ fail })),
  },
  repair: {
    form: "/repair stack|system|cpc|cf|iked|pagent name, /repair link system facility",
    does: "starts or connects again what failed, or what was stopped",
    action: (operands) => withThing(operands, (repair) => ({ repair })),
  },
  connect: {
    form: "/connect client dvipa port [name]",
    does: "a client connects to a DVIPA",
    action: ([client, dvipa, port, name, ...more]) => {
      const number = numberOf(port, 1, 65535);
      if (client === undefined || dvipa === undefined || number === undefined || more.length > 0) return undefined;
      return { connect: { client, dvipa, port: number, ...(name === undefined ? {} : { name }) } };
    },
  },
  send: {
    form: "/send connection [packets]",
    does: "the server of a connection sends packets to the client",
    action: ([connection, packets = "1", ...more]) => {
      const number = numberOf(packets, 1, 1_000_000);
      if (connection === undefined || number === undefined || more.length > 0) return undefined;
      return { send: { connection, packets: number } };
    },
  },
  disconnect: {
    form: "/disconnect connection",
    does: "a connection ends",
    action: ([connection, ...more]) =>
      connection === undefined || more.length > 0 ? undefined : { disconnect: { connection } },
  },
  bind: {
    form: "/bind stack address",
    does: "an application binds to an address of a VIPARANGE",
    action: (operands) => withAddress(operands, (bind) => ({ bind })),
  },
  unbind: {
    form: "/unbind stack address",
    does: "the application that activated an address ends",
    action: (operands) => withAddress(operands, (unbind) => ({ unbind })),
  },
  problem: {
    form: "/problem stack text",
    does: "a stack finds a problem with itself, as SYSPLEXMONITOR watches for",
    action: ([stack, ...words]) =>
      stack === undefined || words.length === 0
        ? undefined
        : { problem: { stack: stack.toUpperCase(), text: words.join(" ") } },
  },
  solved: {
    form: "/solved stack",
    does: "the problem of a stack is solved",
    action: ([stack, ...more]) =>
      stack === undefined || more.length > 0 ? undefined : { solved: { stack: stack.toUpperCase() } },
  },
};

type Thing = Extract<Action, { fail: unknown }>["fail"];

function withThing(operands: readonly string[], make: (thing: Thing) => Action): Action | undefined {
  const [word = "", name, facility, ...more] = operands.map((operand, i) =>
    i === 0 ? operand.toLowerCase() : operand.toUpperCase(),
  );
  if (name === undefined || more.length > 0) return undefined;
  if (word === "link") return facility === undefined ? undefined : make({ link: { system: name, facility } });
  if (facility !== undefined || !Object.hasOwn(KINDS, word)) return undefined;
  return make({ [KINDS[word as keyof typeof KINDS]]: name } as unknown as Thing);
}

function withAddress(
  [stack, address, ...more]: readonly string[],
  make: (operands: { stack: string; address: string }) => Action,
): Action | undefined {
  if (stack === undefined || address === undefined || more.length > 0) return undefined;
  return make({ stack: stack.toUpperCase(), address });
}

function numberOf(text: string | undefined, least: number, most: number): number | undefined {
  const value = text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Everything that can fail, as it is typed behind `/fail` and `/repair`: `link SYSA CF01`. */
export function failureOperands(machine: Machine): readonly string[] {
  return failuresOf(machine).map(({ kind, name, facility }: Failure) => {
    const word = kind === "coupling-facility" ? "cf" : kind;
    return facility === undefined ? `${word} ${name}` : `${word} ${name} ${facility}`;
  });
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of `500ms`, `30s`, `5m`, `2h` or `1d`; undefined for another text. */
export function durationOf(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(text.toLowerCase()) ?? [];
  return digits === undefined ? undefined : Number(digits) * UNITS[unit as keyof typeof UNITS];
}

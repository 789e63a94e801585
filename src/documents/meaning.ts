import { trimmedEnd } from "../language/blanks";
import { wordsOfRecord } from "../language/braces-lines";
import type { Statement } from "../language/statement";
import { wordsOf } from "../language/scanner";
import { languages, type DocumentKind, type Notation } from "./kinds";

/** What tells the statements of a language apart, what they say, and where their order has a meaning. */

/** The operands that say what a statement is about; the first one it has. */
const IDENTITIES: readonly (readonly string[])[] = [
  ["name"],
  ["dvipa"],
  ["addresses"],
  ["firstPort", "ports", "protocol"],
  ["port", "protocol"],
  ["source", "destination"],
  ["destination"],
  ["address", "link"],
  ["address"],
  ["dynamicXcf"],
  ["procedure"],
  ["jobName"],
  ["network"],
  ["dataSet"],
  ["path"],
];

/** Entries of SRCIP: the source is what they say, not what they are about. */
const SRCIP_IDENTITIES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ["JOBNAME", [["jobName"]]],
  ["DESTINATION", [["destination"]]],
]);

/** Blocks and lists of a profile whose statements are independent of each other; the empty name is the profile. */
const FREE_SCOPES: ReadonlySet<string> = new Set([
  "",
  "VIPADYNAMIC",
  "SRCIP",
  "NETACCESS",
  "BEGINROUTES",
  "PORT",
  "PORTRANGE",
]);
/** Profile statements that build on each other, or make up the list of home addresses, in the order they stand. */
const ORDERED: Readonly<Record<string, string>> = {
  DEVICE: "interfaces",
  LINK: "interfaces",
  HOME: "interfaces",
  PRIMARYINTERFACE: "interfaces",
  INTERFACE: "interfaces",
  START: "interfaces",
  STOP: "interfaces",
  TRANSLATE: "interfaces",
  GATEWAY: "interfaces",
  PORT: "ports",
  PORTRANGE: "ports",
};
/** Statements that undo, or bring in, what others say: nothing may be moved across them. */
const DISRUPTIVE: ReadonlySet<string> = new Set(["INCLUDE", "DELETE", "VIPADELETE", "LIST"]);

/** What ends a CFRM policy, as the next policy does. */
const ENDS_POLICY: ReadonlySet<string> = new Set(["DATA", "DELETE POLICY", "JCL", "TEXT"]);

/** A statement, and what it is compared by. */
export interface Keyed {
  readonly statement: Statement;
  /** What the statement is about, for people: `10.1.1.1`, `OSA1`; empty when its keyword says it all. */
  readonly identity: string;
  /** Statements of one key are about the same thing. */
  readonly key: string;
  /** The order of the statements of a group has a meaning; statements of one key are of one group. */
  readonly group: string;
}

/** The statements of a document, or of a block or list with the keyword `scope`, with what they are compared by. */
export function keyed(kind: DocumentKind, scope: string, statements: readonly Statement[]): Keyed[] {
  const ordered = statements.some(isDisruptive);
  let policy = "";
  const policies = new Map<string, number>();
  return statements.map((statement) => {
    const { keyword } = statement;
    const identity = identityOf(statement);
    let key = `${keyword} ${identity}`;
    if (kind === "cfrm") {
      if (keyword === "CF" || keyword === "STRUCTURE") key = `${policy}${key}`;
      else if (keyword === "DEFINE POLICY") {
        const count = (policies.get(identity) ?? 0) + 1;
        policies.set(identity, count);
        policy = `${identity} ${count} `;
      } else if (ENDS_POLICY.has(keyword)) policy = "";
    }
    return { statement, identity, key, group: ordered ? "" : groupOf(kind, scope, keyword, key) };
  });
}

function groupOf(kind: DocumentKind, scope: string, keyword: string, key: string): string {
  switch (kind) {
    case "profile":
    case "obeyfile":
      if (scope === "IPSEC") return keyword;
      if (!FREE_SCOPES.has(scope)) return "";
      return scope === "" ? (ORDERED[keyword] ?? key) : key;
    case "cfrm":
      return keyword === "CF" || keyword === "STRUCTURE" ? key : "";
    case "vtam":
      return keyword === "TRACE" || keyword === "NOTRACE" ? "TRACE" : key;
    default:
      // Rules, offers and references of a block are tried in their order; statements outside are used by their names.
      return scope === "" ? key : "";
  }
}

function isDisruptive({ keyword, value }: Statement): boolean {
  if (DISRUPTIVE.has(keyword)) return true;
  const { action, delete: gone } = value as { action?: unknown; delete?: unknown };
  return action === "DELETE" || gone !== undefined;
}

/** What a statement is about, in the words of its operands. */
export function identityOf({ keyword, value }: Statement): string {
  const operands = value as Readonly<Record<string, unknown>>;
  for (const names of SRCIP_IDENTITIES.get(keyword) ?? IDENTITIES) {
    const first = operands[names[0]!];
    // The dynamic XCF address of a stack is one operand among others; that of VIPAROUTE is what it is about.
    if (first === undefined || (names[0] === "dynamicXcf" && typeof first === "object")) continue;
    return names
      .map((name) => textOf(operands[name]))
      .filter((text) => text !== "")
      .join(" ");
  }
  return "";
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (typeof value !== "object") return String(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return members.map(([, member]) => textOf(member)).join(" ");
}

/** What a statement says, its substatements and comments aside: equal for two spellings of the same. */
export function formOf(kind: DocumentKind, { keyword, value, raw, rest, endMissing }: Statement): string {
  const { notation } = languages[kind];
  const says = raw === undefined ? stable(value) : wordsIn(notation, keyword, raw);
  const kept = raw !== undefined || rest === undefined ? undefined : wordsIn(notation, keyword, rest);
  return JSON.stringify([keyword, says, kept, endMissing]);
}

/** The words of text that is kept, without layout and comments. */
export function wordsIn(notation: Notation, keyword: string, text: string): string {
  switch (notation) {
    case "free-form":
      return wordsOf(text).join(" ");
    case "braces":
      return text
        .split("\n")
        .map((line) => wordsOfRecord(line).join(" "))
        .filter((line) => line !== "")
        .join("\n");
    case "parentheses":
      if (keyword === "JCL") return text.split("\n").map(trimmedEnd).join("\n");
      return text
        .replace(/\/\*[^]*?\*\//g, " ")
        .split(/[ \t\n]+/)
        .filter((word) => word !== "")
        .join(" ");
    case "assignments":
      return text;
  }
}

/** A value as text, the same whatever the order of its members. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${stable(member)}`).join(",")}}`;
}

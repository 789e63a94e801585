import type { Machine } from "../machine";
import type { Command } from "./command";
import { ROUTE_GROUPS, ROUTE_VERBS } from "./route";
import { splitOperands } from "./tcpip/operands";

/**
 * Continuations of a command, from the forms of the commands: words in capitals stand for themselves, others for a value, `A|B`
 * for one of several, `(A[,A]...)` for one or more, `[,X]` for what can be left out. Operands with a keyword come in any order
 * behind those without.
 */

/** A form of a command. Each operand has its alternatives. */
interface Form {
  /** Operands without a keyword, in their order. */
  readonly positional: readonly (readonly string[])[];
  /** Operands with a keyword that cannot be left out. */
  readonly required: readonly (readonly string[])[];
  readonly optional: readonly (readonly string[])[];
}

/** The texts that a text can go on with. @param system - whose names come first where a name is of a system */
export function complete(machine: Machine, commands: readonly Command[], system: string, text: string): string[] {
  const typed = text.trimStart();
  const blank = typed.search(/\s/);
  if (blank < 0) return beginnings(commands, typed);
  const verb = typed.slice(0, blank).toUpperCase();
  const head = `${typed.slice(0, blank)} `;
  const rest = typed.slice(blank).trimStart();
  if (ROUTE_VERBS.some((one) => one === verb)) return completeRoute(machine, commands, system, head, rest);
  const parts = splitOperands(rest);
  const last = parts.pop()!;
  const before = rest.slice(0, rest.length - last.length);
  const forms = commands.filter(({ verbs }) => verbs.includes(verb)).flatMap(({ syntax }) => syntax.map(formOf));
  const next = forms.flatMap((form) => candidates(machine, system, form, parts, last));
  return [...new Set(next)].map((operand) => head + before + operand);
}

function beginnings(commands: readonly Command[], typed: string): string[] {
  const verbs = [...commands.flatMap(({ syntax }) => syntax.map((form) => form.split(" ", 1)[0]!)), ROUTE_VERBS[0]];
  return [...new Set(verbs)]
    .filter((verb) => verb.toUpperCase().startsWith(typed.toUpperCase()))
    .map((verb) => `${verb} `);
}

function completeRoute(
  machine: Machine,
  commands: readonly Command[],
  system: string,
  head: string,
  rest: string,
): string[] {
  const [where = "", ...others] = splitOperands(rest);
  if (others.length > 0) {
    const inner = rest.slice(rest.indexOf(",", where.length) + 1);
    const routed = rest.slice(0, rest.length - inner.length);
    const on = machine.model.systems.some(({ name }) => name === where.toUpperCase()) ? where.toUpperCase() : system;
    return complete(machine, commands, on, inner).map((line) => head + routed + line);
  }
  const names = [...machine.model.systems.map(({ name }) => name), ...ROUTE_GROUPS];
  return names.filter((name) => name.startsWith(where.toUpperCase())).map((name) => `${head}${name},`);
}

function formOf(syntax: string): Form {
  const operands = syntax
    .replace(/^\S+\s*/, "")
    .replace(/\(([^()[\]]+)\[,[^\]]*\]\.\.\.\)/g, "$1")
    .replace(/=\(([^()]*)\)/g, "=$1");
  const optionsAt = operands.indexOf("[,");
  const always = splitOperands(optionsAt < 0 ? operands : operands.slice(0, optionsAt));
  const options = optionsAt < 0 ? [] : [...operands.slice(optionsAt).matchAll(/\[,([^[\]]+)/g)];
  return {
    // What stands in brackets can be left out: the next comma follows.
    positional: always
      .filter((part) => !part.includes("="))
      .map((part) => [...alternatives(part), ...(/^\[.*\]$/.test(part) ? [","] : [])]),
    required: always.filter((part) => part.includes("=")).map(alternatives),
    optional: options.flatMap(([, option]) => splitOperands(option!)).map(alternatives),
  };
}

/** `ACTION=A|B` is `ACTION=A` and `ACTION=B`; brackets around a word are not part of it. */
function alternatives(part: string): string[] {
  const bare = part.replace(/[[\]]/g, "");
  const at = bare.indexOf("=");
  const key = bare.slice(0, at + 1);
  return bare
    .slice(at + 1)
    .split("|")
    .map((one) => key + one);
}

function candidates(
  machine: Machine,
  system: string,
  { positional, required, optional }: Form,
  parts: readonly string[],
  last: string,
): string[] {
  const fits = parts.every((part, i) => i >= positional.length || positional[i]!.some((one) => stands(one, part)));
  if (!fits) return [];
  const left = (operands: Form["optional"]) =>
    operands.filter((one) => !parts.some((part) => one.some((form) => isSame(form, part))));
  const next = positional[parts.length];
  const needed = left(required);
  const open = next !== undefined ? [next] : needed.length > 0 ? needed : left(optional);
  return open
    .flat()
    .flatMap((one) => valuesOf(machine, system, one, last))
    .filter((value) => value.toUpperCase().startsWith(last.toUpperCase()));
}

/** Whether a typed operand stands for a word of a form, by its beginning, or for a value. */
function stands(form: string, typed: string): boolean {
  return isValue(form) || (typed !== "" && form.toUpperCase().startsWith(typed.toUpperCase()));
}

/** Whether a typed operand is an option that need not be offered again. */
function isSame(form: string, typed: string): boolean {
  const at = form.indexOf("=");
  return at < 0 ? form === typed.toUpperCase() : typed.toUpperCase().startsWith(form.slice(0, at + 1));
}

function isValue(word: string): boolean {
  return /^[a-z]/.test(word);
}

/** What a part of a form can be: the word, or the names that its value can be. */
function valuesOf(machine: Machine, system: string, form: string, last: string): string[] {
  // Of PATH(cfname,chpid), the values in parentheses have no names.
  const list = /^([^(]*\()[a-z]/.exec(form);
  if (list !== null) return [list[1]!];
  const at = form.indexOf("=");
  const key = form.slice(0, at + 1);
  const value = form.slice(at + 1);
  if (!isValue(value)) return [form];
  // A name is offered when its keyword is there.
  if (key !== "" && !last.includes("=")) return [key];
  const names = NAMES[KEYWORD_NAMES[key] ?? value];
  return (names?.(machine, system) ?? []).map((name) => key + name);
}

const dataSets = ({ model }: Machine, system: string) =>
  model.assembly.artifacts
    .filter((artifact) => artifact.kind === "obeyfile" && (artifact.system ?? system) === system)
    .map(({ dataset, path }) => dataset ?? path ?? "");

const dvipas = (machine: Machine) => [...new Set(machine.dvipas().map(({ address }) => address))];

/** Procedures of a system: its stacks, and the daemons that the assembly configures. */
function procedures({ model }: Machine, system: string): string[] {
  const found = model.systems.find(({ name }) => name === system);
  if (found === undefined) return [];
  const daemons = [...(found.iked === undefined ? [] : ["IKED"]), ...(found.pagent === undefined ? [] : ["PAGENT"])];
  return [...found.stacks.map(({ name }) => name), ...daemons];
}

/** What the value of a keyword names, where its form does not say. */
const KEYWORD_NAMES: Readonly<Record<string, string>> = {
  "STRNAME=": "structure",
  "CFNAME=": "facility",
  "POLNAME=": "policy",
};

/** Names that a value of a form can be. */
const NAMES: Readonly<Record<string, (machine: Machine, system: string) => readonly string[]>> = {
  stack: ({ model }, system) => model.stacks.filter((one) => one.system.name === system).map(({ name }) => name),
  system: ({ model }) => model.systems.map(({ name }) => name),
  dvipa: dvipas,
  address: dvipas,
  dsn: dataSets,
  structure: (machine) => [...new Set(machine.model.stacks.map(({ label }) => machine.stack(label).structure))],
  facility: (machine) => machine.couplingFacilities().map(({ name }) => name),
  policy: ({ model }) => (model.cfrm === undefined ? [] : [model.cfrm.name]),
  group: (machine) => [...new Set(machine.model.stacks.map(({ label }) => machine.stack(label).group))],
  procedure: procedures,
};

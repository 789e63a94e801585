import type { Statement } from "../language/statement";
import { ikeConfig, type IkeConfigStatement, type IkedDocument, type IkedStatement } from "../documents/iked";
import { ipsecConfig, tcpImage, type PagentDocument, type PagentStatement } from "../documents/pagent";
import { startOption, type StartListDocument, type StartListStatement } from "../documents/vtam";
import { copyWith } from "./copy";
import { ConstructError } from "./errors";
import { mergedOperands } from "./merged-operands";
import type { Stack } from "./stack";
import type { System } from "./system";

/** The files of a system: the VTAM start list, pagent.conf with the files of its images, and iked.conf. */

/**
 * The start list: what the program coded, the group id, and start options that are constructs. One of these takes the place
 * of an option that is coded by default; LISTBKUP comes first, as VTAM wants it.
 *
 * @throws ConstructError for an option that is coded twice, and for an XCFGRPID that is not the group id of the system
 */
export function startListOf(system: System, own: readonly StartListStatement[]): StartListDocument {
  const { vtamGroupId, startList } = system;
  checkOptions(system, own);
  const replaced = new Set(own.map(({ keyword }) => keyword));
  const coded = [...startList.options].map(([option, value]) => startOption(option, value) as StartListStatement);
  if (vtamGroupId !== undefined) coded.push(startOption("XCFGRPID", vtamGroupId));
  for (const statement of coded) statement.construct = startList.node.path;
  const all = [...coded.filter(({ keyword }) => !replaced.has(keyword)), ...own];
  const isFirst = ({ keyword }: Statement) => keyword === "LISTBKUP";
  return documentOf([...all.filter(isFirst), ...all.filter((statement) => !isFirst(statement))]);
}

function checkOptions({ vtamGroupId, startList }: System, own: readonly StartListStatement[]): void {
  const seen = new Map<string, string>();
  for (const { keyword, value, construct } of own) {
    const other = startList.isAssumed(keyword) || !startList.options.has(keyword) ? undefined : startList.node.path;
    const twice = other ?? seen.get(keyword);
    if (twice !== undefined) throw ConstructError.definedTwice(construct!, `The start option ${keyword}`, twice);
    seen.set(keyword, construct!);
    if (keyword === "XCFGRPID" && value.value !== vtamGroupId) {
      throw ConstructError.wrongOperand(
        construct!,
        "XCFGRPID",
        value.value,
        vtamGroupId === undefined
          ? "none, as the system has no group id"
          : `the group id of the system, ${vtamGroupId}`,
        "Set vtamGroupId on the Sysplex or the System: structures are named by it.",
      );
    }
  }
}

/** Statements that stand in pagent.conf only. */
const MAIN_FILE: ReadonlySet<string> = new Set(["TcpImage", "PEPInstance", "CommonIPSecConfig"]);

/** The path of the IP security policy file of a stack. */
export function policyPath(stack: Stack): string {
  return `/etc/ipsec.${stack.name}.conf`;
}

/** The path of the Policy Agent's file for a stack. */
export function imagePath(stack: Stack): string {
  return `/etc/pagent.${stack.name}.conf`;
}

/**
 * The Policy Agent's file for a stack, or `undefined` when there is nothing to say.
 *
 * @throws ConstructError for a statement of the main file, and for an IPSecConfig that names another file than the policy
 * that is generated for the stack
 */
export function imageOf(stack: Stack, hasPolicy: boolean, own: readonly PagentStatement[]): PagentDocument | undefined {
  if (!hasPolicy && own.length === 0) return undefined;
  const misplaced = own.find(({ keyword }) => MAIN_FILE.has(keyword));
  if (misplaced !== undefined) {
    const where = `in the file of ${stack.node.path}`;
    throw ConstructError.wrongScope(misplaced.construct!, misplaced.keyword, where, "a System, and no Stack,");
  }
  const named = own.filter(({ keyword }) => keyword === "IPSecConfig");
  if (!hasPolicy) return documentOf(own);
  for (const statement of named) checkPath(statement, policyPath(stack), stack);
  const generated = named.length > 0 ? [] : [from(stack, ipsecConfig({ path: policyPath(stack) }))];
  return documentOf([...generated, ...own]);
}

/**
 * pagent.conf: a TcpImage for each stack with a file of its own, and statements that are constructs; a TcpImage among them
 * takes the place of the one that is generated for its stack.
 *
 * @throws ConstructError for a TcpImage that names another file than the one that is generated for its stack
 */
export function pagentOf(stacks: readonly Stack[], own: readonly PagentStatement[]): PagentDocument | undefined {
  if (stacks.length === 0 && own.length === 0) return undefined;
  const generated = stacks.flatMap((stack) => {
    const images = own.filter(
      (statement) =>
        (statement.keyword === "TcpImage" || statement.keyword === "PEPInstance") &&
        statement.value.name === stack.name,
    );
    for (const statement of images) checkPath(statement, imagePath(stack), stack);
    if (images.length > 0) return [];
    return [from(stack, tcpImage({ name: stack.name, path: imagePath(stack), flush: true, purge: false }))];
  });
  return documentOf([...generated, ...own]);
}

function checkPath({ construct, keyword, value }: PagentStatement, expected: string, stack: Stack): void {
  const { path } = value as { readonly path?: string };
  if (path === expected) return;
  throw ConstructError.wrongOperand(
    construct!,
    `The path of ${keyword}`,
    path,
    `"${expected}", which is written for ${stack.node.path}`,
    "Give it that path, so that what is written there is in effect.",
  );
}

/**
 * iked.conf, or `undefined` when no stack of the system negotiates and nothing is said about IKED. IkeConfig constructs and
 * `iked` of the system are written as one statement.
 *
 * @throws ConstructError when two of them give an operand different values
 */
export function ikedOf(system: System, negotiates: boolean, own: readonly IkedStatement[]): IkedDocument | undefined {
  if (!negotiates && own.length === 0) return undefined;
  const configs = own.filter((statement): statement is IkeConfigStatement => statement.keyword === "IkeConfig");
  const others = own.filter((statement) => statement.keyword !== "IkeConfig");
  if (!negotiates && configs.length === 0) return documentOf(others);
  const { keyRing, syslogLevel } = system.props.iked ?? {};
  const given = from(system, ikeConfig({ ikeSyslogLevel: syslogLevel, keyRing }));
  const operands = mergedOperands([given, ...configs]);
  const assumed = operands.noKeyRing === true ? {} : { keyRing: "IKED/keyring" };
  const statement = ikeConfig({ ikeSyslogLevel: 1, ...assumed, ...operands });
  statement.construct = configs[0]?.construct ?? system.node.path;
  return documentOf([statement, ...others]);
}

function from<S extends Statement>(construct: Stack | System, statement: S): S {
  return copyWith(statement, { construct: construct.node.path });
}

function documentOf<S extends Statement>(statements: readonly S[]) {
  return { statements, diagnostics: [], comments: [] };
}

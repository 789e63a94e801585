import type { CfrmPolicy } from "../constructs/cfrm-policy";
import type { IpSecurityPolicy } from "../constructs/ip-security-policy";
import { Stack } from "../constructs/stack";
import type { StartList } from "../constructs/start-list";
import { assemble } from "../constructs/synthesis";
import { Sysplex } from "../constructs/sysplex";
import { System } from "../constructs/system";
import { ExpectationError } from "./errors";
import { differences } from "./match";
import { LANGUAGES, Member, type FoundStatement } from "./member";
import type { CfrmOperands, Expected, PolicyOperands, ProfileOperands, StartListOperands } from "./operands";

const TEMPLATE = Symbol.for("cdkplex.Template");

/**
 * A synthesized member and what a test expects of it.
 *
 * The member is looked at as it is written, whether or not the rules find errors; see `Findings` for those. A keyword
 * stands in full, and names statements, substatements and the entries of a list alike: `PORT` finds each reserved port.
 * Operands that are not named may have any value; objects match partially and lists exactly, unless `Match` says
 * otherwise. Addresses are in their one spelling, as `dvipa.address` gives them.
 *
 * @typeParam M operands by keyword
 */
export class Template<M> {
  /** The profile of a stack. */
  static fromStack(stack: Stack): Template<ProfileOperands> {
    return new Template(stackMember(stack, "profile"));
  }

  /** The IP security policy of a stack: `Template.fromPolicy(stack.policy)`. */
  static fromPolicy(policy: IpSecurityPolicy): Template<PolicyOperands> {
    const stack = policy.node.scope as Stack;
    return new Template(stackMember(stack, "ipsec"));
  }

  /** The CFRM policy job: `Template.fromCfrmPolicy(sysplex.cfrmPolicy)`. */
  static fromCfrmPolicy(policy: CfrmPolicy): Template<CfrmOperands> {
    const assembly = assemble(Sysplex.of(policy));
    const artifact = assembly.artifacts.find(({ kind }) => kind === "cfrm");
    return new Template(new Member(assembly, artifact, LANGUAGES.cfrm, `the sysplex ${assembly.manifest.sysplex}`));
  }

  /** The VTAM start list of a system: `Template.fromStartList(system.startList)`. */
  static fromStartList(startList: StartList): Template<StartListOperands> {
    const system = System.of(startList);
    const assembly = assemble(system.sysplex);
    const artifact = assembly.artifacts.find((a) => a.kind === "vtam" && a.system === system.name);
    return new Template(new Member(assembly, artifact, LANGUAGES.vtam, `the system ${system.name}`));
  }

  static isTemplate(x: unknown): x is Template<unknown> {
    return x !== null && typeof x === "object" && TEMPLATE in x;
  }

  private constructor(private readonly member: Member) {
    Object.defineProperty(this, TEMPLATE, { value: true });
  }

  /** The whole member, for snapshots; empty when there is none. */
  get text(): string {
    return this.member.text;
  }

  /**
   * Expects a statement with these operands.
   *
   * @throws ExpectationError naming the closest statement and the operands that differ
   * @throws TestError for a keyword or an operand that the language does not have
   */
  hasStatement<K extends keyof M & string>(keyword: K, operands?: Expected<M[K]>): void {
    if (this.findStatements(keyword, operands).length > 0) return;
    const { place, unread } = this.member;
    throw ExpectationError.noStatement(place, keyword, operands, this.closest(keyword, operands), [
      ...this.present(keyword),
      ...unread,
    ]);
  }

  /**
   * Expects no statement with these operands.
   *
   * @throws ExpectationError
   * @throws TestError for a keyword or an operand that the language does not have
   */
  hasNoStatement<K extends keyof M & string>(keyword: K, operands?: Expected<M[K]>): void {
    const [found] = this.findStatements(keyword, operands);
    if (found !== undefined) throw ExpectationError.unwantedStatement(this.member.place, keyword, operands, found);
  }

  /**
   * Expects a number of statements, of all with the keyword or of those with these operands.
   *
   * @throws ExpectationError listing those found
   * @throws TestError for a keyword or an operand that the language does not have
   */
  statementCountIs<K extends keyof M & string>(keyword: K, count: number, operands?: Expected<M[K]>): void {
    const found = this.findStatements(keyword, operands);
    if (found.length === count) return;
    throw ExpectationError.wrongCount(this.member.place, keyword, operands, count, found);
  }

  /**
   * The statements with these operands, in the order they stand.
   *
   * @throws TestError for a keyword or an operand that the language does not have
   */
  findStatements<K extends keyof M & string>(keyword: K, operands?: Expected<M[K]>): FoundStatement<M[K]>[] {
    this.member.check(keyword, operands);
    return this.all(keyword).filter(
      (statement) => operands === undefined || differences(operands, statement.operands).length === 0,
    ) as FoundStatement<M[K]>[];
  }

  private all(keyword: string): FoundStatement[] {
    return this.member.statements.filter((statement) => statement.keyword === keyword);
  }

  private closest(keyword: string, operands: unknown) {
    const judged = this.all(keyword).map((statement) => ({
      statement,
      differences: differences(operands, statement.operands),
    }));
    return judged.sort((a, b) => a.differences.length - b.differences.length)[0];
  }

  private present(keyword: string): string[] {
    const { statements } = this.member;
    if (statements.length === 0 || statements.some((statement) => statement.keyword === keyword)) return [];
    return [`It has ${[...new Set(statements.map((statement) => statement.keyword))].join(", ")}.`];
  }
}

function stackMember(stack: Stack, kind: "profile" | "ipsec"): Member {
  const { name, system, label } = stack;
  const assembly = assemble(stack.sysplex);
  const artifact = assembly.artifacts.find((a) => a.kind === kind && a.system === system.name && a.stack === name);
  return new Member(assembly, artifact, LANGUAGES[kind], `the stack ${label}`);
}

import type { App } from "../constructs/app";
import { assemble } from "../constructs/synthesis";
import type { Sysplex } from "../constructs/sysplex";
import { suggestion } from "../language/suggestion";
import { checkAssembly, formatText, rules, type Finding, type Report } from "../rules";
import { ExpectationError, TestError } from "./errors";
import { differences, type Pattern } from "./match";

const FINDINGS = Symbol.for("cdkplex.Findings");

/** What the rules say about a sysplex, and what a test expects of it. */
export class Findings {
  /** The findings of `cdkplex check` for the sysplex of an app. Nothing is written. */
  static fromApp(app: App): Findings {
    return new Findings(app.check());
  }

  /** The findings of `cdkplex check` for a sysplex. Nothing is written. */
  static fromSysplex(sysplex: Sysplex): Findings {
    return new Findings(checkAssembly(assemble(sysplex)));
  }

  static isFindings(x: unknown): x is Findings {
    return x !== null && typeof x === "object" && FINDINGS in x;
  }

  private constructor(private readonly report: Report) {
    Object.defineProperty(this, FINDINGS, { value: true });
  }

  /** All findings, by file and line. */
  get all(): readonly Finding[] {
    return this.report.findings;
  }

  /**
   * Expects a finding of a rule: `hasFinding("SWSA002", { system: "SYSB", stack: "TCPIP" })`.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasFinding(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where).length === 0) throw ExpectationError.noFinding(code, where, formatText(this.report));
  }

  /**
   * Expects no finding of a rule, nowhere or not in these places.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasNoFinding(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where).length > 0) throw ExpectationError.unwantedFinding(code, where, formatText(this.report));
  }

  /**
   * Expects that the rules find no error, so that the sysplex can be synthesized. Warnings may remain.
   *
   * @throws ExpectationError listing the findings there are
   */
  hasNoErrors(): void {
    if (this.report.summary.error > 0) throw ExpectationError.errors(formatText(this.report));
  }

  private find(code: string, where: Pattern<Finding> | undefined): Finding[] {
    const codes = rules.map((rule) => rule.code);
    if (!codes.includes(code)) throw TestError.unknownCode(code, suggestion(code, codes));
    return this.all.filter(
      (finding) => finding.code === code && (where === undefined || differences(where, finding).length === 0),
    );
  }
}

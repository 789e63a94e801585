import type { App } from "../constructs/app";
import { assemble } from "../constructs/synthesis";
import type { Sysplex } from "../constructs/sysplex";
import { suggestion } from "../language/suggestion";
import type { Assembly } from "../model/assembly";
import { checkAssembly, descriptions, formatText, type Finding, type Report } from "../rules";
import { attachedRules } from "../rules/user-rules";
import { ExpectationError, TestError } from "./errors";
import { differences, type Pattern } from "./match";

const FINDINGS = Symbol.for("cdkplex.Findings");

/** What the rules say about a sysplex, and what a test expects of it. */
export class Findings {
  /** The findings of `cdkplex check` for the sysplex of an app. Nothing is written. */
  static fromApp(app: App): Findings {
    return new Findings(app.assemble());
  }

  /** The findings of `cdkplex check` for a sysplex. Nothing is written. */
  static fromSysplex(sysplex: Sysplex): Findings {
    return new Findings(assemble(sysplex));
  }

  static isFindings(x: unknown): x is Findings {
    return x !== null && typeof x === "object" && FINDINGS in x;
  }

  private readonly report: Report;
  private readonly codes: readonly string[];

  private constructor(assembly: Assembly) {
    Object.defineProperty(this, FINDINGS, { value: true });
    this.report = checkAssembly(assembly);
    this.codes = [...descriptions, ...attachedRules(assembly)].map(({ code }) => code);
  }

  /** All findings that are not acknowledged, by file and line. */
  get all(): readonly Finding[] {
    return this.report.findings.filter(({ acknowledged }) => acknowledged === undefined);
  }

  /** The findings that are acknowledged, by file and line. */
  get acknowledged(): readonly Finding[] {
    return this.report.findings.filter(({ acknowledged }) => acknowledged !== undefined);
  }

  /**
   * Expects a finding of a rule that is not acknowledged: `hasFinding("SWSA002", { system: "SYSB", stack: "TCPIP" })`.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasFinding(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where).length === 0) throw ExpectationError.noFinding(code, where, formatText(this.report));
  }

  /**
   * Expects no finding of a rule, nowhere or not in these places, but for those that are acknowledged.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasNoFinding(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where).length > 0) throw ExpectationError.unwantedFinding(code, where, formatText(this.report));
  }

  /**
   * Expects a finding of a rule that is acknowledged: `hasAcknowledged("SWSA207", { acknowledged: { reason: "One CF." } })`.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasAcknowledged(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where, this.acknowledged).length === 0) {
      throw ExpectationError.notAcknowledged(code, where, formatText(this.report));
    }
  }

  /**
   * Expects no acknowledged finding of a rule, nowhere or not in these places.
   *
   * @throws ExpectationError listing the findings there are
   * @throws TestError for a code no rule has
   */
  hasNoAcknowledged(code: string, where?: Pattern<Finding>): void {
    if (this.find(code, where, this.acknowledged).length > 0) {
      throw ExpectationError.acknowledged(code, where, formatText(this.report));
    }
  }

  /**
   * Expects that the rules find no error that is not acknowledged, so that the sysplex can be synthesized. Warnings may remain.
   *
   * @throws ExpectationError listing the findings there are
   */
  hasNoErrors(): void {
    if (this.report.summary.error > 0) throw ExpectationError.errors(formatText(this.report));
  }

  private find(code: string, where: Pattern<Finding> | undefined, among = this.all): Finding[] {
    const { codes } = this;
    if (!codes.includes(code)) throw TestError.unknownCode(code, suggestion(code, codes));
    return among.filter(
      (finding) => finding.code === code && (where === undefined || differences(where, finding).length === 0),
    );
  }
}

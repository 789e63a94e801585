import { Construct } from "constructs";
import type { ProfileStatement } from "../documents/profile";
import { copyOf } from "./copy";
import { lazy } from "./lazy";

/** Changes a statement's operands; `undefined` removes the statement. */
type Change = (value: never) => unknown;

/** A statement of the profile by its keyword, block or substatement. */
export type StatementByKeyword = {
  [S in ProfileStatement | Substatement as S["keyword"]]: S;
};
type Substatement = Extract<ProfileStatement, { keyword: "VIPADYNAMIC" | "IPSEC" }>["children"][number];

/**
 * What a program writes into the profile of a stack besides what follows from its constructs.
 *
 * Statements keep their order. IPSEC and VIPADYNAMIC blocks are merged with those that follow from constructs, because a
 * stack heeds one IPSEC block only.
 */
export class Profile extends Construct {
  private readonly own: ProfileStatement[] = [];
  private readonly changes = new Map<string, Change[]>();
  private text = false;

  /** Adds statements: `stack.profile.add(tcpconfig({ restrictLowPorts: true }))`. */
  add(...statements: readonly ProfileStatement[]): this {
    this.own.push(...statements);
    return this;
  }

  /**
   * Adds statements as text, as they would stand in the member. They are read and checked like any other; what is
   * malformed or unknown is reported when the sysplex is checked.
   */
  addText(text: string): this {
    this.text = true;
    const document = lazy.profile.parseProfile(text);
    const last = document.statements.at(-1);
    if (last !== undefined && document.comments.length > 0) {
      const { before = [], ...comments } = last.comments ?? {};
      last.comments = { ...comments, before: [...before, ...document.comments] };
    }
    return this.add(...document.statements);
  }

  /**
   * Changes each statement of a keyword just before it is printed, substatements of VIPADYNAMIC and IPSEC included; a
   * change that returns `undefined` removes the statement. The rules judge the result.
   *
   * @example stack.profile.override("IPSEC", ({ dvipsec, ...others }) => others)
   */
  override<K extends keyof StatementByKeyword>(
    keyword: K,
    change: (value: StatementByKeyword[K]["value"]) => StatementByKeyword[K]["value"] | undefined,
  ): this {
    const changes = this.changes.get(keyword);
    if (changes === undefined) this.changes.set(keyword, [change as Change]);
    else changes.push(change as Change);
    return this;
  }

  /** Statements added by the program; a copy each time. */
  get statements(): readonly ProfileStatement[] {
    return this.own.map((statement) => copyOf(statement, this.node.path));
  }

  /** True when some of the statements came as text, so that the printed member is read back to judge it. */
  get hasText(): boolean {
    return this.text;
  }

  get overrides(): ReadonlyMap<string, readonly Change[]> {
    return this.changes;
  }
}

import { assemble } from "../../src/constructs/synthesis";
import type { DocumentKind } from "../../src/documents/kinds";
import type { Statement } from "../../src/language/statement";
import { Assembly } from "../../src/model/assembly";
import type { DvipaModel } from "../../src/model/dvipa";
import type { Manifest } from "../../src/model/manifest";
import { readModel } from "../../src/model/read";
import type { StackModel } from "../../src/model/stack";
import type { SysplexModel } from "../../src/model/sysplex";
import { EditedText } from "../../src/rules/edit";
import { checkAssembly, checkModel, type Finding } from "../../src/rules/report";
import { grouped } from "../../src/rules/wording";
import { write, type Program } from "./random-sysplex";

/** The texts that a change makes of those of a sysplex. */
export interface Change {
  /** New text of each changed or added file. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the manifest says then. @default - what it said before */
  readonly manifest?: Manifest;
  /** Codes of the findings besides that of the rule, where the change cannot be without them. @default - none */
  readonly also?: readonly string[];
}

/** Breaks what one rule demands, at the place of a sysplex that a number chooses; undefined where it has no such place. */
export type Breaker = (sysplex: PrintedSysplex, choice: number) => Change | undefined;

/** What a program printed, read back from its texts alone. */
export class PrintedSysplex {
  readonly assembly: Assembly;
  readonly model: SysplexModel;
  private readonly before: readonly Finding[];

  constructor(program: Program) {
    const { manifest, files } = assemble(write(program).plex);
    this.assembly = new Assembly(manifest, files);
    this.model = readModel(this.assembly);
    this.before = checkModel(this.model).findings;
  }

  /**
   * The findings that a change brings. A rule gathers what it says of a stack in one finding, so that one that was there may
   * be put in other words: only as many are new as there are more of them.
   */
  newFindings({ texts, manifest }: Change): readonly Finding[] {
    const files = new Map([...this.assembly.files, ...texts]);
    const after = checkAssembly(new Assembly(manifest ?? this.assembly.manifest, files)).findings;
    const said = new Set(this.before.map(wordsOf));
    const before = grouped(this.before.map((finding) => [placeOf(finding), finding] as const));
    return [...grouped(after.map((finding) => [placeOf(finding), finding] as const))].flatMap(([place, findings]) => {
      const more = findings.length - (before.get(place)?.length ?? 0);
      return more <= 0 ? [] : findings.filter((finding) => !said.has(wordsOf(finding)));
    });
  }

  /** Text of a file. */
  text(file: string): string {
    return this.assembly.files.get(file)!;
  }

  /** Gives a statement of a file other operands. */
  replace<V>(file: string, statement: Statement<string, V>, operands: (value: V) => V): Change {
    const { kind } = this.assembly.artifact(file)!;
    const text = new EditedText(kind as DocumentKind, this.text(file)).change(statement, operands).text;
    return this.rewrite(file, text);
  }

  /** Gives a file these records at its end. */
  append(file: string, ...records: string[]): Change {
    return this.rewrite(file, `${this.text(file).trimEnd()}\n${records.join("\n")}\n`);
  }

  /** Gives a file another text, which has to differ. */
  rewrite(file: string, text: string): Change {
    if (text === this.text(file)) throw new Error(`${file} is what it was`);
    return { texts: new Map([[file, text]]) };
  }

  /** Stacks with a part in protected DVIPAs that neither define nor back one up. */
  get mereTargets(): readonly StackModel[] {
    const { protectedDvipas } = this.model;
    const serving = new Set(protectedDvipas.flatMap(({ mereTargets }) => mereTargets.map(({ stack }) => stack)));
    return [...serving].filter((stack) => !protectedDvipas.some((dvipa) => dvipa.isHeldBy(stack)));
  }

  /** Whether a stack can have a part in a DVIPA: it is in the subplex of its holders. */
  isNear(stack: StackModel, { holders }: DvipaModel): boolean {
    const { model } = this;
    return holders.every((holder) => model.subplexOf(holder.stack) === model.subplexOf(stack));
  }
}

const placeOf = ({ code, severity, file, system, stack }: Finding) => [code, severity, file, system, stack].join(" ");

/** What a finding says; a change moves lines. */
const wordsOf = (finding: Finding) => `${placeOf(finding)} ${finding.message.replace(/(\bline |:)\d+/g, "")}`;

/** The member of a list that a number chooses. */
export function pick<T>(list: readonly T[], choice: number): T | undefined {
  return list[choice % list.length];
}

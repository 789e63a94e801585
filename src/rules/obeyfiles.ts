import type { ProfileStatement, VipadynamicStatement } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import type { Obeyfile, SysplexModel } from "../model/sysplex";
import type { Place } from "./rule";

const DVIPA_STATEMENTS: readonly string[] = ["VIPADEFINE", "VIPABACKUP", "VIPARANGE"];

/** Whether a data set for VARY TCPIP,,OBEYFILE may give DVIPAs to a stack. */
export function mayGetDvipas({ obeyfiles }: SysplexModel, { name, system }: StackModel): boolean {
  return obeyfiles.some(
    (obeyfile) =>
      (obeyfile.stack === undefined || (obeyfile.stack === name && obeyfile.system === system.name)) &&
      obeyfile.document.statements.some(
        (block) =>
          block.keyword === "VIPADYNAMIC" && block.children.some(({ keyword }) => DVIPA_STATEMENTS.includes(keyword)),
      ),
  );
}

/** The stacks a data set for VARY TCPIP,,OBEYFILE may be for. */
export function stacksOf({ assembly, stacks }: SysplexModel, { file, stack }: Obeyfile): readonly StackModel[] {
  const system = assembly.artifact(file)?.system;
  return stacks.filter(
    (each) => (stack === undefined || each.name === stack) && (system === undefined || each.system.name === system),
  );
}

/** The data set, or path, of a data set for VARY TCPIP,,OBEYFILE. */
export function nameOf({ assembly }: SysplexModel, { file }: Obeyfile): string {
  const artifact = assembly.artifact(file);
  return artifact?.dataset ?? artifact?.path ?? file;
}

/** A statement of a data set for VARY TCPIP,,OBEYFILE. */
export function inObeyfile({ file, system, stack }: Obeyfile, statement: Statement): Place {
  return { file, system, stack, statement };
}

/** A statement of a data set for VARY TCPIP,,OBEYFILE, for rules that judge it by itself. */
export interface Obeyed<S> {
  readonly statement: S;
  readonly obeyfile: Obeyfile;
  /** What the data set is called. */
  readonly name: string;
  /** The data set the statement stands in: that one, or a member it includes. */
  readonly dataset: string;
  readonly at: Place;
}

/** The statements of the data sets for VARY TCPIP,,OBEYFILE. */
export function* obeyedStatements(model: SysplexModel): Iterable<Obeyed<ProfileStatement>> {
  for (const obeyfile of model.obeyfiles) {
    for (const statement of obeyfile.document.statements) yield obeyed(model, obeyfile, statement);
  }
}

/** Those about DVIPAs, with their required operands. */
export function* obeyedDvipaStatements(
  model: SysplexModel,
): Iterable<Obeyed<VipadynamicStatement["children"][number]>> {
  for (const { statement: block, obeyfile } of obeyedStatements(model)) {
    if (block.keyword !== "VIPADYNAMIC") continue;
    for (const statement of block.children) {
      if (statement.state === "understood" || statement.state === "partial") yield obeyed(model, obeyfile, statement);
    }
  }
}

function obeyed<S extends Statement>(model: SysplexModel, obeyfile: Obeyfile, statement: S): Obeyed<S> {
  const name = nameOf(model, obeyfile);
  const file = statement.location?.file;
  const dataset = (file === undefined ? undefined : model.placeOf(file)) ?? name;
  return { statement, obeyfile, name, dataset, at: inObeyfile(obeyfile, statement) };
}

import { structure as structureStatement } from "../documents/cfrm";
import type { CfrmModel, StructureModel } from "../model/cfrm";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Edit } from "./edit";
import { swsaStructures } from "./structures";

/**
 * What gives the CFRM policy the one SWSA structure that it lacks: the one such structure that nobody uses, renamed; or else one
 * like those that other subplexes use. There is none when the name or the sizes are open.
 *
 * @param wanted - the stacks with DVIPSEC, by the name of the structure they ask for
 */
export function missingStructureEdits(
  model: SysplexModel,
  wanted: ReadonlyMap<string, readonly StackModel[]>,
): readonly Edit[] {
  const { cfrm } = model;
  if (cfrm === undefined) return [];
  const missing = [...wanted].filter(
    ([, [stack]]) => !cfrm.structures.some(({ name }) => model.subplexOf(stack!).usesStructure(name)),
  );
  const [name, stacks] = missing[0] ?? [];
  const isKnown = stacks?.every((stack) => model.subplexOf(stack).known) === true;
  if (name === undefined || missing.length > 1 || !isKnown) return [];
  const present = swsaStructures(cfrm);
  const isUsed = (structure: StructureModel) =>
    model.subplexes.some((subplex) => subplex.usesStructure(structure.name));
  const unused = present.filter((structure) => !isUsed(structure));
  if (unused.length > 1 || present.some(({ statement }) => statement.raw !== undefined)) return [];
  if (unused.length === 1) return [renamed(cfrm, unused[0]!, name)];
  const like = present.at(-1);
  return like === undefined ? [] : [added(cfrm, like, name)];
}

/** The structures that exclude it have to name it anew. */
function renamed({ file, structures }: CfrmModel, { name: old, statement }: StructureModel, name: string): Edit {
  return {
    file,
    description: `Rename the structure ${old} to ${name}`,
    apply(text) {
      text.change(statement, (operands) => ({ ...operands, name }));
      for (const { statement: other } of structures) {
        if (other.value.exclList?.includes(old) !== true) continue;
        text.change(other, (operands) => ({
          ...operands,
          exclList: operands.exclList?.map((excluded) => (excluded === old ? name : excluded)),
        }));
      }
    },
  };
}

/** Where the other one excludes the new one, they exclude each other. */
function added({ file }: CfrmModel, { name: other, statement }: StructureModel, name: string): Edit {
  const exclList = statement.value.exclList?.map((excluded) => (excluded === name ? other : excluded));
  return {
    file,
    description: `Add the structure ${name}, as large as ${other}`,
    apply: (text) => text.insertAfter(statement, structureStatement({ ...statement.value, name, exclList })),
  };
}

import type { VipadynamicStatement } from "../documents/profile";
import type { Distribution, StackModel } from "../model/stack";
import type { Obeyfile, SysplexModel } from "../model/sysplex";
import { obeyedDvipaStatements, stacksOf, type Obeyed } from "./obeyfiles";
import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups, stackList } from "./wording";

type DvipaStatement = Obeyed<VipadynamicStatement["children"][number]>;

const hasPorts = ({ statement }: Pick<Distribution, "statement">): boolean => statement.value.sysplexPorts === true;

/** The first distribution of each DVIPA of a stack. */
function firstOnes({ distributions, unheldDistributions }: StackModel): Map<string, Distribution> {
  const first = new Map<string, Distribution>();
  for (const distribution of distributions) {
    const { address } = distribution;
    // One that is rejected is no distribution.
    if (address === undefined || first.has(address) || unheldDistributions.has(distribution)) continue;
    first.set(address, distribution);
  }
  return first;
}

/** The first distribution with SYSPLEXPORTS of each DVIPA that has one without before it. */
function lateOnes(stack: StackModel): readonly Distribution[] {
  const sharing = stack.distributions.filter(hasPorts);
  if (sharing.length === 0) return [];
  const first = firstOnes(stack);
  const late = new Map<string, Distribution>();
  for (const distribution of sharing) {
    const { address } = distribution;
    if (address === undefined || late.has(address)) continue;
    const before = first.get(address);
    if (before !== undefined && !hasPorts(before)) late.set(address, distribution);
  }
  return [...late.values()];
}

/** What a stack has before a command, and the data sets for VARY TCPIP,,OBEYFILE that take distributions from it, by DVIPA. */
interface Before {
  readonly first: ReadonlyMap<string, Distribution>;
  readonly deletedBy: ReadonlyMap<string, readonly Obeyfile[]>;
}

function beforeOf(stack: StackModel, statements: readonly DvipaStatement[]): Before {
  const deletedBy = new Groups<string, Obeyfile>();
  for (const { statement, obeyfile } of statements) {
    for (const dvipa of deletedIn(statement)) {
      const address = stack.dvipaAddress(dvipa);
      if (address !== undefined) deletedBy.add(address, obeyfile);
    }
  }
  return { first: firstOnes(stack), deletedBy };
}

/** The DVIPAs whose distribution a statement deletes. */
function deletedIn(statement: DvipaStatement["statement"]): readonly string[] {
  if (statement.keyword === "VIPADELETE") return statement.value.addresses;
  return statement.keyword === "VIPADISTRIBUTE" && statement.value.action === "DELETE" ? [statement.value.dvipa] : [];
}

/** Distributions with SYSPLEXPORTS that a command adds to those that a stack has without. */
function* added(model: SysplexModel): Iterable<Problem> {
  const statements = [...obeyedDvipaStatements(model)];
  const known = new Map<StackModel, Before>();
  for (const { statement, obeyfile, name, dataset, at } of statements) {
    if (statement.keyword !== "VIPADISTRIBUTE" || statement.value.action === "DELETE") continue;
    if (!hasPorts({ statement })) continue;
    const { dvipa } = statement.value;
    const without = stacksOf(model, obeyfile).filter((stack) => {
      let before = known.get(stack);
      if (before === undefined) known.set(stack, (before = beforeOf(stack, statements)));
      const address = stack.dvipaAddress(dvipa);
      const first = address === undefined ? undefined : before.first.get(address);
      if (first === undefined || hasPorts(first)) return false;
      // Another data set may take the distribution away before.
      return before.deletedBy.get(address!)?.some((other) => other.file !== obeyfile.file) !== true;
    });
    if (without.length === 0) continue;
    yield {
      // A command before it, which is not in the assembly, may have deleted the distribution.
      severity: "warning",
      message: `${name} adds SYSPLEXPORTS to the distribution of the ${dvipas([dvipa])}, which ${stackList(without)} ${without.length === 1 ? "has" : "have"} without it: expected all distribution of the DVIPA to be deleted first, by a data set of its own.`,
      fix: `Delete all distribution of ${dvipa} by one data set, and add it with SYSPLEXPORTS by ${dataset}.`,
      at,
    };
  }
}

export const swsa126: Rule = {
  code: "SWSA126",
  title: "SYSPLEXPORTS is on the first VIPADISTRIBUTE of a DVIPA",
  severity: "error",
  why: "The first VIPADISTRIBUTE that a stack processes for a DVIPA settles whether its ephemeral ports are unique in the sysplex. SYSPLEXPORTS cannot be added while the DVIPA is distributed without it.",
  fix: "Code SYSPLEXPORTS on the first VIPADISTRIBUTE of the DVIPA. By OBEYFILE, delete all its distribution in one data set and add it in a second.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      const late = lateOnes(stack);
      if (late.length === 0) continue;
      const { statement } = late[0]!;
      yield {
        message: `${stack.label} has SYSPLEXPORTS on a later VIPADISTRIBUTE of the ${dvipas(late.map(({ address }) => address!))}, and not on the first: expected it on the first.`,
        fix: `Code SYSPLEXPORTS on the first VIPADISTRIBUTE of ${late[0]!.address} in ${dataSetOf(model, stack, statement)}.`,
        at: inProfile(stack, statement),
      };
    }
    yield* added(model);
  },
};

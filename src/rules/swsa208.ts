import type { CfrmModel, StructureModel } from "../model/cfrm";
import type { SysplexModel } from "../model/sysplex";
import { HEALTH_AVAILABILITY } from "./references";
import type { Problem, Rule } from "./rule";
import { inPolicy, swsaStructures, tcpipStructures, usersOf } from "./structures";
import { list } from "./wording";

/** All coupling facilities in one machine. */
function* oneMachine(cfrm: CfrmModel, structure: StructureModel): Iterable<Problem> {
  const facilities = cfrm.preferred(structure);
  const [first] = facilities;
  if (facilities.length < 2 || !facilities.every((facility) => facility.sharesCpcWith(first!))) return;
  yield {
    message: `The coupling facilities ${list(facilities.map(({ name }) => name))} in PREFLIST of the structure ${structure.name} are in one CPC, ${first!.cpc ?? first!.machine}: expected at least one in another.`,
    fix: `Name a coupling facility of another CPC in PREFLIST of ${structure.name}.`,
    at: inPolicy(cfrm, structure),
  };
}

/** Every coupling facility in a machine where the structure has a user, so that both can fail at once. */
function* notIsolated(model: SysplexModel, cfrm: CfrmModel, structure: StructureModel): Iterable<Problem> {
  const facilities = cfrm.preferred(structure);
  if (facilities.length === 0 || structure.statement.value.duplex?.mode === "ENABLED") return;
  const users = usersOf(model, structure).filter(({ as }) => as === "holder");
  const inCpc = (cpc: string | undefined) =>
    cpc === undefined ? undefined : users.find(({ stack }) => stack.system.cpc === cpc)?.stack.system;
  const shared = facilities.map((facility) => ({ facility, system: inCpc(facility.cpc) }));
  if (shared.some(({ system }) => system === undefined)) return;
  const pairs = shared.map(({ facility, system }) => `${facility.name} with ${system!.name} in ${facility.cpc}`);
  yield {
    message: `Every coupling facility in PREFLIST of the structure ${structure.name} shares a CPC with a system that uses it: ${list(pairs)}. One failure takes the owner of a DVIPA and what its backup needs: expected one that stands alone, or DUPLEX(ENABLED).`,
    fix: `Name a coupling facility of a CPC without such a system in PREFLIST of ${structure.name}, or code DUPLEX(ENABLED).`,
    at: inPolicy(cfrm, structure),
  };
}

export const swsa208: Rule = {
  code: "SWSA208",
  title: "One failed CPC does not take all coupling facilities of a structure, nor owner and structure at once",
  severity: "warning",
  why: "When the CPC fails there is no coupling facility to rebuild in, or the structure is lost together with the owner whose security associations a backup has to take over. The health check XCF_CF_STR_AVAILABILITY reports coupling facilities of one CPC.",
  fix: "Spread PREFLIST over CPCs, with one that runs no owner or backup, or duplex the structure.",
  reference: HEALTH_AVAILABILITY,
  *check(model) {
    const { cfrm } = model;
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) yield* oneMachine(cfrm, structure);
    for (const structure of swsaStructures(cfrm)) yield* notIsolated(model, cfrm, structure);
  },
};

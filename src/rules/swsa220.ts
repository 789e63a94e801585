import { STRUCTURE_LOSS } from "./references";
import type { Rule } from "./rule";
import { inPolicy, swsaStructures, usersOf } from "./structures";
import { grouped, list } from "./wording";

export const swsa220: Rule = {
  code: "SWSA220",
  title: "Every system reaches the coupling facilities of its structure",
  severity: "error",
  why: "A stack without a link to the coupling facility of its structure can neither store security associations for a takeover nor find those it takes over (EZD0830I, EZD0831I). When only some coupling facilities can be reached, a rebuild may put the structure where it cannot.",
  fix: "Link the system to the coupling facilities, or name others in PREFLIST.",
  reference: STRUCTURE_LOSS,
  *check(model) {
    const { cfrm } = model;
    if (cfrm === undefined) return;
    for (const structure of swsaStructures(cfrm)) {
      const facilities = cfrm.preferred(structure);
      if (facilities.length === 0) continue;
      const at = inPolicy(cfrm, structure);
      for (const [system, users] of grouped(
        usersOf(model, structure).map((user) => [user.stack.system, user] as const),
      )) {
        const beyond = facilities.filter((facility) => !facility.isReachableFrom(system.name));
        if (beyond.length === 0) continue;
        const none = beyond.length === facilities.length;
        const holds = users.some(({ as }) => as === "holder");
        yield {
          severity: none && holds ? "error" : "warning",
          message:
            `${system.name} has no link to ${list(beyond.map(({ name }) => name))}, ` +
            `${none ? "the only" : beyond.length === 1 ? "one of the" : "some of the"} coupling ${facilities.length === 1 ? "facility" : "facilities"} in PREFLIST of the structure ${structure.name}, ` +
            `which ${list(users.map(({ stack }) => stack.label))} ${users.length === 1 ? "needs" : "need"}: expected a link to each.`,
          fix: `Link ${system.name} to ${list(beyond.map(({ name }) => name))}, or name others in PREFLIST of ${structure.name}.`,
          at: { ...at, system: system.name },
        };
      }
    }
  },
};

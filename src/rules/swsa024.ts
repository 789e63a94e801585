import type { AutologEntry, Globalconfig } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import { GLOBALCONFIG_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf } from "./wording";

type Monitor = NonNullable<Globalconfig["sysplexMonitor"]>;
type Setting = { readonly monitor: Monitor; readonly statement: Statement };

/** The last GLOBALCONFIG with an option of SYSPLEXMONITOR: of each option the last one counts. */
function lastWith(stack: StackModel, option: keyof Monitor): Setting | undefined {
  let last: Setting | undefined;
  for (const statement of stack.profile.statements) {
    if (statement.keyword !== "GLOBALCONFIG") continue;
    const monitor = statement.value.sysplexMonitor;
    if (monitor?.[option] !== undefined) last = { monitor, statement };
  }
  return last;
}

/** Whether the profile has an interface that is watched, or may have one in what is missing or not understood. */
function mayWatch({ profile }: StackModel): boolean {
  return profile.statements.some(({ keyword, state, value }) => {
    if (keyword !== "LINK" && keyword !== "INTERFACE") return keyword === "INCLUDE";
    return state !== "understood" || (value as { readonly monitorSysplex?: boolean }).monitorSysplex === true;
  });
}

/** Whether AUTOLOG starts OMPROUTE, or may do it in a member that is missing. */
function mayStartOmproute({ profile }: StackModel): boolean {
  return profile.statements.some(
    ({ keyword, children }) =>
      keyword === "INCLUDE" ||
      (keyword === "AUTOLOG" &&
        (children as readonly Statement<string, Partial<AutologEntry>>[]).some(
          (entry) =>
            entry.keyword === "INCLUDE" ||
            [entry.value.procedure, entry.value.jobName].some((name) => isOmproute(name)),
        )),
  );
}

const isOmproute = (name: string | undefined): boolean => name?.startsWith("OMP") === true;

export const swsa024: Rule = {
  code: "SWSA024",
  title: "Options of SYSPLEXMONITOR have what they need",
  severity: "warning",
  why: "With AUTOREJOIN a stack rejoins the group that RECOVERY has it leave; MONINTERFACE watches interfaces that have MONSYSPLEX; DELAYJOIN keeps the stack, and its DVIPAs, out of the group until OMPROUTE is active. Each does nothing, or lasts forever, without the other.",
  fix: "Add what the option needs, or leave the option out.",
  reference: GLOBALCONFIG_STATEMENT,
  example: {
    bad: "GLOBALCONFIG SYSPLEXMONITOR AUTOREJOIN",
    good: "GLOBALCONFIG SYSPLEXMONITOR RECOVERY AUTOREJOIN",
  },
  *check(model) {
    for (const stack of model.stacks) {
      const problem = ({ statement }: Setting, message: string, fix: (place: string) => string): Problem => ({
        message: `${stack.label} has SYSPLEXMONITOR ${message}`,
        fix: fix(dataSetOf(model, stack, statement)),
        at: inProfile(stack, statement),
      });
      const rejoin = lastWith(stack, "autoRejoin");
      if (rejoin?.monitor.autoRejoin === true && stack.sysplexRecovery?.value !== true) {
        yield problem(
          rejoin,
          "AUTOREJOIN without RECOVERY: it never leaves its group by itself, and so never rejoins it, expected both.",
          (place) => `Add RECOVERY to SYSPLEXMONITOR in ${place}, or leave AUTOREJOIN out.`,
        );
      }
      const watch = lastWith(stack, "monitorInterface");
      if (watch?.monitor.monitorInterface === true && !mayWatch(stack)) {
        yield problem(
          watch,
          "MONINTERFACE, and no LINK or INTERFACE with MONSYSPLEX: it watches none, expected those that clients come by.",
          (place) => `Code MONSYSPLEX on interfaces of ${stack.label}, or leave MONINTERFACE out of ${place}.`,
        );
      }
      const join = lastWith(stack, "join");
      if (join?.monitor.join === "DELAYJOIN" && !mayStartOmproute(stack)) {
        yield {
          ...problem(
            join,
            "DELAYJOIN, and its AUTOLOG does not start OMPROUTE: until OMPROUTE is active it joins no group and has no DVIPA.",
            (place) => `See that something starts OMPROUTE for ${stack.label}, or leave DELAYJOIN out of ${place}.`,
          ),
          // Something else may start it.
          severity: "info",
        };
      }
    }
  },
};

import type { AutologEntry } from "../documents/profile";
import type { Statement } from "../language/statement";
import { MANIFEST } from "../model/manifest-file";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { SystemModel } from "../model/system";
import { holdings } from "./key-exchange-places";
import { IKE_DAEMON } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups, stackList } from "./wording";

/** Systems without an IKE daemon where others have one. */
function* missing(model: SysplexModel): Iterable<Problem> {
  // Where no system has one, INP001 says that it could not be judged.
  if (model.systems.every(({ iked }) => iked === undefined)) return;
  const lacking = new Groups<SystemModel, { readonly stack: StackModel; readonly address: string }>();
  for (const { stack, dvipa } of holdings(model)) {
    if (stack.system.iked === undefined) lacking.add(stack.system, { stack, address: dvipa.address });
  }
  for (const [{ name }, members] of lacking) {
    const addresses = [...new Set(members.map(({ address }) => address))];
    yield {
      message: `${name} has no IKE daemon in the assembly, but ${stackList(members.map(({ stack }) => stack))} can own the protected ${dvipas(addresses)}: expected one.`,
      fix: `Configure IKED on ${name}, and name its iked.conf as iked of the system in the manifest.`,
      at: { file: MANIFEST, system: name },
    };
  }
}

/** The AUTOLOG entry of a stack that starts IKED. */
function autologOf({ profile }: StackModel): Statement | undefined {
  for (const statement of profile.statements) {
    if (statement.keyword !== "AUTOLOG") continue;
    const entry = (statement.children as readonly Statement<string, Partial<AutologEntry>>[]).find(
      ({ keyword, value }) => keyword === "" && (value.jobName ?? value.procedure) === "IKED",
    );
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** AUTOLOG entries that start the IKE daemon that other stacks of the system use, too. */
function* autologged(model: SysplexModel): Iterable<Problem> {
  for (const { stacks } of model.systems) {
    const users = stacks.filter(({ ipSecurity }) => ipSecurity !== undefined);
    if (users.length < 2) continue;
    for (const stack of users) {
      const entry = autologOf(stack);
      if (entry === undefined) continue;
      const others = users.filter((other) => other !== stack);
      yield {
        severity: "warning",
        message: `AUTOLOG of ${stack.label} starts IKED, which ${stackList(others)} ${others.length === 1 ? "uses" : "use"}, too: expected IKED to be started outside of AUTOLOG where several stacks have IPSECURITY.`,
        fix: `Remove IKED from AUTOLOG in ${dataSetOf(model, stack, entry)}, and start it with the system.`,
        at: inProfile(stack, entry),
      };
    }
  }
}

export const swsa418: Rule = {
  code: "SWSA418",
  title: "Every system that can own a protected DVIPA has an IKE daemon of its own",
  severity: "error",
  why: "A stack that takes a DVIPA over negotiates by the IKE daemon of its system. Without one there are no tunnels. A stack that starts IKED by AUTOLOG cancels the running one, and with it the tunnels of the other stacks.",
  fix: "Configure IKED on every system that can own the DVIPA, and start it once, outside of AUTOLOG where a system has several stacks with IPSECURITY.",
  reference: IKE_DAEMON,
  *check(model) {
    yield* missing(model);
    yield* autologged(model);
  },
};

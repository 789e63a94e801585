import type { Severity } from "../language/source";
import type { Statement } from "../language/statement";
import type { ProfileStatement } from "../documents/profile";
import type { StackModel } from "../model/stack";
import { IPSEC_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { stackList } from "./wording";

interface InitialOnly {
  readonly what: string;
  readonly statement: Statement;
  readonly severity?: Severity;
  /** Whether the initial profile of a stack has it on. */
  isOn(stack: StackModel): boolean;
}

/** The operand of a statement that works in the initial profile only, if it has one. */
function initialOnly(statement: ProfileStatement): InitialOnly | undefined {
  switch (statement.keyword) {
    case "IPSEC": {
      const { dvipsec } = statement.value;
      if (dvipsec === undefined) return undefined;
      return dvipsec.dvLocalFilter === true
        ? { what: "DVIPSEC DVLOCALFLTR", statement, isOn: (stack) => stack.dvLocalFilter }
        : { what: "DVIPSEC", statement, isOn: (stack) => stack.dvipsec !== undefined };
    }
    case "IPCONFIG":
    case "IPCONFIG6":
      // That IPSECURITY cannot be turned on later is less certain than it is for DVIPSEC.
      return statement.value.ipSecurity === undefined
        ? undefined
        : {
            what: `${statement.keyword} IPSECURITY`,
            statement,
            severity: "warning",
            isOn: ({ ipSecurity, ipSecurity6 }) =>
              (statement.keyword === "IPCONFIG" ? ipSecurity : ipSecurity6) !== undefined,
          };
  }
  return undefined;
}

export const swsa008: Rule = {
  code: "SWSA008",
  title: "DVIPSEC and IPSECURITY are in the initial profile only",
  severity: "error",
  why: "VARY TCPIP,,OBEYFILE cannot turn DVIPSEC on, and a change of IPSECURITY needs a restart too: the stack goes on without them.",
  fix: "Code the operand in the initial profile, and restart the stack.",
  reference: IPSEC_STATEMENT,
  *check(model) {
    for (const { file, system, stack, document } of model.obeyfiles) {
      const artifact = model.assembly.artifact(file);
      const place = artifact?.dataset ?? artifact?.path ?? file;
      const concerned = model.stacks.filter(
        (each) =>
          (stack === undefined || each.name === stack) &&
          (artifact?.system === undefined || each.system.name === artifact.system),
      );
      for (const read of document.statements) {
        const found = initialOnly(read);
        if (found === undefined) continue;
        const lacking = concerned.filter((each) => !found.isOn(each));
        if (concerned.length > 0 && lacking.length === 0) {
          yield {
            severity: "info",
            message: `${place} is for VARY TCPIP,,OBEYFILE and has ${found.what}, which the initial profile of ${stackList(concerned)} has already: the command changes nothing about it.`,
            fix: "Nothing has to change.",
            at: { file, system, stack, statement: found.statement },
          };
          continue;
        }
        yield {
          severity: found.severity,
          message: `${place} is for VARY TCPIP,,OBEYFILE and has ${found.what}: expected it in the initial profile only. The command does not turn it on.`,
          fix: `Move ${found.what} to the initial profile of ${lacking.length === 0 ? "the stack" : stackList(lacking)} and restart the stack.`,
          at: { file, system, stack, statement: found.statement },
        };
      }
    }
  },
};

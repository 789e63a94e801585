import type { Severity } from "../language/source";
import type { Statement } from "../language/statement";
import type { ProfileStatement } from "../documents/profile";
import type { StackModel } from "../model/stack";
import { inObeyfile, nameOf, stacksOf } from "./obeyfiles";
import { IPSEC_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { stackList } from "./wording";

interface InitialOnly {
  readonly what: string;
  readonly statement: Statement;
  readonly severity?: Severity;
  /** What the command does not do. @default - turn it on */
  readonly not?: string;
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
    case "GLOBALCONFIG": {
      const id: unknown = statement.value.xcfGroupId;
      // A system symbol without a value may be the group id that the stack has.
      return typeof id !== "number"
        ? undefined
        : {
            what: `GLOBALCONFIG XCFGRPID ${id}`,
            statement,
            not: "take the stack to another subplex",
            isOn: ({ tcpGroupId }) => tcpGroupId?.value === id,
          };
    }
  }
  return undefined;
}

export const swsa008: Rule = {
  code: "SWSA008",
  title: "DVIPSEC, IPSECURITY and XCFGRPID are in the initial profile only",
  severity: "error",
  why: "VARY TCPIP,,OBEYFILE cannot turn DVIPSEC on, and a change of IPSECURITY or XCFGRPID needs a restart too: the stack goes on without them, and in the subplex it is in.",
  fix: "Code the operand in the initial profile, and restart the stack.",
  reference: IPSEC_STATEMENT,
  *check(model) {
    for (const obeyfile of model.obeyfiles) {
      const place = nameOf(model, obeyfile);
      const concerned = stacksOf(model, obeyfile);
      for (const read of obeyfile.document.statements) {
        const found = initialOnly(read);
        if (found === undefined) continue;
        const lacking = concerned.filter((each) => !found.isOn(each));
        if (concerned.length > 0 && lacking.length === 0) {
          yield {
            severity: "info",
            message: `${place} is for VARY TCPIP,,OBEYFILE and has ${found.what}, which the initial profile of ${stackList(concerned)} has already: the command changes nothing about it.`,
            fix: "Nothing has to change.",
            at: inObeyfile(obeyfile, found.statement),
          };
          continue;
        }
        yield {
          severity: found.severity,
          message: `${place} is for VARY TCPIP,,OBEYFILE and has ${found.what}: expected it in the initial profile only. The command does not ${found.not ?? "turn it on"}.`,
          fix: `Move ${found.what} to the initial profile of ${lacking.length === 0 ? "the stack" : stackList(lacking)} and restart the stack.`,
          at: inObeyfile(obeyfile, found.statement),
        };
      }
    }
  },
};

import type { IConstruct } from "constructs";
import { Stack } from "./stack";
import { Sysplex } from "./sysplex";
import { System } from "./system";

/** The languages whose statements can be constructs. */
export type StatementLanguage = "profile" | "ipsec" | "vtam" | "cfrm" | "pagent" | "iked";

/** The construct to whose data set or file a statement belongs. */
export type StatementHome = Stack | System | Sysplex;

interface Home {
  /** What may be the home, in words. */
  readonly expects: string;
  readonly takes: (home: StatementHome) => boolean;
}

const stack: Home = { expects: "a Stack", takes: Stack.isStack };
const system: Home = { expects: "a System", takes: System.isSystem };

/** Where the statements of each language go. */
export const homes: Readonly<Record<StatementLanguage, Home>> = {
  profile: stack,
  ipsec: stack,
  vtam: system,
  iked: system,
  pagent: { expects: "a System or a Stack", takes: (home) => System.isSystem(home) || Stack.isStack(home) },
  cfrm: { expects: "a Sysplex", takes: Sysplex.isSysplex },
};

export function isStatementHome(x: IConstruct): x is StatementHome {
  return Stack.isStack(x) || System.isSystem(x) || Sysplex.isSysplex(x);
}

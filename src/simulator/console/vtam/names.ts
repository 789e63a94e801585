import type { SystemModel } from "../../../model/system";

/** The VTAM of a system, as messages and displays name it. */
export interface VtamNames {
  /** NETID; the name of the sysplex where the start list gives none. */
  readonly network: string;
  /** SSCPNAME; the name of the system where the start list gives none. */
  readonly node: string;
}

/** Value of a start option; the last one counts. */
export function startOptionValue({ startList }: SystemModel, keyword: string): string | undefined {
  const found = startList?.document.statements.filter((statement) => statement.keyword === keyword).at(-1);
  const value = (found?.value as { readonly value?: unknown } | undefined)?.value;
  return value === undefined ? undefined : String(value);
}

/** The names of the VTAM of a system. */
export function vtamNames(system: SystemModel, sysplex: string): VtamNames {
  return {
    network: startOptionValue(system, "NETID") ?? sysplex,
    node: startOptionValue(system, "SSCPNAME") ?? system.name,
  };
}

import type { Statement } from "../language/statement";
import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";

/** How many names a message shows before it only counts. */
const SHOWN = 3;

/** `A`, `A and B`, `A, B and C`, `A, B, C and D`; of more, `A, B, C and 497 more (500 in all)`. */
export function list(names: readonly string[]): string {
  if (names.length > SHOWN + 1) {
    return `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more (${names.length} in all)`;
  }
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `DVIPA 203.0.113.10`, `DVIPAs 203.0.113.10 and 203.0.113.11`. */
export function dvipas(names: readonly string[]): string {
  return `${names.length === 1 ? "DVIPA" : "DVIPAs"} ${list(names)}`;
}

/** `KeyExchangeRule WEB`, `KeyExchangeRules WEB and WEB6`: each once. */
export function namesText(keyword: string, names: Iterable<string>): string {
  const each = [...new Set(names)];
  return `${each.length === 1 ? keyword : `${keyword}s`} ${list(each)}`;
}

/** ` (the default)` for a value that no statement gives. */
export function ifDefault({ defaulted }: { readonly defaulted: boolean }): string {
  return defaulted ? " (the default)" : "";
}

/** Labels of stacks, each once: `SYSA.TCPIP and SYSB.TCPIP`. */
export function stackList(stacks: Iterable<StackModel>): string {
  return list([...new Set(stacks)].map(({ label }) => label));
}

/** The data set a statement of a stack is to be corrected in: its profile, where it is to be added, or a member the profile includes. */
export function dataSetOf(model: SysplexModel, stack: StackModel, statement: Statement | undefined): string {
  const file = statement?.location?.file;
  return (file === undefined ? undefined : model.placeOf(file)) ?? stack.dataset;
}

/** ` on line 3`, or ` on line 3 of TCPIP.PROFILE(COMMON)` where that is not the data set of the other statement. */
export function onLine(model: SysplexModel, stack: StackModel, statement: Statement, other: Statement): string {
  const { location } = statement;
  if (location === undefined) return "";
  const elsewhere = location.file === other.location?.file ? "" : ` of ${dataSetOf(model, stack, statement)}`;
  return ` on line ${location.line}${elsewhere}`;
}

/** Why a DVIPA counts as protected, as a sentence. */
export function becauseOf({ address, protection }: DvipaModel): string {
  if (protection === undefined) return "";
  const { stack } = protection;
  return protection.by === "policy"
    ? `${address} is protected by the IpFilterRule ${protection.rule.name} of ${stack.label}.`
    : `${address} counts as protected because ${stack.label} has DVIPSEC.`;
}

/** Members sorted by what they belong to, in order of appearance. */
export class Groups<K, T> extends Map<K, T[]> {
  add(key: K, member: T): void {
    const group = this.get(key);
    if (group === undefined) this.set(key, [member]);
    else group.push(member);
  }
}

/** Sorts pairs by their first part, in order of appearance. */
export function grouped<K, T>(pairs: Iterable<readonly [K, T]>): Groups<K, T> {
  const groups = new Groups<K, T>();
  for (const [key, member] of pairs) groups.add(key, member);
  return groups;
}

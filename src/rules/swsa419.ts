import { port, portEntry, type PortEntry, type PortrangeEntry } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Edit } from "./edit";
import { isOwn } from "./profile-edits";
import { IKE_DAEMON } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups, list } from "./wording";

const JOB = "IKED";
/** IKE, and IKE through a NAT. */
const PORTS = [500, 4500] as const;

/** A reservation of a UDP port for a job. */
interface Reservation {
  readonly jobName: string;
  readonly statement: Statement;
}

type Reserved = { readonly [P in keyof PortEntry]?: PortEntry[P] } & {
  readonly [P in keyof PortrangeEntry]?: PortrangeEntry[P];
};

/** Who a UDP port is reserved for. */
function reservations({ profile }: StackModel, number: number): readonly Reservation[] {
  return profile.statements.flatMap(({ keyword, children }) =>
    keyword !== "PORT" && keyword !== "PORTRANGE"
      ? []
      : (children as readonly Statement<string, Reserved>[]).flatMap((entry) => {
          const { protocol, jobName, firstPort, ports = 0 } = entry.value;
          if (protocol !== "UDP" || jobName === undefined) return [];
          const covers =
            firstPort === undefined ? entry.value.port === number : firstPort <= number && number < firstPort + ports;
          return covers ? [{ jobName, statement: entry }] : [];
        }),
  );
}

/** Whether a name of a job, which may have wildcards, is that of IKED. */
function isIked(jobName: string): boolean {
  const pattern = jobName
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`).test(JOB);
}

/** Reserves ports that nobody has reserved, behind the last PORT or else the last statement. */
function portEdits(model: SysplexModel, stack: StackModel, numbers: readonly number[]): readonly Edit[] {
  const { statements } = stack.profile;
  const behind = statements.filter(({ keyword }) => keyword === "PORT").at(-1) ?? statements.at(-1);
  if (!isOwn(model, stack, behind)) return [];
  return [
    {
      file: stack.file,
      description: `Reserve UDP ${list(numbers.map(String))} for ${JOB}`,
      apply(text) {
        const entries = numbers.map((number) => portEntry({ port: number, protocol: "UDP", jobName: JOB }));
        text.insertAfter(behind, port({}, entries));
      },
    },
  ];
}

export const swsa419: Rule = {
  code: "SWSA419",
  title: "UDP ports 500 and 4500 are reserved for IKED",
  severity: "warning",
  why: "IKED listens on UDP 500 and 4500 of every stack. A port that is not reserved for it may be taken by another program, and no key exchange reaches IKED.",
  fix: "Code PORT 500 UDP IKED and 4500 UDP IKED.",
  reference: IKE_DAEMON,
  *check(model) {
    const holders = new Groups<StackModel, string>();
    for (const { address, holders: stacks } of model.protectedDvipas) {
      for (const { stack } of stacks) holders.add(stack, address);
    }
    for (const [stack, addresses] of holders) {
      const lacking = PORTS.map((number) => ({ number, found: reservations(stack, number) })).filter(
        ({ found }) => !found.some(({ jobName }) => isIked(jobName)),
      );
      if (lacking.length === 0) continue;
      const taken = lacking.flatMap(({ number, found }) =>
        found.map(({ jobName, statement }) => ({ text: `${number} for ${jobName}`, statement })),
      );
      const numbers = lacking.map(({ number }) => number);
      const named = list(numbers.map((number) => `${number} UDP`));
      yield {
        message:
          `${stack.label} can own the protected ${dvipas([...new Set(addresses)])} and does not reserve ${named} for ${JOB}: ` +
          (taken.length === 0 ? "found no such PORT" : `found ${list(taken.map(({ text }) => text))}`) +
          `, expected ${list(numbers.map((number) => `${number} UDP ${JOB}`))}.`,
        fix: `Reserve ${named} for ${JOB} by PORT in ${dataSetOf(model, stack, taken[0]?.statement)}.`,
        at: inProfile(stack, taken[0]?.statement ?? stack.firstOf("PORT", "PORTRANGE", "VIPADYNAMIC")),
        // Whom a port is reserved for is not for a correction to decide.
        edits: taken.length === 0 ? portEdits(model, stack, numbers) : [],
      };
    }
  },
};

import type { Backup, StackModel } from "../model/stack";
import { areApart } from "../model/cpc-scope";
import { exclusionFromAll } from "../model/takeover";
import { VIPABACKUP_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups, stackList } from "./wording";

/** A system symbol without a value leaves the rank open. */
function hasRank({ statement }: Backup): boolean {
  const rank: unknown = statement.value.rank;
  return rank === undefined || typeof rank === "number";
}

/** Whether no two backups have the same rank. They are few, of very many DVIPAs. */
function ranksDiffer(backups: readonly Backup[]): boolean {
  for (let i = 1; i < backups.length; i++) {
    for (let j = 0; j < i; j++) if (backups[i]!.rank === backups[j]!.rank) return false;
  }
  return true;
}

export const swsa106: Rule = {
  code: "SWSA106",
  title: "The backups of a DVIPA have different ranks",
  severity: "warning",
  why: "Of backups with equal rank it is not documented which takes over, so that the same failure may end on different stacks.",
  fix: "Give each backup of a DVIPA a rank of its own; the highest takes over first.",
  reference: VIPABACKUP_STATEMENT,
  *check(model) {
    const equal = new Groups<StackModel, { readonly backup: Backup; readonly others: readonly StackModel[] }>();
    for (const dvipa of model.dvipas) {
      if (ranksDiffer(dvipa.backups)) continue;
      const backups = dvipa.backups.filter(hasRank);
      const out = new Set(backups.filter((backup) => exclusionFromAll(model, dvipa, backup) !== undefined));
      // One that never takes over, which SWSA116 and SWSA121 speak of, is in nobody's way but of its like.
      const meet = (a: Backup, b: Backup) =>
        !areApart(a, b) && model.subplexOf(a.stack).couldBe(model.subplexOf(b.stack)) && out.has(a) === out.has(b);
      for (let i = 1; i < backups.length; i++) {
        const backup = backups[i]!;
        const others = backups.filter((other, j) => j < i && other.rank === backup.rank && meet(other, backup));
        if (others.length > 0) equal.add(backup.stack, { backup, others: others.map(({ stack }) => stack) });
      }
    }
    for (const [stack, members] of equal) {
      const { backup } = members[0]!;
      const others = [...new Set(members.flatMap((member) => member.others))];
      yield {
        message: `${stack.label} backs up the ${dvipas(members.map((member) => `${member.backup.address} (rank ${member.backup.rank})`))} with the rank that ${stackList(others)} ${others.length === 1 ? "has" : "have"}: expected different ranks.`,
        fix: `Give the VIPABACKUP of ${backup.address} in ${dataSetOf(model, stack, backup.statement)} another rank.`,
        at: inProfile(stack, backup.statement),
      };
    }
  },
};

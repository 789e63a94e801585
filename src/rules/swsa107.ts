import type { Backup } from "../model/stack";
import { obeyedDvipaStatements } from "./obeyfiles";
import { reference } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped } from "./wording";

const isRank = (rank: number): boolean => Number.isInteger(rank) && rank >= 1 && rank <= 254;

function problem(who: string, rank: number, addresses: readonly string[], dataset: string, at: Place): Problem {
  return {
    message: `${who} backs up the ${dvipas(addresses)} with the rank ${rank}, expected a rank from 1 to 254.`,
    fix: `Correct the rank in ${dataset}.`,
    at,
  };
}

export const swsa107: Rule = {
  code: "SWSA107",
  title: "The rank of a VIPABACKUP is 1 to 254",
  severity: "error",
  why: "The stack rejects the statement: the DVIPA has one backup less than planned.",
  fix: "Give a rank from 1 to 254; the highest takes over first.",
  reference: reference("VIPADYNAMIC: VIPABACKUP statement"),
  *check(model) {
    for (const stack of model.stacks) {
      const wrong = stack.backups.filter(({ rank }) => !isRank(rank));
      for (const [rank, backups] of grouped<number, Backup>(wrong.map((backup) => [backup.rank, backup] as const))) {
        const { statement } = backups[0]!;
        const addresses = backups.map(({ address }) => address);
        yield problem(stack.label, rank, addresses, dataSetOf(model, stack, statement), inProfile(stack, statement));
      }
    }
    for (const { statement, name, dataset, at } of obeyedDvipaStatements(model)) {
      if (statement.keyword !== "VIPABACKUP") continue;
      const { addresses } = statement.value;
      const rank: unknown = statement.value.rank;
      if (typeof rank === "number" && !isRank(rank)) yield problem(name, rank, addresses, dataset, at);
    }
  },
};

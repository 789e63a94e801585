import type { Backup } from "../model/stack";
import { reference } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped } from "./wording";

const isRank = (rank: number): boolean => Number.isInteger(rank) && rank >= 1 && rank <= 254;

export const swsa107: Rule = {
  code: "SWSA107",
  title: "The rank of a VIPABACKUP is 1 to 254",
  severity: "error",
  why: "The stack rejects the statement, and with it the rest of the VIPADYNAMIC block: the DVIPA has one backup less than planned.",
  fix: "Give a rank from 1 to 254; the highest takes over first.",
  reference: reference("VIPADYNAMIC: VIPABACKUP statement"),
  *check(model) {
    for (const stack of model.stacks) {
      const wrong = stack.backups.filter(({ rank }) => !isRank(rank));
      for (const [rank, backups] of grouped<number, Backup>(wrong.map((backup) => [backup.rank, backup] as const))) {
        yield {
          message: `${stack.label} backs up the ${dvipas(backups.map(({ address }) => address))} with the rank ${rank}, expected a rank from 1 to 254.`,
          fix: `Correct the rank in ${dataSetOf(model, stack, backups[0]!.statement)}.`,
          at: inProfile(stack, backups[0]!.statement),
        };
      }
    }
  },
};

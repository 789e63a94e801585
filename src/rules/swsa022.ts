import { MANIFEST } from "../model/manifest-file";
import { RELEASES } from "../model/releases";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Levels that may be together in a sysplex: one, the one before and the one before that. */
const TOGETHER = 3;

export const swsa022: Rule = {
  code: "SWSA022",
  title: "The levels of a sysplex may be together",
  severity: "warning",
  why: "z/OS systems of a sysplex are supported together when they are at most two levels apart. Beyond that, structures and messages of the one may mean nothing to the other.",
  fix: "Upgrade the older systems.",
  reference: "z/OS Planning for Installation, coexistence, migration and fallback policy",
  *check({ systems }) {
    const levels = systems.flatMap(({ release }) => release ?? []).map((release) => RELEASES.indexOf(release));
    const newest = Math.max(...levels);
    const behind = systems.filter(
      ({ release }) => release !== undefined && newest - RELEASES.indexOf(release) >= TOGETHER,
    );
    if (behind.length === 0) return;
    const oldest = RELEASES[newest - TOGETHER + 1]!;
    yield {
      message: `${list(behind.map(({ name, release }) => `${name} (${release})`))} ${behind.length === 1 ? "is" : "are"} more than two levels behind ${RELEASES[newest]!}: expected ${oldest} or later.`,
      fix: `Upgrade ${list(behind.map(({ name }) => name))} to ${oldest} or later.`,
      at: { file: MANIFEST, system: behind[0]!.name },
    };
  },
};

import type { DvipaModel } from "../dvipa";
import type { SysplexModel } from "../sysplex";
import { ownership, type Holder, type Ownership } from "../takeover";

/** One way in which owners have failed so far. */
interface Course {
  readonly down: readonly Holder[];
  /** Of these as many are down as of them are in `down`; which ones the configuration does not decide. */
  readonly alike: readonly Holder[];
}

/** What one course leads to. */
interface Outcome extends Ownership {
  readonly course: Course;
}

/**
 * Who owns a DVIPA while one owner after the other fails and none comes back: the last has no holder. Where it is not known
 * which stack failed, it may own the DVIPA in the next step as well.
 */
export function takeoverChain(model: SysplexModel, dvipa: DvipaModel): readonly Ownership[] {
  const chain: Ownership[] = [];
  let courses: readonly Course[] = [{ down: [], alike: [] }];
  for (;;) {
    const outcomes = courses.map((course): Outcome => {
      const down = new Set(course.down.map(({ stack }) => stack));
      return { course, ...ownership(model, dvipa, (stack) => down.has(stack)) };
    });
    chain.push(together(dvipa, outcomes));
    courses = distinct(outcomes.flatMap(coursesAfter));
    if (courses.length === 0) return chain;
  }
}

/** Two VIPADEFINE are alike, and two backups of one rank. */
function rankOf(holder: Holder): number | undefined {
  return "rank" in holder ? holder.rank : undefined;
}

/** Who may own the DVIPA after one of several courses. */
function together(dvipa: DvipaModel, outcomes: readonly Outcome[]): Ownership {
  const possible = new Set(
    outcomes.flatMap(({ holders, course }) => {
      const ranks = new Set(holders.map(rankOf));
      return [...holders, ...course.alike.filter((holder) => ranks.has(rankOf(holder)))];
    }),
  );
  const decided = outcomes.find(({ holders }) => holders.length === possible.size);
  if (decided !== undefined) return decided;
  return {
    holders: dvipa.holders.filter((holder) => possible.has(holder)),
    because: "it is not known which of them has failed before",
  };
}

/** The courses in which an owner fails next: one for all that are alike. */
function coursesAfter({ course: { down, alike }, holders }: Outcome): Course[] {
  return [...new Set(holders.map(rankOf))].map((rank) => {
    const same = holders.filter((holder) => rankOf(holder) === rank);
    return { down: [...down, same[0]!], alike: same.length === 1 ? alike : [...alike, ...same] };
  });
}

/** Courses with the same stacks down, as one. */
function distinct(courses: readonly Course[]): readonly Course[] {
  const found = new Map<string, Course>();
  for (const { down, alike } of courses) {
    const key = down
      .map(({ stack }) => stack.label)
      .sort()
      .join(" ");
    found.set(key, { down, alike: [...new Set([...(found.get(key)?.alike ?? []), ...alike])] });
  }
  return [...found.values()];
}

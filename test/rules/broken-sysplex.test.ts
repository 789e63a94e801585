import fc from "fast-check";
import { breakDvipas } from "../support/break-dvipa";
import { breakPolicies } from "../support/break-policy";
import { breakStacks } from "../support/break-stack";
import { PrintedSysplex, type Breaker } from "../support/broken-sysplex";
import { programsWith, type Program, type Shape } from "../support/random-sysplex";
import { runs } from "../support/runs";

/** Every DVIPA has backups where its subplex has stacks for them. */
const HELD: Shape = { systems: [2, 4], dvipas: [2, 5], backups: [1, 3], distribution: true };
/** Many stacks and few DVIPAs, so that there are stacks that hold none. */
const SERVED: Shape = { systems: [3, 4], dvipas: [1, 2], backups: [0, 1], distribution: true };
/** One backup of each DVIPA, and no target. */
const UNSHARED: Shape = { systems: [2, 4], dvipas: [2, 5], backups: [1, 1], distribution: false };

const breakers: Readonly<Record<string, Breaker>> = { ...breakStacks, ...breakDvipas, ...breakPolicies };

/** Shapes where a sysplex of the usual one seldom has a place to break. */
const shapes: Readonly<Record<string, Shape>> = {
  SWSA003: UNSHARED,
  SWSA005: SERVED,
  SWSA010: SERVED,
  SWSA011: SERVED,
  SWSA102: UNSHARED,
};

/**
 * A try writes, reads and judges a sysplex, which is slow: each rule takes a tenth of the runs, and some more for sysplexes
 * that are the same by chance. All rules have the same sysplexes.
 */
const tries = { seed: Date.now(), ...runs(0.11) };
const LEAST = Math.round(tries.numRuns / 1.1);
/** So many sysplexes are kept for the next rules. */
const MOST_KEPT = 500;
const kept = new Map<string, PrintedSysplex>();

function printed(program: Program): PrintedSysplex {
  const known = kept.get(JSON.stringify(program));
  if (known !== undefined) return known;
  const made = new PrintedSysplex(program);
  if (kept.size < MOST_KEPT) kept.set(JSON.stringify(program), made);
  return made;
}

describe("what programs print, with one thing broken", () => {
  test.each(Object.entries(breakers))(
    "GIVEN what breaks %s THEN the rules find that, and nothing else",
    (code, breaker) => {
      const tried = new Set<string>();
      fc.assert(
        fc.property(programsWith(shapes[code] ?? HELD), fc.noBias(fc.nat()), (program, choice) => {
          const sysplex = printed(program);
          const change = breaker(sysplex, choice);
          fc.pre(change !== undefined);
          const found = sysplex
            .newFindings(change!)
            .filter((finding) => finding.severity !== "info" || finding.code === code);
          expect([...new Set(found.map((finding) => finding.code))].sort()).toEqual(
            [code, ...(change!.also ?? [])].sort(),
          );
          tried.add(JSON.stringify(program));
        }),
        tries,
      );
      expect(tried.size).toBeGreaterThanOrEqual(LEAST);
    },
  );
});

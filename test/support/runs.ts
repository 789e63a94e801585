/** How often a property is tried in the test run. */
const TEST_RUN = 1000;

/**
 * How a property is tried: 1,000 times with the same inputs each time in the test run; as often as CDKPLEX_RUNS says in
 * `npm run soak`, with inputs that are new each time when that is more.
 *
 * @param share - part of the runs that a slow property takes, such as 0.1
 */
export function runs(share = 1): { readonly numRuns: number; readonly seed?: number } {
  const wanted = Number(process.env.CDKPLEX_RUNS ?? TEST_RUN);
  const numRuns = Math.max(1, Math.round(wanted * share));
  return wanted > TEST_RUN ? { numRuns } : { numRuns, seed: 20 };
}

/**
 * How a property is tried: 1,000 times with the same inputs each time in the test run; as often as CDKPLEX_RUNS says, with
 * inputs that are new each time, in `npm run soak`.
 *
 * @param share - part of the runs that a slow property takes, such as 0.1
 */
export function runs(share = 1): { readonly numRuns: number; readonly seed?: number } {
  const wanted = process.env.CDKPLEX_RUNS;
  const numRuns = Math.max(1, Math.round(Number(wanted ?? 1000) * share));
  return wanted === undefined ? { numRuns, seed: 20 } : { numRuns };
}

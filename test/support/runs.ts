/**
 * How many times a property is tried: 1,000 in the test run, and what CDKPLEX_RUNS says in `npm run soak`.
 *
 * @param share - part of the runs that a slow property takes, such as 0.1
 */
export function runs(share = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(Number(process.env.CDKPLEX_RUNS ?? 1000) * share)) };
}

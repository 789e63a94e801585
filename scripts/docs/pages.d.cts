/** Text of each generated page by its path in docs/. */
export function pages(modules: {
  readonly rules: typeof import("../../src/rules");
  readonly documents: typeof import("../../src/documents");
  readonly simulator: typeof import("../../src/simulator");
}): Map<string, string>;

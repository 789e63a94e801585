import { createRequire } from "node:module";
import { join } from "node:path";
import { figure, median } from "./figure.mjs";
import { sample, takeSamples, withDirectory } from "./sample.mjs";

const shape = createRequire(import.meta.url)("./shape.cjs");
const SAMPLES = 5;

export const about = `every stack, system, coupling facility, link and daemon fails by itself, and clients of all DVIPAs try again; ${shape.about}`;

/** All single failures over 1,000 and 10,000 DVIPAs, from the files on disk to the report; and events of a machine. */
export function measure() {
  return withDirectory(async (directory) => {
    const [small, large] = ["1000", "10000"].map((count) => join(directory, count));
    await sample("synth-cdkplex.cjs", "1000", small);
    await sample("synth-cdkplex.cjs", "10000", large);
    const reports = await takeSamples(SAMPLES, {
      small: () => sample("simulate-what-if.cjs", small),
      large: () => sample("simulate-what-if.cjs", large),
      events: () => sample("simulate-events.cjs", small),
    });
    const of = (name, property) => reports[name].map((report) => report[property]);
    const [few, many] = ["small", "large"].map((name) => median(of(name, "seconds")));
    return [
      figure("all single failures, 1,000 DVIPAs", "s", of("small", "seconds"), { atMost: 5 }),
      figure("all single failures, 10,000 DVIPAs", "s", of("large", "seconds")),
      figure("10,000 DVIPAs, peak memory", "MiB", of("large", "mebibytes")),
      figure("10,000 / 1,000", "x", [many / few], { atMost: 12 }),
      figure("events, 1,000 DVIPAs", "events/s", of("events", "perSecond")),
    ];
  });
}

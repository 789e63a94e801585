import { figure, median } from "./figure.mjs";
import { sample, takeSamples } from "./sample.mjs";

const SAMPLES = 5;
const LINES = 100_000;

export const about =
  "a profile of 10,000 and of 100,000 lines, a VIPADYNAMIC block, into typed statements; cold process";

export async function measure() {
  const reports = await takeSamples(SAMPLES, {
    small: () => sample("parse.cjs", String(LINES / 10)),
    large: () => sample("parse.cjs", String(LINES)),
  });
  const seconds = (name) => reports[name].map((report) => report.seconds);
  return [
    figure("10,000 lines", "s", seconds("small")),
    figure("100,000 lines", "s", seconds("large")),
    figure(
      "100,000 lines, speed",
      "lines/s",
      seconds("large").map((time) => LINES / time),
      { atLeast: 300_000 },
    ),
    figure(
      "100,000 lines, peak memory",
      "MiB",
      reports.large.map(({ mebibytes }) => mebibytes),
    ),
    figure("100,000 / 10,000 lines", "x", [median(seconds("large")) / median(seconds("small"))], { atMost: 12 }),
  ];
}

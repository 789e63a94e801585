import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { figure, median } from "./figure.mjs";
import { sample, takeSamples, withDirectory } from "./sample.mjs";

const { PORT, dvipas, stacks } = createRequire(import.meta.url)("./shape.cjs");
const SAMPLES = 5;
const LINES = 100_000;

export const about =
  "a profile of 10,000 and of 100,000 lines, a VIPADYNAMIC block, into typed statements; cold process";

/** Four lines a DVIPA, as people write them: keywords shortened and in any case, a comment here and there. */
function linesOf({ id, address, backups, targets }) {
  return [
    `  VIPADEFine MOVEable IMMEDiate 255.255.255.255 ${address} ; ${id}`,
    `  vipabackup ${backups[0].rank} ${address.replace("172.16", "172.17")}`,
    `  VIPADISTribute DEFINE DISTMethod SERVERWLM ${address} PORT ${PORT}`,
    `       DESTIP ${targets.map((target) => stacks[target].dynamicXcf).join(" ")}`,
  ];
}

/** A profile of so many lines, a multiple of four. */
function profile(lines) {
  const own = ["; profile", "GLOBALCONFIG XCFGRPID 21", "VIPADYNAMIC", "ENDVIPADYNAMIC"];
  own.splice(-1, 0, ...dvipas((lines - own.length) / 4).flatMap(linesOf));
  return `${own.join("\n")}\n`;
}

export function measure() {
  return withDirectory(async (directory) => {
    const subject = (lines) => {
      const file = join(directory, String(lines));
      writeFileSync(file, profile(lines));
      return () => sample("parse.cjs", file);
    };
    const reports = await takeSamples(SAMPLES, { small: subject(LINES / 10), large: subject(LINES) });
    const of = (name, property) => reports[name].map((report) => report[property]);
    const speeds = of("large", "seconds").map((seconds) => LINES / seconds);
    return [
      figure("10,000 lines", "s", of("small", "seconds")),
      figure("100,000 lines", "s", of("large", "seconds")),
      figure("100,000 lines, speed", "lines/s", speeds, { atLeast: 300_000 }),
      figure("100,000 lines, peak memory", "MiB", of("large", "mebibytes")),
      figure("100,000 / 10,000 lines", "x", [median(of("large", "seconds")) / median(of("small", "seconds"))], {
        atMost: 12,
      }),
    ];
  });
}

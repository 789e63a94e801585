import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const sample = fileURLToPath(new URL("linear-sample.cjs", import.meta.url));
/** Ten times the text may take so many times as long. */
const MOST = 12;
const ATTEMPTS = 3;
/** A megabyte that is read in so few milliseconds is too fast to be measured. */
const FAST = 20;
const KINDS = ["profile", "vtam", "cfrm", "ipsec", "pagent", "iked"];

/** Times texts of every shape at one size and at ten times that; returns how many took more than their share. */
export async function linear({ kinds = KINDS } = {}) {
  const { shapes } = require("./shapes.cjs");
  let failures = 0;
  for (const kind of kinds) {
    for (const shape of Object.keys(shapes)) {
      let best;
      for (let attempt = 0; attempt < ATTEMPTS && !(best?.ratio <= MOST); attempt++) {
        const figure = await ratioOf(kind, shape);
        if (best === undefined || figure.ratio < best.ratio) best = figure;
      }
      const { count, small, large, ratio } = best;
      const wrong = !(ratio <= MOST || large < FAST);
      if (wrong) failures++;
      const milliseconds = `${count}: ${small?.toFixed(1)} ms, ${count * 10}: ${large?.toFixed(1)} ms`;
      console.log(
        `${wrong ? "FAILED " : "       "}${kind.padEnd(8)} ${shape.padEnd(24)} ${ratio.toFixed(1)} x  ${milliseconds}${best.error ?? ""}`,
      );
    }
  }
  return failures;
}

async function ratioOf(kind, shape) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["--max-semi-space-size=512", sample, kind, shape], {
      timeout: 120_000,
    });
    const { count, small, large } = JSON.parse(stdout);
    return { count, small, large, ratio: large / small };
  } catch (error) {
    return {
      ratio: Infinity,
      error: `  ${String(error.stderr || error.message)
        .split("\n")
        .slice(0, 6)
        .join(" ")
        .slice(0, 300)}`,
    };
  }
}

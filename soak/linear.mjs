import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const sample = fileURLToPath(new URL("linear-sample.cjs", import.meta.url));
/** Ten times the text may take so many times as long. */
const MOST = 12;
const ATTEMPTS = 3;
/** What is read in so few milliseconds is too fast to be measured. */
const FAST = 20;
const KINDS = ["profile", "vtam", "cfrm", "ipsec", "pagent", "iked"];

/**
 * Times texts of every shape at one size and at ten times that; returns how many took more than their share.
 *
 * What is measured is the language: ten texts beside one of ten times the size, without the pauses of the collector of garbage.
 */
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
      const { count, ten, one, ratio } = best;
      const wrong = !(ratio <= MOST || one < FAST);
      if (wrong) failures++;
      const figures = best.error ?? `ten of ${count}: ${ten.toFixed(0)} ms, one of ${count * 10}: ${one.toFixed(0)} ms`;
      console.log(
        `${wrong ? "FAILED " : "       "}${kind.padEnd(8)} ${shape.padEnd(24)} ${ratio.toFixed(1)} x  ${figures}`,
      );
    }
  }
  return failures;
}

async function ratioOf(kind, shape) {
  try {
    const options = ["--expose-gc", "--max-semi-space-size=256"];
    const { stdout } = await promisify(execFile)(process.execPath, [...options, sample, kind, shape], {
      timeout: 240_000,
    });
    const figures = JSON.parse(stdout);
    return { ...figures, ratio: (10 * figures.one) / figures.ten };
  } catch (error) {
    return {
      ratio: Infinity,
      error: `${String(error.stderr || error.message)
        .split("\n")
        .slice(0, 6)
        .join(" ")
        .slice(0, 300)}`,
    };
  }
}

import { join } from "node:path";
import { createRequire } from "node:module";
import { figure } from "./figure.mjs";
import { ROOT, run, sample, takeSamples, withDirectory } from "./sample.mjs";

const shape = createRequire(import.meta.url)("./shape.cjs");
const SAMPLES = 5;

export const about = `cdkplex check of an assembly of 10,000 DVIPAs on disk, whole process; ${shape.about}`;

export function measure() {
  return withDirectory(async (directory) => {
    const assembly = join(directory, "assembly");
    await sample("synth-cdkplex.cjs", "10000", assembly);
    const cli = join(ROOT, "dist/cli/main.js");
    const { check } = await takeSamples(SAMPLES, {
      check: () => run(process.execPath, [cli, "check", assembly, "--format", "json"]),
    });
    return [
      figure(
        "cdkplex check",
        "s",
        check.map(({ seconds }) => seconds),
      ),
    ];
  });
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { awsCdk } from "./aws-cdk.mjs";
import { figure, median } from "./figure.mjs";
import { sample, takeSamples, withDirectory } from "./sample.mjs";

const shape = createRequire(import.meta.url)("./shape.cjs");
const SAMPLES = 5;

export const about = `${shape.about}; from the first construct to all files written, cdkplex with the rules on`;

/** Synthesis of 1,000 and of 10,000 DVIPAs, and the same shape in other CDKs without rules and IPSec policy. */
export function measure({ awsCdk: withAwsCdk, say }) {
  return withDirectory(async (directory) => {
    const installed = withAwsCdk ? await awsCdk(say) : undefined;
    let runs = 0;
    const subject =
      (script, count, ...more) =>
      () =>
        sample(script, String(count), join(directory, String(runs++)), ...more);
    const reports = await takeSamples(SAMPLES, {
      small: subject("synth-cdkplex.cjs", 1_000),
      large: subject("synth-cdkplex.cjs", 10_000),
      cdk8s: subject("synth-cdk8s.cjs", 10_000),
      ...(installed === undefined ? {} : { awsCdk: subject("synth-aws-cdk.cjs", 10_000, installed) }),
    });
    const of = (name, property) => reports[name].map((report) => report[property]);
    const peer = (label, name) => [
      figure(`${label}, 10,000 DVIPAs`, "s", of(name, "seconds")),
      figure(`${label}, 10,000, whole process`, "s", of(name, "processSeconds")),
      figure(`${label}, 10,000, peak memory`, "MiB", of(name, "mebibytes")),
    ];
    const [small, large, cdk8s] = ["small", "large", "cdk8s"].map((name) => median(of(name, "seconds")));
    return [
      figure("cdkplex, 1,000 DVIPAs", "s", of("small", "seconds")),
      figure("cdkplex, 10,000 DVIPAs", "s", of("large", "seconds"), { atMost: 1 }),
      figure("cdkplex, 10,000, whole process", "s", of("large", "processSeconds")),
      figure("cdkplex, 10,000, peak memory", "MiB", of("large", "mebibytes"), { atMost: 200 }),
      figure("cdkplex, 10,000 / 1,000", "x", [large / small], { atMost: 12 }),
      ...peer("cdk8s", "cdk8s"),
      figure("cdkplex / cdk8s, 10,000", "x", [large / cdk8s], { atMost: 1 }),
      ...(installed === undefined ? [] : peer("aws-cdk-lib", "awsCdk")),
    ];
  });
}

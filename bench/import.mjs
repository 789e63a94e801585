import { join } from "node:path";
import { figure } from "./figure.mjs";
import { ROOT, run, sample, takeSamples } from "./sample.mjs";

const SAMPLES = 21;

export const about = "require() in a fresh process, and a whole process that prints its help";

export async function measure() {
  const cli = join(ROOT, "dist/cli/main.js");
  const reports = await takeSamples(SAMPLES, {
    cdkplex: () => sample("import.cjs", "cdkplex"),
    cdk8s: () => sample("import.cjs", "cdk8s"),
    help: () => run(process.execPath, [cli, "--help"]),
    node: () => run(process.execPath, ["-e", ""]),
  });
  const required = (name) => reports[name].map(({ milliseconds }) => milliseconds);
  const whole = (name) => reports[name].map(({ seconds }) => seconds * 1000);
  return [
    figure('require("cdkplex")', "ms", required("cdkplex"), { atMost: 60 }),
    figure('require("cdk8s")', "ms", required("cdk8s")),
    figure("cdkplex --help", "ms", whole("help"), { atMost: 150 }),
    figure('node -e ""', "ms", whole("node")),
  ];
}

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { figure, median } from "./figure.mjs";
import { ROOT, run, takeSamples, withDirectory } from "./sample.mjs";

const { COUNT } = createRequire(import.meta.url)("./up-texts.cjs");
const SAMPLES = 3;
const STEPS = {
  preview: ["preview"],
  create: ["up", "--yes", "--skip-preview"],
  "no change": ["up", "--yes", "--skip-preview"],
};

export const about =
  `${COUNT} profiles as Members on the simulated target, beside ${COUNT} dynamic resources with the same texts that do ` +
  "nothing; state in a directory; whole pulumi processes";

/** A Pulumi project in a directory of its own, and an environment that has none of the developer's Pulumi settings. */
function project(directory, bin, program) {
  mkdirSync(join(directory, "state"), { recursive: true });
  mkdirSync(join(directory, "node_modules/@pulumi"), { recursive: true });
  symlinkSync(ROOT, join(directory, "node_modules/cdkplex"));
  symlinkSync(join(ROOT, "node_modules/@pulumi/pulumi"), join(directory, "node_modules/@pulumi/pulumi"));
  writeFileSync(join(directory, "Pulumi.yaml"), "name: bench\nruntime: nodejs\nmain: index.js\n");
  writeFileSync(join(directory, "package.json"), '{ "main": "index.js" }\n');
  writeFileSync(join(directory, "index.js"), `require(${JSON.stringify(join(ROOT, "bench", program))});\n`);
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("PULUMI_"));
  const env = {
    ...Object.fromEntries(inherited),
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    PULUMI_BACKEND_URL: `file://${join(directory, "state")}`,
    PULUMI_HOME: join(directory, "home"),
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  return (...args) => run("pulumi", [...args, "--non-interactive"], { cwd: directory, env });
}

/** Preview, create and run again without a change, in a new project; seconds of each. */
function subject(bin, program) {
  return () =>
    withDirectory(async (directory) => {
      const pulumi = project(directory, bin, program);
      await pulumi("stack", "init", "bench");
      const report = {};
      for (const [step, args] of Object.entries(STEPS)) report[step] = (await pulumi(...args)).seconds;
      return report;
    });
}

export async function measure() {
  const bin = (await run(process.execPath, [join(ROOT, "scripts/pulumi-cli.mjs")])).stdout.trim();
  const { members, nothing } = await takeSamples(SAMPLES, {
    members: subject(bin, "up-members.cjs"),
    nothing: subject(bin, "up-nothing.cjs"),
  });
  return Object.keys(STEPS).flatMap((step) => {
    const [ours, theirs] = [members, nothing].map((reports) => reports.map((report) => report[step]));
    return [
      figure(`${step}, members`, "s", ours),
      figure(`${step}, do-nothing`, "s", theirs),
      figure(`${step}, ratio`, "x", [median(ours) / median(theirs)], { atMost: 1.15 }),
    ];
  });
}

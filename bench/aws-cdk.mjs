/** Gets aws-cdk-lib for the benchmark. At 190 MB it is no devDependency; it is kept outside the checkout. */
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "./sample.mjs";

const PACKAGES = ["aws-cdk-lib@2.276.0", "constructs@10.8.1"];
const CACHE = resolve(
  process.env.CDKPLEX_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "cdkplex"),
);

/** The directory that holds it, installed if it was not there. */
export async function awsCdk(say) {
  const directory = join(CACHE, PACKAGES[0]);
  if (!existsSync(join(directory, "node_modules/.package-lock.json"))) {
    say(`installing ${PACKAGES.join(" and ")} in ${directory}`);
    mkdirSync(directory, { recursive: true });
    await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", directory, ...PACKAGES], {
      cwd: directory,
    });
  }
  return directory;
}

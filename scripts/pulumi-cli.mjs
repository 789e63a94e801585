#!/usr/bin/env node
/**
 * Prints the directory that holds a Pulumi CLI fit for this repository, and says on stderr what it does to get one:
 *
 * 1. the directory named by CDKPLEX_PULUMI_BIN
 * 2. the CLI on PATH, if it is new enough and has what Node.js programs need
 * 3. the CLI an earlier run of this script kept
 * 4. a download by the vendor's npm package `pulumi`
 * 5. a build with Go, from the versions pinned in tools/ (a few minutes)
 *
 * What 4 and 5 give is kept in ${CDKPLEX_CACHE:-${XDG_CACHE_HOME:-~/.cache}/cdkplex}. With CDKPLEX_CACHE set, Go keeps
 * its own caches there too, so that a home directory that cannot be written to is no hindrance.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NPM_PACKAGE = "pulumi@3.265.0";
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const NODEJS_SUPPORT = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

const VERSION = /\/pulumi\/pkg\/v3 v([\d.]+)/.exec(readFileSync(join(ROOT, "tools/pulumi/go.mod"), "utf8"))[1];
const CACHE = resolve(
  process.env.CDKPLEX_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "cdkplex"),
);
const GO_CACHES = process.env.CDKPLEX_CACHE && {
  GOCACHE: process.env.GOCACHE || join(CACHE, "go-build"),
  GOMODCACHE: process.env.GOMODCACHE || join(CACHE, "go-mod"),
};
const KEPT = join(CACHE, `pulumi-${VERSION}`);

const say = (message) => console.error(`pulumi-cli: ${message}`);

/** The first of the directories that holds the program. */
function find(program, directories) {
  return directories.find((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a command with its output on stderr, because stdout is for the answer alone. */
async function run(command, args, options) {
  const env = { ...process.env, ...options.env };
  const [status, signal] = await once(spawn(command, args, { ...options, env, stdio: ["ignore", 2, 2] }), "close");
  if (status !== 0) throw new Error(`${command} ended with ${signal ?? `exit code ${status}`}`);
}

/** Whether a version such as 3.245.0 is the pinned one or newer. */
function isNewEnough(version) {
  const found = version.split(".").map(Number);
  const wanted = VERSION.split(".").map(Number);
  const differing = wanted.findIndex((part, i) => part !== found[i]);
  return differing < 0 || found[differing] > wanted[differing];
}

function named() {
  const directory = process.env.CDKPLEX_PULUMI_BIN;
  if (directory && !find("pulumi", [directory]))
    throw new Error(`CDKPLEX_PULUMI_BIN is ${directory}, which holds no pulumi`);
  return directory && resolve(directory);
}

function onPath() {
  const path = (process.env.PATH ?? "").split(delimiter).filter(isAbsolute);
  const directory = find("pulumi", path);
  if (!directory) return undefined;
  const { stdout } = spawnSync(join(directory, "pulumi"), ["version"], { encoding: "utf8" });
  const version = /^v?(\d+\.\d+\.\d+)/.exec(stdout ?? "")?.[1];
  const missing = NODEJS_SUPPORT.filter((program) => !find(program, [directory, ...path]));
  if (version && isNewEnough(version) && missing.length === 0) return directory;
  const reason =
    missing.length > 0
      ? `no ${missing.join(" and no ")} with it`
      : `version ${version ?? "unknown"}, wanted ${VERSION} or newer`;
  say(`not using ${join(directory, "pulumi")}: ${reason}`);
  return undefined;
}

function kept() {
  return existsSync(KEPT) ? join(KEPT, "bin") : undefined;
}

async function download(work) {
  say(`getting the Pulumi CLI ${VERSION} with npx ${NPM_PACKAGE}`);
  await run("npx", ["--yes", NPM_PACKAGE, "version"], {
    cwd: work,
    timeout: DOWNLOAD_LIMIT_MS,
    env: { PULUMI_HOME: work, PULUMI_VERSION: VERSION, PULUMI_SKIP_UPDATE_CHECK: "true" },
  });
  return join(work, "versions", VERSION);
}

async function build(work) {
  if (spawnSync("go", ["version"]).error) {
    throw new Error(
      `no Pulumi CLI ${VERSION} or newer, and no Go to build one with. ` +
        "Install the CLI (https://www.pulumi.com/docs/install/) or Go 1.25.8 or newer (https://go.dev/dl/).",
    );
  }
  const bin = join(work, "bin");
  mkdirSync(bin);
  const [host, dynamicProvider] = NODEJS_SUPPORT;
  copyFileSync(join(ROOT, "node_modules/@pulumi/pulumi", dynamicProvider), join(bin, dynamicProvider));
  const goBuild = (module, program, source, ldflags) =>
    run("go", ["build", "-trimpath", "-ldflags", `-s -w ${ldflags}`, "-o", join(bin, program), source], {
      cwd: join(ROOT, "tools", module),
      env: { CGO_ENABLED: "0", GOWORK: "off", ...GO_CACHES },
    });
  say(`building the Pulumi CLI ${VERSION} with Go; this takes a few minutes, once`);
  const version = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${VERSION}`;
  await goBuild("pulumi", "pulumi", "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi", version);
  await goBuild("language-nodejs", host, `github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/${host}`, "");
  return work;
}

/** Gets a CLI into a directory of its own and renames that into place, so that half a CLI is never taken for one. */
async function get(way) {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, "getting-"));
  const remove = () => rmSync(work, { recursive: true, force: true });
  const interrupted = () => {
    remove();
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const result = await way(work);
    if (!kept()) renameSync(result, KEPT);
    return kept();
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    remove();
  }
}

/** Gets a CLI by download, or else by building it. */
async function fetched() {
  try {
    return await get(download);
  } catch (error) {
    say(`not downloaded: ${error.message}`);
    return get(build);
  }
}

try {
  console.log(named() ?? onPath() ?? kept() ?? (await fetched()));
} catch (error) {
  say(error.message);
  process.exit(1);
}

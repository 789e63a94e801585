#!/usr/bin/env node
/**
 * Prints the path of a Chromium or Chrome for the tests of the page of `cdkplex graph`:
 *
 * 1. the file named by CDKPLEX_CHROMIUM
 * 2. the browser on PATH, or where packages of operating systems put it
 * 3. with CI=true, and where it may: the Debian package `chromium`, which it installs
 *
 * Without one it says so, and ends with exit code 1.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find() {
  const named = process.env.CDKPLEX_CHROMIUM;
  if (named) {
    if (!isProgram(named)) throw new Error(`CDKPLEX_CHROMIUM is ${named}, which is no program`);
    return named;
  }
  const path = (process.env.PATH ?? "").split(delimiter).filter(isAbsolute);
  return [...path.flatMap((directory) => PROGRAMS.map((name) => join(directory, name))), ...PLACES].find(isProgram);
}

function install() {
  console.error("chromium: installing the package chromium with apt-get");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
    const { status, error } = spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2] });
    if (status !== 0) throw new Error(`apt-get ${args[0]} ended with ${error?.message ?? `exit code ${status}`}`);
  }
  return find();
}

try {
  const found = find() ?? (process.env.CI === "true" ? install() : undefined);
  if (found === undefined) throw new Error("none found: install Chromium, or name one with CDKPLEX_CHROMIUM");
  console.log(found);
} catch (error) {
  console.error(`chromium: ${error.message}`);
  process.exitCode = 1;
}

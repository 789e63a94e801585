import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ran, textFiles } from "../support/text-file";

const files = textFiles();
const TEXT = "; c\nvipadyn\nvipab 10.1.1.1 ; b\nendvipadyn\n";
const CANONICAL = "; c\nVIPADYNAMIC\n  VIPABACKUP 10.1.1.1 ; b\nENDVIPADYNAMIC\n";
const KIND = ["--kind", "profile"];

test("GIVEN a text WHEN formatted THEN it is printed in canonical form, and the file stays", async () => {
  const file = files.write("p", TEXT);
  expect(await ran("fmt", file, ...KIND)).toEqual({ exitCode: 0, stdout: CANONICAL, stderr: "" });
  expect(readFileSync(file, "utf8")).toBe(TEXT);
});

test("GIVEN a text WHEN checked THEN it fails until it is canonical", async () => {
  const file = files.write("p", TEXT);
  expect(await ran("fmt", file, ...KIND, "--check")).toEqual({
    exitCode: 1,
    stdout: `${file}:2: not in canonical form\n`,
    stderr: "",
  });
  expect(await ran("fmt", files.write("p", CANONICAL), ...KIND, "--check")).toMatchObject({ exitCode: 0, stdout: "" });
});

test("GIVEN a text WHEN written THEN the file is replaced, with its mode, and nothing is left beside it", async () => {
  const file = files.write("p", TEXT);
  chmodSync(file, 0o640);
  expect(await ran("fmt", file, ...KIND, "--write")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(readFileSync(file, "utf8")).toBe(CANONICAL);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(dirname(file))).toEqual(["p"]);
});

test("GIVEN a malformed statement WHEN formatted THEN it is refused and named, and nothing is written", async () => {
  const text = "VIPADYNAMIC\n  VIPABACKUP 10.1.1.1\n";
  const file = files.write("p", text);
  const { exitCode, stdout, stderr } = await ran("fmt", file, ...KIND, "--write");
  expect([exitCode, stdout, readFileSync(file, "utf8")]).toEqual([2, "", text]);
  expect(stderr).toContain(`${file}:1:1: error: VIPADYNAMIC has no ENDVIPADYNAMIC`);
  expect(stderr).toContain("Nothing was written.");
});

test("GIVEN a file that is not text, or none WHEN formatted THEN it ends with 2, and nothing is written", async () => {
  const file = files.write("p", "");
  writeFileSync(file, Buffer.from([0xff, 0xfe]));
  expect(await ran("fmt", file, ...KIND, "--write")).toMatchObject({ exitCode: 2, stdout: "" });
  expect([...readFileSync(file)]).toEqual([0xff, 0xfe]);
  expect((await ran("fmt", files.path("none"), ...KIND, "--write")).exitCode).toBe(2);
  expect(readdirSync(dirname(file))).toEqual(["p"]);
});

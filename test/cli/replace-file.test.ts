import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile } from "../../src/cli/replace-file";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "replace-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

test("GIVEN a file, and a link to it WHEN replaced through the link THEN the file has the text and its mode, and nothing else is left", () => {
  const file = join(directory, "file");
  writeFileSync(file, "old", { mode: 0o640 });
  symlinkSync(file, join(directory, "link"));
  replaceFile(join(directory, "link"), "new");
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(directory)).toEqual(["file", "link"]);
});

test("GIVEN no such file WHEN replaced THEN that is an error, and none is made", () => {
  expect(() => replaceFile(join(directory, "file"), "new")).toThrow("ENOENT");
  expect(readdirSync(directory)).toEqual([]);
});

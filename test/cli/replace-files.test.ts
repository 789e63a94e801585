import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFiles } from "../../src/cli/replace-files";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "replace-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

test("GIVEN a file, and a link to it WHEN replaced through the link THEN the file has the text and its mode, and nothing else is left", () => {
  const file = join(directory, "file");
  writeFileSync(file, "old", { mode: 0o640 });
  symlinkSync(file, join(directory, "link"));
  replaceFiles(new Map([[join(directory, "link"), "new"]]));
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(directory)).toEqual(["file", "link"]);
});

test("GIVEN two files of which one is not there WHEN replaced THEN that is an error that names it, and the other stays", () => {
  const [file, missing] = [join(directory, "file"), join(directory, "missing")];
  writeFileSync(file, "old");
  const texts = new Map([
    [file, "new"],
    [missing, "new"],
  ]);
  expect(() => replaceFiles(texts)).toThrow(`${missing} cannot be written: ENOENT`);
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(directory)).toEqual(["file"]);
});

test("GIVEN a directory of the name WHEN replaced THEN that is an error, and nothing is left", () => {
  mkdirSync(join(directory, "file"));
  expect(() => replaceFiles(new Map([[join(directory, "file"), "new"]]))).toThrow("cannot be written");
  expect(readdirSync(directory)).toEqual(["file"]);
});

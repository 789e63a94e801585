import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFileName, isFileName, readText } from "../../src/model/files";

test.each(["SYSA/TCPIP.PROFILE/SYSA", "manifest.json", "SYSA/etc/x y"])(
  "GIVEN %j WHEN it is asked to be a path of an assembly THEN it is",
  (file) => {
    expect(isFileName(file)).toBe(true);
  },
);

test.each(["", "/etc/passwd", "../x", "a/../b", "a/./b", "a//b", "a/", "a\\b", "a\0b"])(
  "GIVEN %j WHEN it is asked to be a path of an assembly THEN it is not",
  (file) => {
    expect(isFileName(file)).toBe(false);
  },
);

test("GIVEN a path that leads out of an assembly WHEN it is checked THEN it is refused by name", () => {
  expect(() => checkFileName("a/../b")).toThrow('"a/../b", which is not inside the assembly');
  expect(() => checkFileName("a/b")).not.toThrow();
});

describe("GIVEN a directory", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "files-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  const put = (file: string, content: string | Buffer) => writeFileSync(join(directory, file), content);

  test("WHEN a text is read THEN its line ends are one character, however they were written", () => {
    put("a", "one\r\ntwo\rthree\nfour");
    expect(readText(directory, "a")).toBe("one\ntwo\nthree\nfour");
    put("b", "ä\n");
    expect(readText(directory, "b")).toBe("ä\n");
  });

  test("WHEN there is no such file, or it is a directory THEN there is no text; a path out of it is refused", () => {
    mkdirSync(join(directory, "sub"));
    expect([readText(directory, "nowhere"), readText(directory, "sub"), readText(directory, "sub/x")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => readText(directory, "../x")).toThrow("is not inside the assembly");
  });

  test("WHEN a path leads through a file, or has a name too long for one THEN there is no text", () => {
    put("file", "x");
    expect([readText(directory, "file/x"), readText(directory, `${"x".repeat(300)}/x`)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("WHEN a file is a link, not text, too large or cannot be reached THEN it is refused, and the message says why", () => {
    put("real", "x");
    symlinkSync(join(directory, "real"), join(directory, "link"));
    expect(() => readText(directory, "link")).toThrow('The file "link" is reached through a symbolic link');
    put("binary", Buffer.from([0xc3, 0x28]));
    expect(() => readText(directory, "binary")).toThrow('The file "binary" is not UTF-8 text');
    put("large", "");
    truncateSync(join(directory, "large"), 64 * 1024 * 1024 + 1);
    expect(() => readText(directory, "large")).toThrow("has 67108865 bytes. Expected at most 67108864");
    symlinkSync("circle", join(directory, "circle"));
    expect(() => readText(directory, "circle")).toThrow(/ELOOP/);
  });

  test("WHEN the directory itself is reached through a link THEN its files are read", () => {
    put("real", "x");
    const link = `${directory}-link`;
    symlinkSync(directory, link);
    try {
      expect(readText(link, "real")).toBe("x");
    } finally {
      rmSync(link);
    }
  });
});

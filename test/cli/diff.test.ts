import { FILES, securedSysplex } from "../support/secured-sysplex";
import { ran, textFiles } from "../support/text-file";

const files = textFiles();
const KIND = ["--kind", "profile"];
const A = "VIPADYNAMIC\n  VIPABACKUP 100 10.1.1.1\nENDVIPADYNAMIC\nPORT 80 TCP WEB\n";
const B = "port 443 tcp web\nvipadyn\nvipab 7 10.1.1.1\nendvipadyn\n";

test("GIVEN two texts WHEN compared THEN each statement that differs has a line, with the operands that do", async () => {
  expect(await ran("diff", files.write("a", A), files.write("b", B), ...KIND)).toEqual({
    exitCode: 1,
    stdout: `+ PORT 443 TCP (line 1)
- PORT 80 TCP (line 4)
~ VIPADYNAMIC: VIPABACKUP 10.1.1.1 (line 2 -> 3)
    rank: 100 -> 7
1 added, 1 removed, 1 changed
`,
    stderr: "",
  });
});

test("GIVEN two texts WHEN compared to JSON THEN both sides are told", async () => {
  const { exitCode, stdout } = await ran("diff", files.write("a", A), files.write("b", B), ...KIND, "--format", "json");
  const report = JSON.parse(stdout) as { differences: unknown[] };
  expect(exitCode).toBe(1);
  expect(report).toMatchObject({ schema: "cdkplex/diff/1", summary: { added: 1, removed: 1, changed: 1 } });
  expect(report.differences[2]).toEqual({
    kind: "changed",
    keyword: "VIPABACKUP",
    identity: "10.1.1.1",
    within: ["VIPADYNAMIC"],
    old: { line: 2, value: { rank: 100, addresses: ["10.1.1.1"] } },
    new: { line: 3, value: { rank: 7, addresses: ["10.1.1.1"] } },
  });
});

test("GIVEN another spelling WHEN compared THEN it ends with 0", async () => {
  const other = "vipadyn ; c\n vipab 100\n 10.1.1.1 endvipadyn PORT 80 tcp WEB";
  expect(await ran("diff", files.write("a", A), files.write("b", other), ...KIND)).toEqual({
    exitCode: 0,
    stdout: "No differences\n",
    stderr: "",
  });
});

test("GIVEN a password that changed WHEN compared THEN the change is told, and the password is not", async () => {
  const text = (password: string) => `VIPADYNAMIC\n VIPASMPARMS SMPASSWORD ${password}\nENDVIPADYNAMIC\n`;
  const [a, b] = [files.write("a", text("HUSH1")), files.write("b", text("HUSH2"))];
  for (const format of ["text", "json"]) {
    const { exitCode, stdout } = await ran("diff", a, b, ...KIND, "--format", format);
    expect([exitCode, stdout.includes("HUSH")]).toEqual([1, false]);
  }
});

test("GIVEN two assemblies WHEN compared THEN files are paired by their paths", async () => {
  const [a, b] = [files.path("one"), files.path("two")];
  securedSysplex().write(a);
  securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }).write(b);
  expect(await ran("diff", a, a)).toEqual({ exitCode: 0, stdout: "No differences\n", stderr: "" });
  const { exitCode, stdout } = await ran("diff", a, b);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    new RegExp(`^${FILES.backup}\n~ IPSEC \\(line \\d+\\)\n    dvipsec: {} -> not given\n0 added`),
  );
  const json = JSON.parse((await ran("diff", a, b, "--format", "json")).stdout) as { differences: { file: string }[] };
  expect(json.differences.map(({ file }) => file)).toEqual([FILES.backup]);
});

test("GIVEN a file and a directory, or no kind WHEN compared THEN it ends with 2", async () => {
  const file = files.write("a", A);
  expect(await ran("diff", file, files.path("."), ...KIND)).toMatchObject({ exitCode: 2, stdout: "" });
  expect((await ran("diff", file, file)).stderr).toContain("Expected --kind");
});

test("GIVEN something that is not there WHEN it is compared THEN that is what is said, and not that the two are unlike", async () => {
  const file = files.write("a", A);
  expect((await ran("diff", file, files.path("b"), ...KIND)).stderr).toContain(
    `${files.path("b")} cannot be read: ENOENT`,
  );
  expect((await ran("diff", files.path("b"), file, ...KIND)).stderr).toContain(
    `${files.path("b")} cannot be read: ENOENT`,
  );
  securedSysplex().write(files.path("plex"));
  for (const two of [
    ["plex", "b"],
    ["b", "plex"],
  ].map((names) => names.map(files.path))) {
    const { exitCode, stderr } = await ran("diff", ...two);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no directory ${files.path("b")}. Expected an assembly`);
  }
});

test("GIVEN names that tell the kind WHEN compared THEN it needs no --kind, and two kinds end with 2", async () => {
  const [pagent, iked] = [files.write("pagent.conf", "LogLevel 1\n"), files.write("iked.conf", "IkeConfig\n{\n}\n")];
  expect(await ran("diff", pagent, pagent)).toMatchObject({ exitCode: 0, stdout: "No differences\n" });
  const { exitCode, stdout, stderr } = await ran("diff", pagent, iked);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`${pagent} is pagent and ${iked} is iked by their names. Expected two texts of one kind`);
  expect((await ran("diff", pagent, iked, "--kind", "pagent")).exitCode).toBe(1);
});

test("GIVEN a password beside words that are not known WHEN compared THEN neither is shown", async () => {
  const text = (password: string) =>
    `VIPADYNAMIC\n VIPASMPARMS SMPASSWORD ${password} NEWWORD ${password}\nENDVIPADYNAMIC\n`;
  const [a, b] = [files.write("a", text("HUSH1")), files.write("b", text("HUSH2"))];
  for (const format of ["text", "json"]) {
    const { exitCode, stdout } = await ran("diff", a, b, ...KIND, "--format", format);
    expect([exitCode, stdout.includes("HUSH")]).toEqual([1, false]);
  }
});

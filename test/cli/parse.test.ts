import { ran, textFiles } from "../support/text-file";

const files = textFiles();
const TEXT =
  "VIPADYN\n  VIPABACKUP 10.1.1.1 ; b\nENDVIPADYN\nPORT 80 TCP WEB\nTORCH 1\nGATEWAY\n  9.1 = L 1500 HOST\nIPCONFIG NOPE\n";

test("GIVEN a profile WHEN parsed to JSON THEN every statement is told once, in order, with its state", async () => {
  const { exitCode, stdout, stderr } = await ran(
    "parse",
    files.write("p", TEXT),
    "--kind",
    "profile",
    "--format",
    "json",
  );
  const { schema, summary, statements, diagnostics } = JSON.parse(stdout) as Record<string, never[]>;
  expect([exitCode, stderr, schema]).toEqual([0, "", "cdkplex/parse/1"]);
  expect(summary).toEqual({ understood: 4, partial: 1, passedThrough: 1, unknown: 1, malformed: 0 });
  expect(
    (statements as unknown as { keyword: string; state: string; line: number; endLine: number }[]).map(
      ({ keyword, state, line, endLine }) => `${line}-${endLine} ${keyword} ${state}`,
    ),
  ).toEqual([
    "1-3 VIPADYNAMIC understood",
    "2-2 VIPABACKUP understood",
    "4-4 PORT understood",
    "4-4 PORT understood",
    "5-5 TORCH unknown",
    "6-7 GATEWAY passed-through",
    "8-8 IPCONFIG partial",
  ]);
  expect(statements![1]).toEqual({
    keyword: "VIPABACKUP",
    state: "understood",
    line: 2,
    column: 3,
    endLine: 2,
    value: { addresses: ["10.1.1.1"] },
  });
  expect(statements![4]).toMatchObject({ text: "TORCH 1" });
  expect(diagnostics!.length).toBeGreaterThan(0);
});

test("GIVEN a profile WHEN parsed to text THEN there is a table, what is to be said, and the counts", async () => {
  const file = files.write("p", "VIPADYN\n  VIPABACKUP 10.1.1.1\nENDVIPADYN\nTORCH 1\n");
  const { stdout } = await ran("parse", file, "--kind", "profile");
  expect(stdout.split("\n").slice(0, 5)).toEqual([
    "Lines  State       Statement",
    "1-3    understood  VIPADYNAMIC",
    "2      understood    VIPABACKUP 10.1.1.1",
    "4      unknown     TORCH",
    "",
  ]);
  expect(stdout).toContain(`${file}:4:1: warning: TORCH is not a known statement.`);
  expect(stdout).toMatch(/\n3 statements: 2 understood, 0 partial, 0 passed-through, 1 unknown, 0 malformed\n$/);
});

test("GIVEN a malformed statement WHEN parsed THEN it ends with 1", async () => {
  const { exitCode, stdout } = await ran("parse", files.write("p", "VIPADYNAMIC\n"), "--kind", "profile");
  expect(exitCode).toBe(1);
  expect(stdout).toContain("1 malformed");
});

test("GIVEN a password WHEN parsed THEN it is not shown", async () => {
  const file = files.write(
    "p",
    "VIPADYNAMIC\n VIPASMPARMS SMPASSWORD HUSH1 NOPE\n VIPASMPARMS SMPASSWORD HUSH2\nENDVIPADYNAMIC\n",
  );
  for (const format of ["json", "text"]) {
    expect((await ran("parse", file, "--kind", "profile", "--format", format)).stdout).not.toContain("HUSH");
  }
});

test.each([
  ["no kind", ["PROFILE"], "does not say what it holds. Expected --kind profile|"],
  ["an unknown kind", ["PROFILE", "--kind", "jes2"], 'There is no kind "jes2".'],
  ["no file", ["iked.conf"], "cannot be read: ENOENT"],
])("GIVEN %s WHEN parsed THEN it ends with 2, and says why", async (_what, [name, ...options], message) => {
  if (name === "PROFILE") files.write(name, "");
  const { exitCode, stdout, stderr } = await ran("parse", files.path(name!), ...options);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
});

test.each([
  ["ATCSTR00", "XCFGRPID=2\n"],
  ["iked.conf", "IkeConfig\n{\n  IkeSyslogLevel 1\n}\n"],
  ["pagent.conf", "LogLevel 15\n"],
])("GIVEN the name %s WHEN parsed THEN it tells the kind", async (name, text) => {
  const { exitCode, stdout } = await ran("parse", files.write(name, text));
  expect([exitCode, stdout.includes("1 understood")]).toEqual([0, true]);
});

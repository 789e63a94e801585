import { splitJob } from "../../../src/documents/cfrm/job";

const shape = (text: string) =>
  splitJob(text).sections.map(({ kind, firstLine, records }) => [kind, firstLine, records.length]);
const step = "//J JOB\n//S EXEC PGM=IXCMIAPU\n";

test("GIVEN a job with two steps WHEN split THEN only SYSIN of the utility is statements", () => {
  const job = `${step}//SYSPRINT DD SYSOUT=*\n//SYSIN DD *\nA\nB\n/*\n//S2 EXEC PGM=OTHER\n//SYSIN DD *\nC\n/*\n`;
  expect(shape(job)).toEqual([
    ["jcl", 1, 4],
    ["statements", 5, 2],
    ["jcl", 7, 5],
  ]);
});

test("GIVEN the alias of the utility, lower case and a comment field WHEN split THEN SYSIN is found", () => {
  expect(shape("//s exec pgm=ixcm2apu,parm='a b' the utility\n//sysin dd * the policy\nA\n")).toEqual([
    ["jcl", 1, 2],
    ["statements", 3, 1],
  ]);
});

test("GIVEN statements continued over records, with comments and a long string between WHEN split THEN they are one", () => {
  const job = `//S EXEC PARM='A,\n//             B',\n//* why\n//             PGM=IXCMIAPU\n//SYSIN DD *,\n//  DLM='$$'\n/* A\n//B\n$$\n`;
  expect(shape(job)).toEqual([
    ["jcl", 1, 6],
    ["statements", 7, 2],
    ["jcl", 9, 1],
  ]);
});

test.each([
  ["*", "//X DD DUMMY", 1],
  ["*", "/*", 1],
  ["DATA", "/*", 2],
  ["DATA,DLM=@@", "@@", 3],
  ["*,DLM='@@'", "@@", 3],
])("GIVEN SYSIN DD %s WHEN the data ends with %s THEN %i records are read", (operands, _end, count) => {
  const { sections } = splitJob(`${step}//SYSIN DD ${operands}\nA\n//X DD DUMMY\n/*\n@@\n`);
  expect(sections[1]).toMatchObject({ kind: "statements", firstLine: 4, records: { length: count } });
});

test("GIVEN data concatenated to SYSIN WHEN split THEN it is statements too", () => {
  expect(shape(`${step}//SYSIN DD *\nA\n//      DD *\nB\n/*\n`)).toEqual([
    ["jcl", 1, 3],
    ["statements", 4, 1],
    ["jcl", 5, 1],
    ["statements", 6, 1],
    ["jcl", 7, 1],
  ]);
});

test("GIVEN records without a DD statement WHEN split THEN they are SYSIN of the step", () => {
  expect(shape(`${step}A\n/*\n`)).toEqual([
    ["jcl", 1, 2],
    ["statements", 3, 1],
    ["jcl", 4, 1],
  ]);
});

test("GIVEN a text without job control WHEN split THEN all of it is statements", () => {
  expect(shape("/* comment */\nA\r\nB\n")).toEqual([["statements", 1, 3]]);
  expect(shape("")).toEqual([]);
});

test("GIVEN statements with JCL comments but no step WHEN split THEN the statements are read", () => {
  expect(shape("//* policy\nA\nB\n//*\n")).toEqual([
    ["jcl", 1, 1],
    ["statements", 2, 2],
    ["jcl", 4, 1],
  ]);
});

test("GIVEN a job that runs something else WHEN split THEN a warning says that nothing is read", () => {
  const { sections, diagnostics } = splitJob("//J JOB\n//S EXEC PGM=OTHER\n//SYSIN DD *\nA\n/*\n");
  expect(sections).toMatchObject([{ kind: "jcl", firstLine: 1 }]);
  expect(diagnostics).toMatchObject([
    {
      severity: "warning",
      state: "passed-through",
      line: 1,
      message: expect.stringContaining("No step runs IXCMIAPU"),
    },
  ]);
});

test("GIVEN SYSIN in another data set WHEN split THEN a warning says that it is not read", () => {
  const { diagnostics } = splitJob(`${step}//SYSIN DD DISP=SHR,DSN=NET.CNTL(CFRM)\n`);
  expect(diagnostics).toEqual([
    {
      severity: "warning",
      state: "passed-through",
      line: 3,
      column: 1,
      endLine: 3,
      message:
        "SYSIN is not in the job: found DISP=SHR,DSN=NET.CNTL(CFRM), expected * or DATA. Its statements are not read.",
      fix: "Put the statements behind SYSIN DD *, or read the data set they are in.",
    },
  ]);
});

test("GIVEN a comment in column 1 of SYSIN WHEN split THEN it ends the data, and the records behind it are an error", () => {
  const { sections, diagnostics } = splitJob(`${step}//SYSIN DD *\nA\n/* the second half */\nB\nC\n/*\n`);
  expect(sections.map(({ kind, records }) => [kind, records])).toEqual([
    ["jcl", ["//J JOB", "//S EXEC PGM=IXCMIAPU", "//SYSIN DD *"]],
    ["statements", ["A"]],
    ["jcl", ["/* the second half */", "B", "C", "/*"]],
  ]);
  expect(diagnostics).toEqual([
    {
      severity: "error",
      state: "malformed",
      line: 6,
      column: 1,
      endLine: 6,
      message:
        "B stands behind the end of SYSIN on line 5, where job control was expected. The utility does not read it.",
      fix: "Begin comments in column 2 or later: /* in column 1 ends the data. Or name another delimiter with DLM=.",
    },
  ]);
});

test.each([
  ["//S EXEC CFRMPROC,NAME=X", "The procedure CFRMPROC"],
  ["//S EXEC PROC=CFRMPROC", "The procedure CFRMPROC"],
  ["//  INCLUDE MEMBER=CFRM", "The JCL that INCLUDE MEMBER=CFRM names"],
])(
  "GIVEN %s WHEN split THEN a warning says that it is not followed, and the steps beside it are read",
  (control, what) => {
    const { sections, diagnostics } = splitJob(`//J JOB\n${control}\n//A EXEC PGM=IXCMIAPU\n//SYSIN DD *\nA\n/*\n`);
    expect(sections.map(({ kind }) => kind)).toEqual(["jcl", "statements", "jcl"]);
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        state: "passed-through",
        line: 2,
        message: `${what} is not followed. Statements for the utility in it are not read.`,
      },
    ]);
  },
);

test("GIVEN steps for several couple data sets and other programs WHEN split THEN SYSIN of each utility step is statements", () => {
  const job = [
    "//J JOB (A),",
    "//* accounting",
    "//    'X',CLASS=A",
    "//SFM EXEC PGM=IXCMIAPU",
    "//SYSIN DD DATA,DLM=$$",
    " DATA TYPE(SFM)",
    "//NOT CONTROL",
    "$$",
    "//OTHER EXEC PGM=IEFBR14",
    "//SYSIN DD *",
    " NOT READ",
    "//CFRM EXEC PGM=IXCMIAPU",
    "//SYSIN DD *",
    " DATA TYPE(CFRM)",
    "//SYSPRINT DD SYSOUT=*",
  ];
  expect(splitJob(job.join("\n")).sections.filter(({ kind }) => kind === "statements")).toEqual([
    { kind: "statements", firstLine: 6, records: [" DATA TYPE(SFM)", "//NOT CONTROL"] },
    { kind: "statements", firstLine: 14, records: [" DATA TYPE(CFRM)"] },
  ]);
});

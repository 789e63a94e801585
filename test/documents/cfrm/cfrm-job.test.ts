import { cfrmJob, data, definePolicy, parseCfrm, printCfrm, structure } from "../../../src/documents/cfrm";

const statements = [
  data({ type: "CFRM", report: true }),
  definePolicy({ name: "CFRMNET1", replace: true }),
  structure({ name: "EZBDVIPA", size: 50000, initSize: 25000, prefList: ["CF01", "CF02"] }),
];

test("GIVEN statements of a program WHEN a job is put around them THEN it prints as a whole job, and reads back", () => {
  const document = cfrmJob({ statements });
  const text = printCfrm(document);
  expect(text).toBe(`//CFRMPOL  JOB ,'CFRM POLICY',CLASS=A,MSGCLASS=X
//DEFINE   EXEC PGM=IXCMIAPU
//SYSPRINT DD SYSOUT=*
//SYSABEND DD SYSOUT=*
//SYSIN    DD *
DATA TYPE(CFRM) REPORT(YES)
DEFINE POLICY NAME(CFRMNET1) REPLACE(YES)
  STRUCTURE NAME(EZBDVIPA)
    SIZE(50000)
    INITSIZE(25000)
    PREFLIST(CF01,CF02)
/*
`);
  const read = parseCfrm(text);
  expect(read.diagnostics).toEqual([]);
  expect(read.statements).toEqual(document.statements);
  expect(document.statements.map(({ location }) => location?.line)).toEqual([1, 6, 7, 8, 12]);
});

test("GIVEN every option of the job WHEN printed THEN the JOB statement continues before column 72", () => {
  const text = printCfrm(
    cfrmJob({
      statements: [],
      jobName: "NETCFRM1",
      account: "(4711,'NET')".replaceAll("'", ""),
      programmer: "NETWORK PROGRAMMING",
      jobClass: "SYSTEMS",
      messageClass: "H",
      notify: "&SYSUID",
      stepName: "POLICY",
    }),
  );
  expect(text.split("\n").slice(0, 3)).toEqual([
    "//NETCFRM1 JOB (4711,NET),'NETWORK PROGRAMMING',CLASS=SYSTEMS,",
    "//         MSGCLASS=H,NOTIFY=&SYSUID",
    "//POLICY   EXEC PGM=IXCMIAPU",
  ]);
});

test.each([
  [{ jobName: "9LIVES" }, 'jobName is "9LIVES". Expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit.'],
  [{ stepName: "TOOLONGNAME" }, 'stepName is "TOOLONGNAME". Expected 1 to 8 characters'],
  [{ notify: "no-one" }, 'notify is "no-one". Expected 1 to 8 characters'],
  [{ account: "(A" }, 'account is "(A". Expected a name, or a list in parentheses. Correct it.'],
  [{ programmer: "O'Hara" }, `programmer is "O'Hara". Expected 1 to 20 characters`],
  [{ jobClass: "*" }, 'jobClass is "*". Expected 1 to 8 letters or digits.'],
  [{ messageClass: "XX" }, 'messageClass is "XX". Expected one letter or digit.'],
])("GIVEN %j WHEN a job is made THEN it throws", (props, message) => {
  expect(() => cfrmJob({ statements, ...props })).toThrow(message);
});

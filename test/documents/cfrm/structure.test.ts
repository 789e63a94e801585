import { parseCfrm, printCfrm, structure, type CfrmDocument } from "../../../src/documents/cfrm";

const base = { name: "EZBDVIPA1121", size: 49152, prefList: ["CF01", "CF02"] };
const document = (...statements: CfrmDocument["statements"]): CfrmDocument => ({
  statements,
  diagnostics: [],
  comments: [],
});

test("GIVEN every operand WHEN printed THEN it stands as the manual shows it, and reads back the same", () => {
  const statement = structure({
    ...base,
    initSize: 32768,
    minSize: 25000,
    scmMaxSize: 1048576,
    scmAlgorithm: "KEYPRIORITY1",
    allowAutoAlt: true,
    fullThreshold: 0,
    exclList: ["LOCK1"],
    rebuildPercent: 5,
    duplex: { mode: "ALLOWED", options: ["ASYNC", "SAMESITE"] },
    recPrty: 2,
    subNotifyDelay: 0,
    listNotifyDelay: 100,
    keyrNotifyDelay: 200,
    enforceOrder: false,
    allowReallocate: true,
    encrypt: false,
  });
  const text = printCfrm(document(statement));
  expect(text.trim().split(/\n\s*/)).toEqual([
    "STRUCTURE NAME(EZBDVIPA1121)",
    "SIZE(48M)",
    "INITSIZE(32M)",
    "MINSIZE(25000)",
    "SCMMAXSIZE(1G)",
    "SCMALGORITHM(KEYPRIORITY1)",
    "ALLOWAUTOALT(YES)",
    "FULLTHRESHOLD(0)",
    "PREFLIST(CF01,CF02)",
    "EXCLLIST(LOCK1)",
    "REBUILDPERCENT(5)",
    "DUPLEX(ALLOWED,ASYNC,SAMESITE)",
    "RECPRTY(2)",
    "SUBNOTIFYDELAY(0)",
    "LISTNOTIFYDELAY(100)",
    "KEYRNOTIFYDELAY(200)",
    "ENFORCEORDER(NO)",
    "ALLOWREALLOCATE(YES)",
    "ENCRYPT(NO)",
  ]);
  const read = parseCfrm(text);
  expect(read.diagnostics).toEqual([]);
  expect(read.statements[0]!.value).toEqual(statement.value);
});

test("GIVEN values that rules judge WHEN read THEN they are kept without a word", () => {
  const nine = Array.from({ length: 9 }, (_, i) => `CF0${i}`);
  const { statements, diagnostics } = parseCfrm(
    `STRUCTURE NAME(A_NAME_OF_20_LETTERS) SIZE(1)
       PREFLIST(${nine.join()})
       REBUILDPERCENT(0)
     STRUCTURE NAME(B) SIZE(1) PREFLIST()`,
  );
  expect(diagnostics).toEqual([]);
  expect(statements).toMatchObject([
    { state: "understood", value: { name: "A_NAME_OF_20_LETTERS", prefList: nine, rebuildPercent: 0 } },
    { state: "understood", value: { prefList: [] } },
  ]);
});

test("GIVEN values outside ranges that are general knowledge WHEN read THEN they are kept, with a warning each", () => {
  const { statements, diagnostics } = parseCfrm(
    "STRUCTURE NAME(B) SIZE(1) PREFLIST(CF01)\n  SUBNOTIFYDELAY(2000000) RECPRTY(9)",
  );
  expect(statements).toMatchObject([{ state: "understood", value: { subNotifyDelay: 2000000, recPrty: 9 } }]);
  expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    "warning STRUCTURE B SUBNOTIFYDELAY: found 2000000, expected a whole number from 0 to 1000000.",
    "warning STRUCTURE B RECPRTY: found 9, expected a whole number from 1 to 4.",
  ]);
});

test.each([
  ["FULLTHRESHOLD(101)", "FULLTHRESHOLD: found 101, expected a whole number from 0 to 100."],
  ["DUPLEX(YES)", "DUPLEX: found YES, expected one of DISABLED, ALLOWED, ENABLED."],
  ["ALLOWAUTOALT(MAYBE)", "ALLOWAUTOALT: found MAYBE, expected one of YES, NO."],
  ["INITSIZE(1.5G)", "INITSIZE: found 1.5G, expected a size in KB, or with a unit of K, M, G or T."],
])("GIVEN %s WHEN read THEN the error says what was expected", (operand, message) => {
  const { diagnostics } = parseCfrm(`STRUCTURE NAME(LIST1) SIZE(1) PREFLIST(CF01)\n  ${operand}`);
  expect(diagnostics).toMatchObject([{ severity: "error", line: 2, message: `STRUCTURE LIST1 ${message}` }]);
});

test("GIVEN operands a program cannot give WHEN the structure is made THEN it throws with the operand and the value", () => {
  const wrong = [
    { ...base, duplex: { mode: "ON" as "ENABLED" } },
    { ...base, fullThreshold: 120 },
    { ...base, prefList: "CF01" as unknown as string[] },
    { name: "A", prefList: [] } as unknown as typeof base,
    { ...base, name: "A B" },
    { ...base, prefList: [] },
  ];
  const messages = wrong.map((value) => {
    try {
      structure(value);
      return "made";
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(messages).toEqual([
    'STRUCTURE duplex mode is "ON". Expected one of DISABLED, ALLOWED, ENABLED.',
    "STRUCTURE fullThreshold is 120. Expected whole number from 0 to 100.",
    'STRUCTURE prefList is "CF01". Expected a list: put the value in an array.',
    'STRUCTURE needs "size" (Largest size, KiB, up to 1 TiB (1073741824)). Give it a value.',
    'STRUCTURE name is "A B". Expected structure name of 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter.',
    'STRUCTURE needs "prefList" (Coupling facilities to allocate it in, 1 to 8, the preferred one first). Give it a value.',
  ]);
});

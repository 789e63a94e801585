import { parseStartList } from "../../../src/documents/vtam";

test.each([
  ["NETID=9NET", "NETID: found 9NET, expected a name of 1 to 8 characters A-Z 0-9 @ # $, the first not a digit."],
  ["SSCPID=X", "SSCPID: found X, expected a whole number from 0 to 65535."],
  ["NODETYPE=LEN", "NODETYPE: found LEN, expected one of NN, EN."],
  ["XCFINIT=ON", "XCFINIT: found ON, expected one of YES, DEFINE, NO."],
  ["CONFIG=ABC", "CONFIG: found ABC, expected a list suffix of two characters A-Z 0-9 @ # $."],
  [
    "LISTBKUP=NEVER",
    "LISTBKUP: found NEVER, expected one of DEFAULTS, PROMPT or the two characters of another start list.",
  ],
  [
    "IQDCHPID=XYZ",
    "IQDCHPID: found XYZ, expected one of ANY, NONE or a channel path number of two hexadecimal digits.",
  ],
  [
    "STRGR=AB",
    "STRGR: found AB, expected a structure name of 3 to 16 characters A-Z 0-9 @ # $ _, the first a letter, or NONE.",
  ],
  [
    "LIST=01",
    "LIST: found LIST in a start list, expected it on the START command only. One start list cannot name another.",
  ],
])("GIVEN %s WHEN read THEN the error says what was expected", (text, message) => {
  const { statements, diagnostics } = parseStartList(`${text}\n`);
  expect(statements).toMatchObject([{ state: "malformed", raw: text }]);
  expect(diagnostics).toMatchObject([{ severity: "error", state: "malformed", line: 1, column: 1, message }]);
});

test("GIVEN numbers outside a range that is general knowledge WHEN read THEN they are kept, with a warning each", () => {
  const { statements, diagnostics } = parseStartList("SSCPID=70000\nHOSTSA=0\n");
  expect(statements.map(({ value }) => value)).toEqual([{ value: 70000 }, { value: 0 }]);
  expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    "warning SSCPID: found 70000, expected a whole number from 0 to 65535.",
    "warning HOSTSA: found 0, expected a whole number from 1 to 65535.",
  ]);
});

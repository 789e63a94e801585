import { parseConfigurationList, printConfigurationList } from "../../../src/documents/vtam";

const text = `* MAJOR NODES OF SYSA
APPLTSO,
  APPLTN3,EEMAJ
ROUTES           PATH TABLE
* END
`;

test("GIVEN a configuration list WHEN read and printed THEN its names stand in order, one to a record", () => {
  const document = parseConfigurationList(text);
  expect(document.statements.map(({ keyword, state }) => [keyword, state])).toEqual([
    ["APPLTSO", "understood"],
    ["APPLTN3", "understood"],
    ["EEMAJ", "understood"],
    ["ROUTES", "understood"],
  ]);
  expect(document.diagnostics).toEqual([]);
  const printed = printConfigurationList(document);
  expect(printed).toBe("* MAJOR NODES OF SYSA\nAPPLTSO\nAPPLTN3\nEEMAJ\n* PATH TABLE\nROUTES\n* END\n");
  expect(printConfigurationList(parseConfigurationList(printed))).toBe(printed);
});

test("GIVEN a start option in a configuration list WHEN read THEN it is an error, and its text is kept", () => {
  const { statements, diagnostics } = parseConfigurationList("APPLTSO\nNETID=NETPLEX\n");
  expect(statements[1]).toMatchObject({ state: "malformed", raw: "NETID=NETPLEX" });
  expect(diagnostics).toMatchObject([
    { severity: "error", line: 2, message: "NETID: found NETID=NETPLEX, expected a name." },
  ]);
});

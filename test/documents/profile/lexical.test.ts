import { parseProfile, printProfile } from "../../../src/documents/profile";
import { canonical, childrenIn, valueIn } from "../../support/profile";

/** The lexical rules of a profile, in its own words. */

const states = (text: string) => parseProfile(text).statements.map(({ keyword, state }) => `${keyword} ${state}`);
const said = (text: string) =>
  parseProfile(text).diagnostics.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );

describe("records", () => {
  test("GIVEN a statement over many records, and several on one WHEN parsed THEN ends of records are blanks", () => {
    const one = "IPCONFIG TTL 64 SOURCEVIPA TCPCONFIG TTLS VIPADYNAMIC VIPABACKUP 9 10.2.0.1 ENDVIPADYNAMIC";

    expect(canonical(one.replaceAll(" ", "\n\n  "))).toBe(canonical(one));
    expect(canonical(one.replaceAll(" ", " \t\r\n"))).toBe(canonical(one));
  });

  test("GIVEN a record of 256 columns and a longer one WHEN parsed THEN nothing of them is lost", () => {
    for (const width of [256, 300]) {
      expect(valueIn(`IPCONFIG TTL 64${"SOURCEVIPA".padStart(width - 15)}`)).toEqual({ ttl: 64, sourceVipa: true });
    }
  });

  test("GIVEN sequence numbers WHEN parsed THEN they are operands, as the stack takes them", () => {
    expect(states(`${"TCPCONFIG TTLS".padEnd(72)}00010000\n${"GLOBALCONFIG".padEnd(72)}00020000\n`)).toEqual([
      "TCPCONFIG malformed",
      "GLOBALCONFIG malformed",
    ]);
    expect(said(`${"TCPCONFIG TTLS".padEnd(72)}00010000\n`)).toEqual([
      "1:73 error TCPCONFIG: 00010000 was found where an operand was expected.",
    ]);
  });

  test("GIVEN a byte order mark WHEN parsed THEN the first statement is read", () => {
    expect(states("\uFEFFTCPCONFIG TTLS\n")).toEqual(["TCPCONFIG understood"]);
  });

  test("GIVEN a no-break space WHEN parsed THEN it is part of a word", () => {
    expect(states("TCPCONFIG\u00A0TTLS\n")).toEqual(["TCPCONFIG\u00A0TTLS unknown"]);
  });
});

describe("comments", () => {
  test("GIVEN no blank before the semicolon WHEN parsed THEN it is a comment, and is printed with a blank", () => {
    expect(canonical("BEGINROUTES ROUTE DEFAULT 10.1.1.1 L1 MTU 1500 REPL;CHG\nENDROUTES")).toContain(
      "REPLACEABLE ;CHG\n",
    );
  });

  test("GIVEN keywords, quotation marks and semicolons in comments WHEN parsed THEN they mean nothing", () => {
    expect(states('TCPCONFIG ; ENDVIPADYNAMIC "; IPCONFIG\n ;INCLUDE A.B\n TTLS')).toEqual(["TCPCONFIG understood"]);
  });
});

describe("case", () => {
  test("GIVEN lower case WHEN parsed THEN keywords and names are the same, and what has a case of its own keeps it", () => {
    expect(canonical("tcpconfig ttls\nprimaryinterface osa1")).toBe("TCPCONFIG TTLS\nPRIMARYINTERFACE OSA1\n");
    expect(valueIn("saconfig community MyCommunity")).toMatchObject({ community: "MyCommunity" });
    expect(childrenIn('autolog ftpd parmstring "Trace=On" endautolog')).toEqual([
      { procedure: "FTPD", parameters: "Trace=On" },
    ]);
  });
});

describe("strings", () => {
  const parameters = (string: string) => childrenIn(`AUTOLOG FTPD PARMSTRING ${string} ENDAUTOLOG`);

  test("GIVEN blanks, keywords and parentheses in a string WHEN parsed THEN it is one value", () => {
    expect(parameters('"D=TCP ENDAUTOLOG (X) /*"')).toEqual([
      { procedure: "FTPD", parameters: "D=TCP ENDAUTOLOG (X) /*" },
    ]);
    expect(parameters('""')).toEqual([{ procedure: "FTPD", parameters: "" }]);
  });

  test("GIVEN a semicolon in a string WHEN parsed THEN it is kept, with a warning", () => {
    const { statements } = parseProfile('AUTOLOG FTPD PARMSTRING "a;b" ENDAUTOLOG');

    expect(statements[0]!.children).toMatchObject([{ value: { procedure: "FTPD", parameters: "a;b" } }]);
    expect(said('AUTOLOG FTPD PARMSTRING "a;b" ENDAUTOLOG')).toEqual([
      '1:25 warning AUTOLOG PARMSTRING: "a;b" was found, expected a string without a semicolon.',
    ]);
  });

  test("GIVEN quotation marks in a string, or none at its end WHEN parsed THEN it is an error, and the next entry is read", () => {
    for (const string of ['"a""b"', '"a\n b"', '"a']) {
      const { statements, diagnostics } = parseProfile(`AUTOLOG\n FTPD PARMSTRING ${string}\n SMTP\nENDAUTOLOG\n`);

      expect(diagnostics[0]).toMatchObject({ severity: "error", line: 2 });
      expect(statements[0]!.children.at(-1)).toMatchObject({ state: "understood", value: { procedure: "SMTP" } });
    }
  });
});

describe("keywords as names", () => {
  test("GIVEN interfaces, links and jobs named like statements WHEN parsed THEN each is the name it is meant to be", () => {
    const text = [
      "DEVICE HOME MPCIPA",
      "LINK PORT IPAQENET HOME",
      "HOME 10.1.1.1 PORT",
      "     10.1.1.2 LINK",
      "INTERFACE START DEFINE VIRTUAL IPADDR 10.1.1.3",
      "PRIMARYINTERFACE PORT",
      "PORT 21 TCP HOME",
      "     22 TCP PORT",
      "AUTOLOG",
      "  FTPD JOBNAME PORT",
      "ENDAUTOLOG",
      "BEGINROUTES",
      "  ROUTE 10.0.0.0/8 = PORT MTU 1492",
      "ENDROUTES",
      "START HOME",
      "STOP START",
      "",
    ].join("\n");
    const document = parseProfile(text);

    expect(document.diagnostics).toEqual([]);
    expect(states(text)).toHaveLength(10);
    expect(states(printProfile(document))).toEqual(states(text));
  });
});

describe("blocks", () => {
  test("GIVEN the end of another block WHEN parsed THEN a block of substatements goes on", () => {
    const text =
      "VIPADYNAMIC\n VIPABACKUP 9 10.2.0.1\nENDIPSEC\n VIPABACKUP 8 10.2.0.2\nENDVIPADYNAMIC\nTCPCONFIG TTLS\n";

    expect(states(text)).toEqual(["VIPADYNAMIC understood", "TCPCONFIG understood"]);
    expect(said(text)).toEqual(["3:1 warning ENDIPSEC ends a block, and there is no such block to end here."]);
  });

  test("GIVEN the end of another block in a list WHEN parsed THEN the list has no end, and both are reported", () => {
    const text = "AUTOLOG\n FTPD\nENDPORT\nENDROUTES\nTCPCONFIG TTLS\n";

    expect(states(text)[0]).toBe("AUTOLOG malformed");
    expect(states(text).at(-1)).toBe("TCPCONFIG understood");
    expect(said(text)[0]).toContain("AUTOLOG has no ENDAUTOLOG before");
  });

  test.each(["VIPADYNAMIC", "IPSEC", "SRCIP", "AUTOLOG", "BEGINROUTES", "NETACCESS"])(
    "GIVEN %s without its end WHEN parsed THEN it is an error where it begins, and what follows is read",
    (keyword) => {
      expect(said(`; first\n${keyword}\nTCPCONFIG TTLS\n`)).toEqual([
        expect.stringMatching(new RegExp(`^2:1 error ${keyword} has no END\\w+ before TCPCONFIG on line 3`)),
      ]);
      expect(states(`${keyword}\nTCPCONFIG TTLS\n`)).toEqual([`${keyword} malformed`, "TCPCONFIG understood"]);
    },
  );

  test("GIVEN a word that is not known in the column of its list WHEN parsed THEN it ends the list", () => {
    expect(states("HOME 10.1.1.1 L1\nHOMF 10.1.1.2 L2\nTCPCONFIG TTLS\n")).toEqual([
      "HOME understood",
      "HOMF unknown",
      "TCPCONFIG understood",
    ]);
  });
});

describe("INCLUDE", () => {
  const members: Readonly<Record<string, string>> = {
    "A.B(DVIPA)": "  VIPABACKUP 9 10.2.0.1",
    "A.B(PORTS)": "  21 TCP FTPD",
    "A.B(JOBS)": "  FTPD",
    "A.B(RULE)": "  IPSECRULE * * NOLOG PROTOCOL *",
    "A.B(SRC)": "  JOBNAME X 10.2.0.1",
    "A.B(ROUTE)": "  ROUTE DEFAULT 10.1.1.1 L1 MTU 1500",
    "A.B(LINKS)": "  10.1.1.1 L1",
    "A.B(NET)": "  10.0.0.0/8 ZONE",
    "A.SEQ": "TCPCONFIG TTLS",
    "A.NESTED": "INCLUDE A.SEQ",
  };
  const parse = (text: string) =>
    parseProfile(text, {
      include: (name) => (members[name] === undefined ? undefined : { file: name, text: members[name] }),
    });

  test.each([
    ["VIPADYNAMIC", "A.B(DVIPA)", "ENDVIPADYNAMIC"],
    ["PORT", "A.B(PORTS)", ""],
    ["AUTOLOG", "A.B(JOBS)", "ENDAUTOLOG"],
    ["IPSEC", "A.B(RULE)", "ENDIPSEC"],
    ["SRCIP", "A.B(SRC)", "ENDSRCIP"],
    ["BEGINROUTES", "A.B(ROUTE)", "ENDROUTES"],
    ["HOME", "A.B(LINKS)", ""],
    ["NETACCESS", "A.B(NET)", "ENDNETACCESS"],
  ])(
    "GIVEN an INCLUDE in %s WHEN parsed THEN the statement goes on in the member and returns",
    (keyword, member, end) => {
      const { statements, diagnostics } = parse(
        `${keyword}\n  INCLUDE ${member}\n  INCLUDE '${member}'\n${end}\nTCPCONFIG TTLS\n`,
      );

      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(statements.map((statement) => statement.keyword)).toEqual([keyword, "TCPCONFIG"]);
      expect(statements[0]!.children.map(({ location }) => location!.file)).toEqual([member, member]);
    },
  );

  test("GIVEN sequential data sets, quoted, in lower case and nested WHEN parsed THEN they are followed", () => {
    for (const name of ["A.SEQ", "'A.SEQ'", "a.seq", "A.NESTED"]) {
      expect(parse(`INCLUDE ${name}`).statements.map(({ location }) => location!.file)).toEqual(["A.SEQ"]);
    }
  });

  test("GIVEN a block that begins in one data set and ends in another WHEN parsed THEN the end missing in a member is not missed", () => {
    const { statements, diagnostics } = parseProfile("INCLUDE OPEN\nENDVIPADYNAMIC\n", {
      include: (file) => ({ file, text: "VIPADYNAMIC\n VIPABACKUP 9 10.2.0.1\n" }),
    });

    expect(diagnostics).toEqual([]);
    expect(statements).toHaveLength(1);
  });
});

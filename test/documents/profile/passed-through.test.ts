import { passedThrough, parseProfile } from "../../../src/documents/profile";
import { canonical } from "../../support/profile";

describe("statements that are passed through", () => {
  test.each(passedThrough.map((type) => [type.spec.keyword.text, type.spec.end?.text] as const))(
    "GIVEN %s WHEN parsed THEN its text is kept, and the next statement is read",
    (keyword, end) => {
      const text = [
        `${keyword} some operands ; note`,
        "  more",
        ...(end === undefined ? [] : [end]),
        "TCPCONFIG TTLS",
        "",
      ].join("\n");
      const { statements, diagnostics } = parseProfile(text);

      expect(statements.map((s) => [s.keyword, s.state])).toEqual([
        [keyword, "passed-through"],
        ["TCPCONFIG", "understood"],
      ]);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(canonical(text)).toBe(text);
    },
  );

  /** Each statement as a site may have it, with words that are keywords of profile statements among its operands. */
  const texts: readonly (readonly [keyword: string, text: string])[] = [
    ["GATEWAY", "GATEWAY\n  10 = PORT 1500 0\n  DEFAULTNET 10.1.1.1 HOME 1500 0 ; INCLUDE"],
    ["TRANSLATE", "TRANSLATE 10.1.1.9 ETHERNET 00006B000000 HOME\n  10.1.1.10 ETHERNET 00006B000001 PORT"],
    ["PKTTRACE", "PKTTRACE LINKNAME=PORT PROT=TCP DESTPORT=80 IPADDR=10.1.1.1\n  FULL ON"],
    ["OSAENTA", "OSAENTA PORTNAME=OSA1 PROT=TCP INTERFACE\n  ON"],
    ["SMFPARMS", "SMFPARMS 118 118 118"],
    ["ASSORTEDPARMS", "ASSORTEDPARMS\n  RESTRICTLOWPORTS\n  TCPIPSTATISTICS ARPAGE\nENDASSORTEDPARMS"],
    [
      "BSDROUTINGPARMS",
      "BSDROUTINGPARMS TRUE\n  LINK 1500 0 255.255.255.0 0\nPORT 1500 0 255.255.255.0 0\nENDBSDROUTINGPARMS",
    ],
    ["KEEPALIVEOPTIONS", "KEEPALIVEOPTIONS\n  INTERVAL 10 SENDGARBAGE TRUE\nENDKEEPALIVEOPTIONS"],
    ["DEFADDRTABLE", "DEFADDRTABLE\n  ::1/128 50 0\nENDDEFADDRTABLE"],
    ["SYSCONTACT", "SYSCONTACT\nPORT desk, INTERFACE 5\nENDSYSCONTACT"],
    ["SYSLOCATION", "SYSLOCATION\n  HOME of the START\nENDSYSLOCATION"],
    ["OBEY", "OBEY\n  OPERATOR START STOP\nENDOBEY"],
    ["INFORM", "INFORM\n  OPERATOR DEVICE\nENDINFORM"],
    ["RESTRICT", "RESTRICT\n  GUEST LINK\nENDRESTRICT"],
    ["INTERNALCLIENTPARMS", "INTERNALCLIENTPARMS\nPORT 23\nENDINTERNALCLIENTPARMS"],
    ["TELNETGLOBALS", "TELNETGLOBALS\n  TNSACONFIG ENABLED\nENDTELNETGLOBALS"],
    ["TELNETPARMS", "TELNETPARMS\nPORT 23\n  INACTIVE 0\nENDVTAM\nENDTELNETPARMS"],
    [
      "BEGINVTAM",
      "BEGINVTAM\nPORT 23 992\n  DEFAULTLUS TCP00001..TCP00030 ENDDEFAULTLUS\n  LUMAP LU1 HOME\nENDTELNETPARMS\nENDVIPADYNAMIC\n  INTERFACE START\nENDVTAM",
    ],
    ["TNSACONFIG", "TNSACONFIG ENABLED COMMUNITY private AGENT 161"],
  ];

  test("GIVEN the statements WHEN counted THEN the table has each of them", () => {
    expect(texts.map(([keyword]) => keyword)).toEqual(passedThrough.map((type) => type.spec.keyword.text));
  });

  test.each(texts)(
    "GIVEN %s of a site WHEN parsed THEN all of it is kept, and the statement behind it is read",
    (keyword, text) => {
      const { statements, diagnostics } = parseProfile(`${text}\nTCPCONFIG TTLS\n`);

      expect(statements.map((s) => [s.keyword, s.state])).toEqual([
        [keyword, "passed-through"],
        ["TCPCONFIG", "understood"],
      ]);
      expect(statements[0]!.raw).toBe(text.replace(/ ;.*$/, ""));
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(canonical(canonical(text))).toBe(canonical(text));
    },
  );

  test.each(texts.filter(([, text]) => text.includes("\nEND")))(
    "GIVEN %s without its end WHEN parsed THEN it is malformed, and the statement that begins no deeper is read",
    (keyword, text) => {
      const open = text.slice(0, text.lastIndexOf("\n")).replaceAll(/\n *(?=\S)/g, "\n  ");
      const { statements, diagnostics } = parseProfile(`${open}\nTCPCONFIG TTLS\n`);

      expect(statements.map((s) => [s.keyword, s.state])).toEqual([
        [keyword, "malformed"],
        ["TCPCONFIG", "understood"],
      ]);
      expect(diagnostics.filter(({ state }) => state === "malformed")).toMatchObject([
        { line: 1, message: expect.stringContaining(`${keyword} has no END`) },
      ]);
    },
  );

  test("GIVEN a block without its end before another of its kind WHEN parsed THEN the first does not swallow what stands between", () => {
    const text = "BEGINVTAM\n  PORT 23\nIPCONFIG IPSECURITY\nBEGINVTAM\n  PORT 992\nENDVTAM\n";
    const { statements } = parseProfile(text);

    expect(statements.map((s) => [s.keyword, s.state])).toEqual([
      ["BEGINVTAM", "malformed"],
      ["IPCONFIG", "understood"],
      ["BEGINVTAM", "passed-through"],
    ]);
  });

  test("GIVEN Telnet's own PORT statements WHEN parsed THEN they stay in their block", () => {
    const text = "TELNETPARMS\n  PORT 23\nENDTELNETPARMS\nBEGINVTAM\n  PORT 23\nENDVTAM\n";

    expect(parseProfile(text).statements).toHaveLength(2);
    expect(canonical(text)).toBe(text);
  });
});

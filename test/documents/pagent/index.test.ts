import fc from "fast-check";
import {
  commonIpsecConfig,
  ipsecConfig,
  logLevel,
  pagentTypes,
  parsePagent,
  pepInstance,
  printPagent,
  tcpImage,
} from "../../../src/documents/pagent";
import type { Statement, StatementType } from "../../../src/language/statement";
import { arbitraryDocument, content } from "../../support/arbitrary-statements";

const main = `# Policy Agent
LogLevel 31
CommonIPSecConfig /etc/common.ipsecpol
TcpImage TCPIPA /etc/pagent.TCPIPA.conf FLUSH NOPURGE 1800
TcpImage TCPIPB PURGE 3600
PEPInstance TCPIPC //'SYS1.TCPPARMS(IMAGEC)' # in a data set
ServerConnection
{
  ServerHost  host1 # not ours
}
Codepage IBM-1047
`;

describe("Policy Agent files", () => {
  test("GIVEN a main configuration file WHEN it is read and printed THEN nothing changes and nothing is said", () => {
    const document = parsePagent(main);

    expect(document.diagnostics).toEqual([]);
    expect(printPagent(document)).toBe(main);
  });

  test("GIVEN a main configuration file WHEN it is read THEN its statements are typed", () => {
    const { statements } = parsePagent(main);

    expect(
      statements.filter(({ state }) => state === "understood").map(({ keyword, value }) => [keyword, value]),
    ).toEqual([
      ["LogLevel", { level: 31 }],
      ["CommonIPSecConfig", { path: "/etc/common.ipsecpol" }],
      [
        "TcpImage",
        { name: "TCPIPA", path: "/etc/pagent.TCPIPA.conf", flush: true, purge: false, refreshInterval: 1800 },
      ],
      ["TcpImage", { name: "TCPIPB", purge: true, refreshInterval: 3600 }],
      ["PEPInstance", { name: "TCPIPC", path: "//'SYS1.TCPPARMS(IMAGEC)'" }],
    ]);
    expect(statements.filter(({ state }) => state === "passed-through").map(({ keyword }) => keyword)).toEqual([
      "ServerConnection",
      "Codepage",
    ]);
  });

  test("GIVEN an image file in the manual's spelling WHEN it is read THEN it is typed", () => {
    const { statements, diagnostics } = parsePagent(
      "IpSecConfig /etc/TCPCS.ipsecpol\nTTLSConfig /etc/ttls.conf FLUSH\n",
    );

    expect(diagnostics).toEqual([]);
    expect(statements[0]).toMatchObject({ keyword: "IPSecConfig", value: { path: "/etc/TCPCS.ipsecpol" } });
  });

  test("GIVEN a statement that is not known WHEN it is read THEN it is kept, with a warning", () => {
    const { diagnostics, statements } = parsePagent("TcpImages A /etc/a\n");

    expect(diagnostics).toMatchObject([
      { severity: "warning", line: 1, fix: "Write TcpImage if that is what it means." },
    ]);
    expect(statements[0]).toMatchObject({ state: "unknown", raw: "TcpImages A /etc/a" });
  });

  test("GIVEN an operand that is wrong WHEN it is read THEN the line is kept, with an error", () => {
    const text = "LogLevel high # why\nTcpImage A /etc/a 2147483648\n";
    const { diagnostics } = parsePagent(text);

    expect(diagnostics.map(({ line, column, message }) => [line, column, message])).toEqual([
      [1, 10, "LogLevel: level is high. Expected whole number from 0 to 4294967295."],
      [2, 19, "TcpImage A: refreshInterval is 2147483648. Expected whole number from 0 to 2147483647."],
    ]);
    expect(printPagent(parsePagent(text))).toBe(text);
  });

  test("GIVEN statements made in a program WHEN they are printed THEN they are lines", () => {
    const statements = [
      logLevel({ level: 511 }),
      tcpImage({ name: "A", flush: false }),
      pepInstance({ name: "B" }),
      commonIpsecConfig({ path: "/c" }),
      ipsecConfig({}),
    ];

    expect(printPagent({ statements, diagnostics: [], comments: [] })).toBe(
      "LogLevel 511\nTcpImage A NOFLUSH\nPEPInstance B\nCommonIPSecConfig /c\nIPSecConfig\n",
    );
    expect(() => tcpImage({ name: "A", path: "1800" })).toThrow("TcpImage path");
  });

  test("GIVEN any documents WHEN they are printed and read THEN they are the same, and nothing is said", () => {
    const described = [logLevel, tcpImage, pepInstance, commonIpsecConfig, ipsecConfig] as unknown as StatementType[];
    fc.assert(
      fc.property(arbitraryDocument(described), (document) => {
        const read = parsePagent(printPagent(document as never));

        expect(read.diagnostics).toEqual([]);
        expect(read.statements.map(content)).toEqual((document.statements as Statement[]).map(content));
      }),
    );
  });

  test("GIVEN statements of other policies WHEN they are looked up THEN they are known and passed through", () => {
    for (const keyword of ["TTLSCONFIG", "POLICYRULE", "READFROMDIRECTORY"]) {
      expect(pagentTypes.get(keyword)![0]!.target.spec.passedThrough).toBe(true);
    }
  });
});

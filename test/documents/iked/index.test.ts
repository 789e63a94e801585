import fc from "fast-check";
import { ikeConfig, ikedTypes, nssStackConfig, parseIked, printIked } from "../../../src/documents/iked";
import type { Statement } from "../../../src/language/statement";
import { arbitraryDocument, content } from "../../support/arbitrary-statements";

const text = `IkeConfig
{
  IkeSyslogLevel              1
  SMF119                      IKETunnel
  SMF119                      DynTunnel
  FIPS140                     Yes
  KeyRing                     IKED/keyring
  NetworkSecurityServer       nss.example.com Port 5159 Identity X500dn CN=NSS server,O=Example
  SupportedCertAuth           Example Root CA # ours
}
NssStackConfig                TCPIPA
{
  ServiceType                 Cert
  ServiceType                 RemoteMgmt
  AuthBy                      Password secret://nss
}
`;

describe("iked.conf", () => {
  test("GIVEN a configuration file WHEN it is read and printed THEN nothing changes and nothing is said", () => {
    const document = parseIked(text);

    expect(document.diagnostics).toEqual([]);
    expect(printIked(document)).toBe(text);
  });

  test("GIVEN a configuration file WHEN it is read THEN its statements are typed", () => {
    const [config, stack] = parseIked(text).statements;

    expect(config!.value).toEqual({
      ikeSyslogLevel: 1,
      smf119: ["IKETunnel", "DynTunnel"],
      fips140: true,
      keyRing: "IKED/keyring",
      networkSecurityServer: {
        host: "nss.example.com",
        port: 5159,
        identity: { type: "X500dn", value: "CN=NSS server,O=Example" },
      },
      supportedCertAuth: ["Example Root CA"],
    });
    expect(stack!.value).toEqual({
      name: "TCPIPA",
      serviceType: ["Cert", "RemoteMgmt"],
      authBy: { method: "Password", password: "secret://nss" },
    });
  });

  test("GIVEN lower case WHEN it is read THEN it means the same", () => {
    const { statements, diagnostics } = parseIked("ikeconfig\n{\necho yes\nfips140 NO\nnokeyring\nsmf119 ikeall\n}\n");

    expect(diagnostics).toEqual([]);
    expect(statements[0]!.value).toEqual({ echo: true, fips140: false, noKeyRing: true, smf119: ["IKEALL"] });
  });

  test("GIVEN a value twice WHEN it is read THEN the last one counts", () => {
    const { statements, diagnostics } = parseIked("IkeConfig\n{\nIkeRetries 5\nIkeRetries 7\n}\n");

    expect(statements[0]!.value).toEqual({ ikeRetries: 7 });
    expect(diagnostics).toMatchObject([
      { severity: "warning", line: 4, message: "IkeConfig has IkeRetries more than once. The last one counts." },
    ]);
  });

  test("GIVEN a server without identity, or a password that is none WHEN they are read THEN the messages tell, without the password", () => {
    const { diagnostics } = parseIked(
      "IkeConfig\n{\nNetworkSecurityServer host1\n}\nNssStackConfig A\n{\nAuthBy hunter2\n}\n",
    );

    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      expect.stringContaining(
        "error: IkeConfig: NetworkSecurityServer is host1. Expected host, Port n if it is not 4159, Identity",
      ),
      expect.stringContaining(
        "warning: NssStackConfig A: AuthBy is (not shown). Expected Password and the password, or Passticket.",
      ),
    ]);
  });

  test("GIVEN statements made in a program WHEN they are printed and read THEN they are the same", () => {
    const statements = [
      ikeConfig({
        networkSecurityServerBackup: { host: "10.1.1.1", identity: { type: "Fqdn", value: "nss" } },
        noKeyRing: true,
      }),
      nssStackConfig({ name: "TCPIPA", authBy: { method: "Passticket" } }),
    ];
    const read = parseIked(printIked({ statements, diagnostics: [], comments: [] }));

    expect(read.statements.map(content)).toEqual(statements.map(content));
  });

  test("GIVEN any documents WHEN they are printed and read THEN they are the same, and nothing is said", () => {
    const described = ikedTypes.words().map((keyword) => ikedTypes.get(keyword.toUpperCase())![0]!.target);
    fc.assert(
      fc.property(arbitraryDocument(described), (document) => {
        const read = parseIked(printIked(document as never));

        expect(read.diagnostics).toEqual([]);
        expect(read.statements.map(content)).toEqual((document.statements as Statement[]).map(content));
      }),
    );
  });
});

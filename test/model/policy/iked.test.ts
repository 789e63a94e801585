import { parseIked } from "../../../src/documents/iked";
import { IkedModel } from "../../../src/model/policy";
import { block } from "../../support/filter-policies";

const iked = (text: string) => new IkedModel("iked.conf", parseIked(text));

test("GIVEN no IkeConfig WHEN iked.conf is read THEN all values are defaults", () => {
  expect(iked("")).toMatchObject({
    statement: undefined,
    keyRing: { value: "iked/keyring", defaulted: true },
    fips140: { value: false, defaulted: true },
    nssServers: [],
    supportedCertAuth: [],
  });
});

test("GIVEN two IkeConfig and clients WHEN iked.conf is read THEN the last counts, and each stack is known as a client", () => {
  const text =
    block("IkeConfig", "KeyRing first") +
    block(
      "IkeConfig",
      "KeyRing IKED/RING",
      "FIPS140 yes",
      "SupportedCertAuth one",
      "SupportedCertAuth two",
      "NetworkSecurityServer nss.example.com Identity Fqdn nss.example.com",
    ) +
    block("NssStackConfig TCPIP", "ClientName SYSA_TCPIP", "ServiceType Cert", "ServiceType RemoteMgmt") +
    block("NssStackConfig TCPIP2", "ServiceType RemoteMgmt");
  const model = iked(text);
  expect(model).toMatchObject({
    keyRing: { value: "IKED/RING", defaulted: false },
    fips140: { value: true },
    supportedCertAuth: ["one", "two"],
    nssServers: [{ host: "nss.example.com" }],
  });
  expect(model.nssClient("tcpip")).toMatchObject({ clientName: "SYSA_TCPIP", usesCertificateService: true });
  expect(model.nssClient("TCPIP2")?.usesCertificateService).toBe(false);
  expect(model.nssClient("TCPIP3")).toBeUndefined();
});

test("GIVEN NoKeyRing WHEN iked.conf is read THEN there is no key ring", () => {
  expect(iked(block("IkeConfig", "NoKeyRing")).keyRing).toEqual({
    name: "KeyRing",
    value: undefined,
    defaulted: false,
  });
});

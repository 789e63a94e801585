import { canonical, childrenIn, statementIn, valueIn } from "../../support/profile";

describe("IPSEC", () => {
  const text = [
    "IPSEC DVIPSEC DVLOCALFLTR LOGENABLE LOGIMPLICIT",
    "  IPSECRULE * * NOLOG PROTOCOL OSPF",
    "  IPSECR * 10.1.1.1-10.1.1.9 LOG PROTO UDP SRCPORT 500 DESTPORT * ROUTING LOCAL SECCLASS 7",
    "  IPSEC6RULE 2001:DB8::/32 * PROTO 58 TYPE 1 CODE 0 DIRECTION BIDI INBC",
    "ENDIPSEC",
  ].join("\n");

  test("GIVEN a block WHEN parsed THEN the header has its operands", () => {
    expect(valueIn(text)).toEqual({ dvipsec: { dvLocalFilter: true }, log: true, logImplicit: true });
  });

  test("GIVEN ranges of ICMP types and codes WHEN parsed THEN both ends are there, and printed again", () => {
    const rule = "IPSECRULE * * PROTOCOL ICMP TYPE 0 8 CODE *";
    expect(childrenIn(`IPSEC\n${rule}\nENDIPSEC`)).toEqual([
      { source: "*", destination: "*", protocol: "ICMP", type: { low: 0, high: 8 }, code: { low: "*" } },
    ]);
    expect(canonical(`IPSEC\n${rule}\nENDIPSEC`)).toContain(`  ${rule}\n`);
  });

  test("GIVEN rules WHEN parsed THEN addresses, ports and directions are typed", () => {
    expect(childrenIn(text)).toEqual([
      { source: "*", destination: "*", log: false, protocol: "OSPF" },
      {
        source: "*",
        destination: "10.1.1.1-10.1.1.9",
        log: true,
        protocol: "UDP",
        sourcePort: { low: 500 },
        destinationPort: { low: "*" },
        routing: "LOCAL",
        securityClass: 7,
      },
      {
        source: "2001:db8::/32",
        destination: "*",
        protocol: 58,
        type: { low: 1 },
        code: { low: 0 },
        direction: "BIDIRECTIONAL",
        connect: "INBCONNECT",
      },
    ]);
  });

  test("GIVEN a block WHEN printed THEN it is canonical", () => {
    expect(canonical(text).split("\n").slice(1, 3)).toEqual([
      "  IPSECRULE * * NOLOG PROTOCOL OSPF",
      "  IPSECRULE * 10.1.1.1-10.1.1.9 LOG PROTOCOL UDP SRCPORT 500 DESTPORT *",
    ]);
  });

  test("GIVEN the header over several records WHEN parsed THEN all of it belongs to the block", () => {
    expect(statementIn("IPSEC\n  DVIPSEC\n  LOGEN\nENDIPSEC").value).toEqual({ dvipsec: {}, log: true });
  });
});

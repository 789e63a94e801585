import { canonical, childrenIn, statementIn } from "../../support/profile";

describe("NETACCESS", () => {
  const text =
    "NETA INB NOOUTB CACHESAME\n 10.1.0.0 255.255.0.0 CORP\n 10.2.0.0/16 LAB\n DEFAULT WORLD\n DEFAULTHOME HOME\nENDNETACCESS";

  test("GIVEN a block WHEN parsed THEN header and entries are typed", () => {
    expect(statementIn(text).value).toEqual({ inbound: true, outbound: false, cache: "CACHESAME" });
    expect(childrenIn(text)).toEqual([
      { network: "10.1.0.0/16", resource: "CORP" },
      { network: "10.2.0.0/16", resource: "LAB" },
      { network: "DEFAULT", resource: "WORLD" },
      { network: "DEFAULTHOME", resource: "HOME" },
    ]);
  });

  test("GIVEN a block WHEN printed THEN masks are lengths", () => {
    expect(canonical(text)).toContain("  10.1.0.0/16 CORP\n");
  });
});

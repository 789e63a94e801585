import { canonical, said, valueIn } from "../../support/profile";

describe("SMFCONFIG", () => {
  test("GIVEN both types WHEN parsed THEN each has its options", () => {
    expect(valueIn("SMFCONFIG TCPINIT TYPE119 IPSECURITY DVIPA NOPROFILE TYPE118 FTPCLIENT")).toEqual({
      tcpInit: true,
      type118: { ftpClient: true },
      type119: { ipSecurity: true, dvipa: true, profile: false },
    });
  });
});

describe("SACONFIG", () => {
  test("GIVEN a community WHEN parsed THEN its case counts, and the rest is folded", () => {
    expect(valueIn("saconfig enabled community SeCret agent 161 setsdisabled")).toEqual({
      enabled: true,
      community: "SeCret",
      agentPort: 161,
      setsEnabled: false,
    });
  });

  test("GIVEN a community that is too long WHEN parsed THEN no message shows it", () => {
    expect(said(`SACONFIG COMMUNITY ${"s".repeat(33)}`).join()).not.toContain("sss");
  });
});

describe("NETMONITOR", () => {
  test("GIVEN services in any order WHEN printed THEN they are canonical", () => {
    expect(canonical("NETMONITOR SMFS IPSECURITY PROFILE TCPCONNS MINLIFET 5 PKTTRCS NOZERTS")).toBe(
      "NETMONITOR PKTTRCSERVICE TCPCONNSERVICE MINLIFETIME 5\n           SMFSERVICE IPSECURITY PROFILE NOZERTSERVICE\n",
    );
    expect(valueIn("NETMONITOR OFF")).toEqual({ on: false });
  });
});

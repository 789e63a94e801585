import { portEntry } from "../../../src/documents/profile";
import { canonical, childrenIn, said } from "../../support/profile";

describe("PORT", () => {
  test("GIVEN entries WHEN parsed THEN each has its options", () => {
    expect(
      childrenIn(
        [
          "PORT",
          "   21 TCP FTPD1 NOAUTOL",
          "  443 TCP WEB* SHAREPORTWLM BIND 10.3.0.1 SAF WEB",
          "  500 UDP IKED",
          " 4500 UDP IKED",
          "   23 TCP RESERVED",
          " UNRSV TCP * DENY WHENBIND",
        ].join("\n"),
      ),
    ).toEqual([
      { port: 21, protocol: "TCP", jobName: "FTPD1", noAutolog: true },
      { port: 443, protocol: "TCP", jobName: "WEB*", share: "SHAREPORTWLM", bind: "10.3.0.1", saf: "WEB" },
      { port: 500, protocol: "UDP", jobName: "IKED" },
      { port: 4500, protocol: "UDP", jobName: "IKED" },
      { port: 23, protocol: "TCP", jobName: "RESERVED" },
      { port: "UNRSV", protocol: "TCP", jobName: "*", deny: true, when: "WHENBIND" },
    ]);
  });

  test("GIVEN a wrong entry WHEN parsed THEN PORT is named, and the others are read", () => {
    expect(said("PORT\n 80 TCQ WEB\n 81 TCP WEB\n 99999 TCP WEB")).toEqual([
      "2 error PORT: found TCQ, expected one of TCP, UDP.",
      "4 error PORT: 99999 was found, expected a whole number from 1 to 65535.",
    ]);
    expect(() => portEntry({ port: 0, protocol: "TCP", jobName: "A" })).toThrow("PORT port is 0.");
  });
});

describe("PORTRANGE", () => {
  test("GIVEN entries WHEN printed THEN each has a record", () => {
    expect(canonical("PORTR 40000 2000 TCP OMVS 40000 2000 UDP OMVS SHAREP")).toBe(
      "PORTRANGE\n  40000 2000 TCP OMVS\n  40000 2000 UDP OMVS SHAREPORT\n",
    );
  });
});

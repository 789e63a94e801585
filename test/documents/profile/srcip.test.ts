import { srcipJobname } from "../../../src/documents/profile";
import { childrenIn, said } from "../../support/profile";

describe("SRCIP", () => {
  test("GIVEN jobs and destinations WHEN parsed THEN each has its source", () => {
    expect(
      childrenIn(
        [
          "SRCIP",
          "  JOBNAME CICS* 10.3.0.1 BOTH",
          "  JOBNAME * V6DVIPA",
          "  JOBNAME WEB PUBLICADDRS",
          "  DESTINATION 10.7.0.0/16 10.3.0.2",
          "  DESTINATION 2001:DB8::/32 V6DVIPA",
          "ENDSRCIP",
        ].join("\n"),
      ),
    ).toEqual([
      { jobName: "CICS*", source: "10.3.0.1", direction: "BOTH" },
      { jobName: "*", source: "V6DVIPA" },
      { jobName: "WEB", preference: "PUBLICADDRS" },
      { destination: "10.7.0.0/16", source: "10.3.0.2" },
      { destination: "2001:db8::/32", source: "V6DVIPA" },
    ]);
  });

  test("GIVEN a job without a source WHEN parsed THEN it says so", () => {
    expect(said("SRCIP JOBNAME A ENDSRCIP")).toEqual([
      "1 error JOBNAME: JOBNAME gives neither a source nor TEMPADDRS or PUBLICADDRS, or both.",
    ]);
    expect(() => srcipJobname({ jobName: "A" })).toThrow("neither a source");
  });
});

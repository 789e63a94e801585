import { canonical, childrenIn, statementIn } from "../../support/profile";

describe("AUTOLOG", () => {
  const text =
    'AUTOLog 5\n FTPD JOBNAME FTPD1\n TRMD PARMSTRING "D=TCPDATA5" DELAYSTART DVIPA TTLS\n OMPROUTE\nENDAUTOLog';

  test("GIVEN procedures WHEN parsed THEN each has its options", () => {
    expect(statementIn(text).value).toEqual({ waitTime: 5 });
    expect(childrenIn(text)).toEqual([
      { procedure: "FTPD", jobName: "FTPD1" },
      { procedure: "TRMD", parameters: "D=TCPDATA5", delayStart: { dvipa: true, ttls: true } },
      { procedure: "OMPROUTE" },
    ]);
  });

  test("GIVEN procedures WHEN printed THEN each has a record", () => {
    expect(canonical(text)).toBe(
      'AUTOLOG 5\n  FTPD JOBNAME FTPD1\n  TRMD PARMSTRING "D=TCPDATA5" DELAYSTART DVIPA TTLS\n  OMPROUTE\nENDAUTOLOG\n',
    );
  });

  test("GIVEN no wait time WHEN parsed THEN the first word is a procedure", () => {
    expect(statementIn("AUTOLOG FTPD ENDAUTOLOG").value).toEqual({});
  });
});

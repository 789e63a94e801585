import { LANGUAGES, Member } from "../../src/testing/member";
import { Assembly } from "../../src";

/** The only profile of an assembly. */
function member(text: string, constructs?: Record<string, string>): Member {
  const file = "SYSA/TCPIP.PROFILE/SYSA";
  const profile = { file, kind: "profile", system: "SYSA", stack: "TCPIP", dataset: "TCPIP.PROFILE(SYSA)" } as const;
  const systems = [{ name: "SYSA", stacks: [{ name: "TCPIP", profile: { file } }] }];
  const artifacts = [{ ...profile, constructs }];
  const manifest = { schema: "cdkplex/assembly/1", sysplex: "PLEX1", systems, artifacts } as const;
  const assembly = new Assembly({ ...manifest, artifacts, systems }, new Map([[file, text]]));
  return new Member(assembly, assembly.artifacts[0], LANGUAGES.profile, "the stack SYSA.TCPIP");
}

describe("Member", () => {
  test("GIVEN blocks, substatements and entries THEN they are one flat list, in order", () => {
    const { statements } = member(
      "PORT\n 500 UDP IKED\n 4500 UDP IKED\nVIPADYNAMIC\n VIPADEFINE 255.255.255.255 203.0.113.10\nENDVIPADYNAMIC\nPORT\n",
    );
    expect(statements.map(({ keyword, line, operands }) => [keyword, line, operands.port])).toEqual([
      ["PORT", 2, 500],
      ["PORT", 3, 4500],
      ["VIPADYNAMIC", 4, undefined],
      ["VIPADEFINE", 5, undefined],
      ["PORT", 7, undefined],
    ]);
  });

  test("GIVEN an entry THEN it has the operands of its list, too", () => {
    expect(member("AUTOLOG 5\n FTPD\nENDAUTOLOG\n").statements[0]).toMatchObject({
      keyword: "AUTOLOG",
      line: 2,
      operands: { waitTime: 5, procedure: "FTPD" },
    });
  });

  test("GIVEN constructs of lines THEN statements know theirs, and entries that of their list", () => {
    const { statements } = member("START OSA1\nPORT\n 500 UDP IKED\n", { 1: "PLEX1/A", 2: "PLEX1/B" });
    expect(statements.map(({ construct }) => construct)).toEqual(["PLEX1/A", "PLEX1/B"]);
  });

  test("GIVEN a long statement THEN its text has at most four records, without their common indentation", () => {
    const text = member(
      "  VIPADYNAMIC\n    VIPADISTRIBUTE\n     203.0.113.10\n     PORT\n     443\n     DESTIP\n     ALL\nENDVIPADYNAMIC\n",
    );
    expect(text.statements[1]!.text).toBe("VIPADISTRIBUTE\n 203.0.113.10\n PORT\n 443");
  });

  test("GIVEN text that cannot be read THEN it is no statement, and is told apart", () => {
    const { statements, unread } = member("VIPADYNAMIC\n VIPADEFINE 203.0.113\nENDVIPADYNAMIC\n");
    expect(statements.map(({ keyword }) => keyword)).toEqual(["VIPADYNAMIC"]);
    expect(unread).toEqual([expect.stringMatching(/^Line 2 could not be read: VIPADEFINE: found 203\.0\.113/)]);
  });

  test("GIVEN a member THEN its place names data set, system and stack", () => {
    expect(member("").place).toBe("TCPIP.PROFILE(SYSA) of SYSA.TCPIP");
  });
});

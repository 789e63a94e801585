import { Assembly } from "../../src/model/assembly";
import { swsa126 } from "../../src/rules/swsa126";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const DEFINE = "VIPADEFINE 255.255.255.0 10.2.0.1 10.2.0.2";
const DEFINE6 = "VIPADEFINE V6 2001:db8::1";
const plain = (port: number, dvipa = "10.2.0.1") => `VIPADISTRIBUTE ${dvipa} PORT ${port} DESTIP ALL`;
const sharing = (port: number, dvipa = "10.2.0.1") => `VIPADISTRIBUTE SYSPLEXPORTS ${dvipa} PORT ${port} DESTIP ALL`;

const found = (...statements: string[]) => findingsOf(swsa126, profiles({ SYSA: vipas(...statements) }));

test.each([
  [[DEFINE, plain(80), plain(81)]],
  [[DEFINE, sharing(80), plain(81), sharing(82)]],
  [[DEFINE, plain(80), sharing(80, "10.2.0.2")]],
  [[DEFINE, DEFINE6, plain(80, "V6"), sharing(80)]],
  [[sharing(80, "V6"), plain(81, "V6")]],
  [[plain(79), DEFINE, sharing(80)]],
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (statements) => {
  expect(found(...statements)).toEqual([]);
});

test("GIVEN SYSPLEXPORTS on later distributions WHEN the rule judges THEN they are one error, at the first", () => {
  const findings = found(
    DEFINE,
    DEFINE6,
    plain(80),
    plain(80, "V6"),
    sharing(81),
    sharing(82),
    sharing(81, "2001:DB8::1"),
  );
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:6 error SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP has SYSPLEXPORTS on a later VIPADISTRIBUTE of the DVIPAs 10.2.0.1 and 2001:db8::1, and not on the first: expected it on the first.",
    fix: "Code SYSPLEXPORTS on the first VIPADISTRIBUTE of 10.2.0.1 in TCPIP.PROFILE(SYSA).",
  });
});

const obeyed = (profile: string, ...texts: string[]) =>
  assemblyOf({
    SYSA: {
      stacks: { TCPIP: profile },
      obeyfiles: Object.fromEntries(texts.map((text, i) => [`STEP${i + 1}`, text])),
    },
  });
const DELETE = vipas("VIPADISTRIBUTE DELETE 10.2.0.1 PORT 80 DESTIP ALL");

test.each([
  ["the stack has no distribution", obeyed(vipas(DEFINE), vipas(sharing(80)))],
  ["the stack has it with SYSPLEXPORTS", obeyed(vipas(DEFINE, sharing(80)), vipas(sharing(81)))],
  ["the stack does not have the DVIPA", obeyed(vipas(DEFINE, plain(80)), vipas(sharing(80, "V6")))],
  ["it has no SYSPLEXPORTS", obeyed(vipas(DEFINE, plain(80)), vipas(plain(81)))],
  [
    "it is deleted",
    obeyed(vipas(DEFINE, sharing(80)), vipas(`VIPADISTRIBUTE DELETE SYSPLEXPORTS 10.2.0.1 DESTIP ALL`)),
  ],
  ["another data set deletes the distribution", obeyed(vipas(DEFINE, plain(80)), DELETE, vipas(sharing(80)))],
  ["another deletes the DVIPA", obeyed(vipas(DEFINE, plain(80)), vipas("VIPADELETE 10.2.0.1"), vipas(sharing(80)))],
])("GIVEN a distribution in a data set for OBEYFILE WHEN %s THEN nothing is found", (_, assembly) => {
  expect(findingsOf(swsa126, assembly)).toEqual([]);
});

test("GIVEN SYSPLEXPORTS in a data set for OBEYFILE WHEN the stack distributes without THEN it is a warning", () => {
  const profile = vipas(DEFINE, plain(80));
  const findings = findingsOf(swsa126, obeyed(profile, vipas(sharing(81))));
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.OBEY/STEP1:2 warning SYSA.TCPIP"]);
  expect(findings[0]).toMatchObject({
    message:
      "TCPIP.OBEY(STEP1) adds SYSPLEXPORTS to the distribution of the DVIPA 10.2.0.1, which SYSA.TCPIP has without it: expected all distribution of the DVIPA to be deleted first, by a data set of its own.",
    fix: "Delete all distribution of 10.2.0.1 by one data set, and add it with SYSPLEXPORTS by TCPIP.OBEY(STEP1).",
  });
  expect(findingsOf(swsa126, obeyed(profile, DELETE + vipas(sharing(80))))).toHaveLength(1);
  const other = vipas("VIPADISTRIBUTE DELETE 10.2.0.2 DESTIP ALL", "VIPADELETE V6");
  expect(findingsOf(swsa126, obeyed(profile, other, vipas(sharing(80))))).toHaveLength(1);
});

test("GIVEN a data set for OBEYFILE that names no system WHEN stacks of several have the distribution THEN all are named", () => {
  const profile = vipas(DEFINE, plain(80));
  const { manifest, files } = assemblyOf({
    SYSA: { stacks: { TCPIP: profile }, obeyfiles: { PORTS: vipas(sharing(80)) } },
    SYSB: { stacks: { TCPIP: profile } },
  });
  const artifacts = manifest.artifacts!.map(({ file, kind, dataset }) => ({ file, kind, dataset }));
  const [finding] = findingsOf(swsa126, new Assembly({ ...manifest, artifacts }, files));
  expect(finding!.message).toContain("which SYSA.TCPIP and SYSB.TCPIP have without it");
});

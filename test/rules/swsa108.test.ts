import { swsa108 } from "../../src/rules/swsa108";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

test.each([
  "VIPADEFINE MOVEABLE IMMEDIATE V6 2001:db8::1",
  "VIPADEFINE MOVEABLE WHENIDLE 255.255.255.0 10.2.0.1",
  "VIPADEFINE SERVICEMGR 255.255.255.0 10.2.0.1",
  "VIPABACKUP 5 MOVEABLE IMMEDIATE V6 2001:db8::1",
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (statement) => {
  expect(findingsOf(swsa108, profiles({ SYSA: vipas(statement) }))).toEqual([]);
});

test.each([
  ["VIPADEFINE MOVEABLE WHENIDLE V6 2001:db8::1", "MOVEABLE WHENIDLE"],
  ["VIPABACKUP 5 MOVEABLE WHENIDLE V6 2001:db8::1", "MOVEABLE WHENIDLE"],
  ["VIPADEFINE SERVICEMGR V6 2001:db8::1", "SERVICEMGR"],
])("GIVEN %s WHEN the rule judges THEN it finds %s", (statement, found) => {
  const findings = findingsOf(swsa108, profiles({ SYSA: vipas(statement) }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain(`the IPv6 DVIPA 2001:db8::1 has ${found}, which is for IPv4 only`);
});

test("GIVEN operands for IPv4 in a data set for OBEYFILE WHEN the rule judges THEN it finds those of IPv6 DVIPAs", () => {
  const text = vipas(
    "VIPADEFINE MOVEABLE WHENIDLE 255.255.255.0 10.2.0.1",
    "VIPADEFINE MOVEABLE WHENIDLE V6 2001:db8::1",
    "VIPABACKUP 5 SERVICEMGR V7 2001:db8::2",
    "VIPADELETE V8",
  );
  const findings = findingsOf(swsa108, assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { MORE: text } } }));
  expect(placesOf(findings)).toEqual([3, 4].map((line) => `SYSA/TCPIP.OBEY/MORE:${line} error SYSA.TCPIP`));
  expect(findings[0]!.message).toBe(
    "VIPADEFINE of TCPIP.OBEY(MORE) for the IPv6 DVIPA 2001:db8::1 has MOVEABLE WHENIDLE, which is for IPv4 only.",
  );
});

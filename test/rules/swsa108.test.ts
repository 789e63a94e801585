import { swsa108 } from "../../src/rules/swsa108";
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

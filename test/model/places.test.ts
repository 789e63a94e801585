import { candidates, placeOf, placeText } from "../../src/model/places";

const files = (place: string) => candidates(place, ["SYSA", "PLEX1"]).map(({ file }) => file);

test.each([
  ["TCPIP.PROFILE(COMMON)", ["SYSA/TCPIP.PROFILE/COMMON", "PLEX1/TCPIP.PROFILE/COMMON"]],
  ["tcpip.profile(common)", ["SYSA/TCPIP.PROFILE/COMMON", "PLEX1/TCPIP.PROFILE/COMMON"]],
  ["'TCPIP.COMMON'", ["SYSA/TCPIP.COMMON", "PLEX1/TCPIP.COMMON"]],
  ["//'TCPIP.POLICY(IPSEC)'", ["SYSA/TCPIP.POLICY/IPSEC", "PLEX1/TCPIP.POLICY/IPSEC"]],
  ["/etc/pagent.conf", ["SYSA/etc/pagent.conf", "PLEX1/etc/pagent.conf"]],
])("GIVEN the place %s WHEN its files are asked for THEN the system's own comes first", (place, expected) => {
  expect(files(place)).toEqual(expected);
});

test.each([
  "/etc/../../secret",
  "../X(Y)",
  "A/B(C)",
  "A(../B)",
  "/etc//x",
  "/",
  "",
  "A(B",
  "/a\0b",
  "/a\\b",
  "/etc/./x",
  "etc/pagent.conf",
  "A//B",
  "A'B'",
  "'A'B",
])("GIVEN %j, which is no place WHEN its files are asked for THEN there are none", (place) => {
  expect(candidates(place, ["SYSA"])).toEqual([]);
});

test.each([
  ["SYSA/TCPIP.PROFILE/SYSA", "profile", { dataset: "TCPIP.PROFILE(SYSA)" }],
  ["SYSA/TCPIP.COMMON", "profile", { dataset: "TCPIP.COMMON" }],
  ["SYSA/etc/pagent.conf", "pagent", { path: "/etc/pagent.conf" }],
  ["SYSA/etc/security/iked.conf", "iked", { path: "/etc/security/iked.conf" }],
  ["SYSA/TCPIP.POLICY/IPSEC", "ipsec", { dataset: "TCPIP.POLICY(IPSEC)" }],
  ["SYSA/etc/iked.conf", "iked", { path: "/etc/iked.conf" }],
  ["SYSA/etc/ipsec.conf", "ipsec", { path: "/etc/ipsec.conf" }],
  ["SYSA/ETC/IPSEC", "ipsec", { path: "/ETC/IPSEC" }],
  ["SYSA/etc.d/ipsec.conf", "ipsec", { path: "/etc.d/ipsec.conf" }],
  ["SYSA/u/tcpip/profile", "profile", { path: "/u/tcpip/profile" }],
  ["member", "cfrm", { dataset: "member" }],
] as const)("GIVEN the file %s of kind %s WHEN its place is derived THEN it is %j", (file, kind, place) => {
  expect(placeOf(file, kind)).toEqual(place);
});

test("GIVEN artifacts WHEN their places are written THEN data sets are in capitals, and paths as they are; without a place it is the file", () => {
  expect(placeText({ file: "f", dataset: "tcpip.profile(a)" })).toBe("TCPIP.PROFILE(A)");
  expect(placeText({ file: "f", path: "/etc/Pagent.conf" })).toBe("/etc/Pagent.conf");
  expect(placeText({ file: "f" })).toBe("f");
});

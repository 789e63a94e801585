import { referencesOf } from "../../src/model/references";

const symbols = new Map([["SYSNAME", "SYSA"]]);

test("GIVEN a profile WHEN its references are asked for THEN they are what it includes, symbols replaced and comments left out", () => {
  const text =
    "; INCLUDE TCPIP.COMMON(NOT)\ninclude tcpip.common(a)\nVIPADYNAMIC\nINCLUDE\n  'TCPIP.&SYSNAME.(B)'\nENDVIPADYNAMIC\nINCLUDE";
  expect(referencesOf("profile", "A.B(C)", text, symbols)).toEqual([
    { place: "tcpip.common(a)", kind: "profile" },
    { place: "'TCPIP.SYSA(B)'", kind: "profile" },
  ]);
  expect(referencesOf("obeyfile", "A.B(C)", text, symbols)).toHaveLength(2);
});

test("GIVEN pagent.conf WHEN its references are asked for THEN they are policy files and image files", () => {
  const text =
    "CommonIPSecConfig /etc/common.conf\nTcpImage TCPIP /etc/image.conf FLUSH\nPEPInstance OTHER //'A.B(C)'\nTcpImage INLINE FLUSH\nIPSecConfig /etc/own.conf\n";
  expect(referencesOf("pagent", "/etc/pagent.conf", text, symbols)).toEqual([
    { place: "/etc/common.conf", kind: "ipsec" },
    { place: "/etc/own.conf", kind: "ipsec" },
    { place: "/etc/image.conf", kind: "pagent" },
    { place: "//'A.B(C)'", kind: "pagent" },
  ]);
});

test("GIVEN any other text WHEN its references are asked for THEN there are none", () => {
  expect(referencesOf("text", "A.B(D)", "INCLUDE A.B(C)", symbols)).toEqual([]);
  expect(referencesOf("ipsec", "/etc/ipsec.conf", "IPSecConfig /etc/own.conf", symbols)).toEqual([]);
});

test("GIVEN a start list WHEN its references are asked for THEN it is ATCSTR00 of its data set", () => {
  expect(referencesOf("vtam", "SYS1.VTAMLST(ATCSTRA1)", "XCFGRPID=2", symbols)).toEqual([
    { place: "SYS1.VTAMLST(ATCSTR00)", kind: "vtam" },
  ]);
});

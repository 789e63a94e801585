import { swsa105 } from "../../src/rules/swsa105";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN DVIPAs that no stack has as address of its own WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa105, securedSysplex())).toEqual([]);
});

test("GIVEN the DVIPA as dynamic XCF address of its owner WHEN the rule judges THEN the finding points at the VIPADEFINE", () => {
  const findings = findingsOf(
    swsa105,
    profilesAlone({ [FILES.owner]: ["DYNAMICXCF 10.1.1.1", "DYNAMICXCF 203.0.113.10"] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.owner}:8 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP has VIPADEFINE for 203.0.113.10, which is an address of SYSA.TCPIP itself: " +
      "found it in DYNAMICXCF on line 2 of TCPIP.PROFILE(SYSA), expected an address of no stack.",
  );
});

test.each(["HOME 203.0.113.10 LINK1\n", "INTERFACE OSA1 DEFINE IPAQENET PORTNAME P IPADDR 203.0.113.10/24\n"])(
  "GIVEN %j on another stack WHEN the rule judges THEN it is found",
  (statement) => {
    const assembly = securedSysplex({ [FILES.target]: [/$/, statement] });
    expect(placesOf(findingsOf(swsa105, assembly))).toEqual([`${FILES.owner}:8 error SYSA.TCPIP`]);
  },
);

test("GIVEN the IPv6 DVIPA in another spelling on an interface WHEN the rule judges THEN it is found", () => {
  const statement = "INTERFACE OSA6 DEFINE IPAQENET6 PORTNAME P IPADDR 2001:0DB8:0::10/64\n";
  expect(findingsOf(swsa105, securedSysplex({ [FILES.backup]: [/$/, statement] }))).toHaveLength(1);
});

test("GIVEN the address on a stack of another subplex WHEN the rule judges THEN it finds nothing", () => {
  const owner = "GLOBALCONFIG XCFGRPID 2\nVIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n";
  const other = "GLOBALCONFIG XCFGRPID 3\nHOME 10.2.0.1 LINK1\n";
  expect(findingsOf(swsa105, assemblyOf({ SYSA: { stacks: { A: owner, B: other } } }))).toEqual([]);
});

test("GIVEN an INTERFACE with DELADDR for the address WHEN the rule judges THEN it is no address of the stack any more", () => {
  const virtual = (address: string) =>
    `INTERFACE VIP6 DEFINE VIRTUAL6 IPADDR 2001:db8::10\nINTERFACE VIP6 ADDADDR 2001:db8::20\nINTERFACE VIP6 DELADDR ${address}\n`;
  expect(findingsOf(swsa105, securedSysplex({ [FILES.backup]: [/$/, virtual("2001:0DB8::10")] }))).toEqual([]);
  expect(findingsOf(swsa105, securedSysplex({ [FILES.backup]: [/$/, virtual("2001:db8::20")] }))).toHaveLength(1);
});

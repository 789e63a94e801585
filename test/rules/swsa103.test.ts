import { swsa103 } from "../../src/rules/swsa103";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const define = (id: string, ...addresses: string[]) =>
  `${id}VIPADYNAMIC\n${addresses.map((address) => `VIPADEFINE 255.255.255.0 ${address}\n`).join("")}ENDVIPADYNAMIC\n`;

test("GIVEN one VIPADEFINE for each DVIPA WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa103, securedSysplex())).toEqual([]);
});

test("GIVEN three DVIPAs defined on the same two stacks WHEN the rule judges THEN one finding points at the second stack", () => {
  const addresses = ["10.2.0.1", "10.2.0.2", "10.2.0.3"];
  const findings = findingsOf(
    swsa103,
    assemblyOf({
      SYSA: { stacks: { TCPIP: define("", ...addresses) } },
      SYSB: { stacks: { TCPIP: define("", ...addresses) } },
    }),
  );
  expect(placesOf(findings)).toEqual(["SYSB/TCPIP.PROFILE/SYSB:2 warning SYSB.TCPIP"]);
  expect(findings[0]!.message).toBe(
    "Found VIPADEFINE for the DVIPAs 10.2.0.1, 10.2.0.2 and 10.2.0.3 on SYSA.TCPIP and SYSB.TCPIP, expected it on one stack of the subplex.",
  );
});

test("GIVEN stacks of one system in different subplexes WHEN both define an address THEN it is two DVIPAs, and nothing is found", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: {
        PROD: define("GLOBALCONFIG XCFGRPID 2\n", "10.2.0.1"),
        TEST: define("GLOBALCONFIG XCFGRPID 3\n", "10.2.0.1"),
      },
    },
  });
  expect(findingsOf(swsa103, assembly)).toEqual([]);
});

test("GIVEN systems with different VTAM group ids WHEN both define an address THEN nothing is found; without start lists it is, because they could be equal", () => {
  const stacks = { TCPIP: define("", "10.2.0.1") };
  const withLists = assemblyOf({ SYSA: { stacks, vtam: "XCFGRPID=11\n" }, SYSB: { stacks, vtam: "XCFGRPID=12\n" } });
  expect(findingsOf(swsa103, withLists)).toEqual([]);
  expect(findingsOf(swsa103, assemblyOf({ SYSA: { stacks }, SYSB: { stacks } }))).toHaveLength(1);
});

test("GIVEN an address twice in one profile WHEN the rule judges THEN the stack rejects the second, and nothing is found", () => {
  expect(
    findingsOf(
      swsa103,
      securedSysplex({ [FILES.owner]: ["ENDVIPADYNAMIC", "VIPADEFINE 255.255.255.0 203.0.113.10\nENDVIPADYNAMIC"] }),
    ),
  ).toEqual([]);
});

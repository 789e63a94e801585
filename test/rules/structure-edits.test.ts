import { readModel } from "../../src/model/read";
import { missingStructureEdits } from "../../src/rules/structure-edits";
import { stacksByStructure } from "../../src/rules/swsa201";
import { assemblyOf } from "../support/assembly";
import { cfrmOf } from "../support/secured-sysplex";

/** What would be done to a CFRM policy with these structures; each stack has a TCP/IP group id of its own. */
function said(structures: readonly string[], groups: readonly number[], vtam: string | undefined = "XCFGRPID=11\n") {
  const profile = (group: number) => `GLOBALCONFIG XCFGRPID ${group}\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n`;
  const stacks = Object.fromEntries(groups.map((group) => [`TCPIP${group}`, profile(group)]));
  const model = readModel(assemblyOf({ SYSA: { vtam, stacks } }, cfrmOf(...structures)));
  return missingStructureEdits(model, stacksByStructure(model)).map(({ description }) => description);
}

test.each<[string, readonly string[], readonly number[], readonly string[]]>([
  ["what is needed", ["EZBDVIPA1121"], [21], []],
  ["another name", ["EZBDVIPA2111"], [21], ["Rename the structure EZBDVIPA2111 to EZBDVIPA1121"]],
  ["two other names", ["EZBDVIPA2111", "EZBDVIPA1112"], [21], []],
  ["one of two", ["EZBDVIPA1121"], [21, 22], ["Add the structure EZBDVIPA1122, as large as EZBDVIPA1121"]],
  ["one of three", ["EZBDVIPA1121"], [21, 22, 23], []],
  ["none, so that the size is open", [], [21], []],
])("GIVEN a policy with %s THEN it is corrected where there is one way to", (_what, structures, groups, expected) => {
  expect(said(structures, groups)).toEqual(expected);
});

test("GIVEN a VTAM group id that is not known THEN the name is open, and nothing is done", () => {
  expect(said(["EZBDVIPA2199"], [21])).toEqual(["Rename the structure EZBDVIPA2199 to EZBDVIPA1121"]);
  expect(said(["EZBDVIPA2199"], [21], "XCFGRPID=&GRP.\n")).toEqual([]);
});

import { readModel } from "../../src/model/read";
import { dvipsecEdits, ipSecurityEdits, isOwn, operandOrderEdits } from "../../src/rules/profile-edits";
import { assemblyOf } from "../support/assembly";

/** What would be done to the profile of the first stack. */
function said(profile: string, files: Readonly<Record<string, string>> = {}) {
  const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile }, files } }));
  const stack = model.stacks[0]!;
  const names = (edits: readonly { description: string }[]) => edits.map(({ description }) => description);
  return {
    security: names(ipSecurityEdits(model, stack)),
    security6: names(ipSecurityEdits(model, stack, 6)),
    dvipsec: names(dvipsecEdits(model, stack)),
    order: stack.ipsecBlocks.flatMap((block) => names(operandOrderEdits(model, stack, block))),
    own: isOwn(model, stack, stack.firstOf("IPCONFIG")),
  };
}

const V4 = "Add IPSECURITY to IPCONFIG";
const V6 = "Add IPSECURITY to IPCONFIG6";
const DVIPSEC = "Add DVIPSEC to IPSEC";

test("GIVEN what a profile lacks THEN that is added, and nothing it has already", () => {
  expect(said("")).toMatchObject({ security: [V4], security6: [V4, V6], dvipsec: [V4, DVIPSEC] });
  expect(said("IPCONFIG IPSECURITY\n")).toMatchObject({ security: [], security6: [V6], dvipsec: [DVIPSEC] });
  expect(said("IPCONFIG TTL 3\nIPCONFIG6 IPSECURITY\n")).toMatchObject({ security: [V4], security6: [V4] });
});

test("GIVEN statements that an INCLUDE brings in THEN they are not changed: other stacks may read them, too", () => {
  const found = said("INCLUDE TCPIP.PROFILE(COMMON)\n", {
    "TCPIP.PROFILE(COMMON)": "IPCONFIG TTL 3\nIPCONFIG6 TTL 3\n",
  });
  expect(found).toMatchObject({ own: false, security: [], security6: [], dvipsec: [] });
});

test.each([
  ["IPSEC DVLOCALFLTR DVIPSEC", ["Put DVLOCALFLTR behind DVIPSEC"]],
  ["IPSEC DVIPSEC LOGENABLE DVLOCALFLTR", ["Put DVLOCALFLTR behind DVIPSEC"]],
  ["IPSEC DVLOCALFLTR", []],
  ["IPSEC DVLOCALFLTR DVIPSEC NEWOPERAND", []],
  ["IPSEC DVIPSEC DVLOCALFLTR", []],
])("GIVEN %s THEN the order is corrected where both are there, and all is understood", (head, expected) => {
  expect(said(`IPCONFIG IPSECURITY\n${head}\nENDIPSEC\n`).order).toEqual(expected);
});

test("GIVEN DVLOCALFLTR alone THEN DVIPSEC is not added: it may be that DVLOCALFLTR is to go", () => {
  expect(said("IPCONFIG IPSECURITY\nIPSEC DVLOCALFLTR\nENDIPSEC\n").dvipsec).toEqual([]);
});

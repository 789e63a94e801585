import { ipconfig } from "../../src/documents/profile";
import { Assembly } from "../../src/model/assembly";
import { readModel } from "../../src/model/read";
import type { StackModel } from "../../src/model/stack";
import type { SysplexModel } from "../../src/model/sysplex";
import { EditedText, type Edit } from "../../src/rules/edit";
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

test("GIVEN a profile that the one of another stack includes THEN it is not changed: the other may not want it", () => {
  const own = "IPCONFIG IPSECURITY\nIPSEC DVLOCALFLTR DVIPSEC\nENDIPSEC\n";
  for (const [other, expected] of [
    ["START OSA1\n", ["Put DVLOCALFLTR behind DVIPSEC"]],
    ["INCLUDE TCPIP.PROFILE(SYSA)\n", []],
  ] as const) {
    const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: own, OTHER: other } } }));
    const [stack] = model.stacks;
    const edits = operandOrderEdits(model, stack!, stack!.ipsecBlocks[0]!);
    expect(edits.map(({ description }) => description)).toEqual(expected);
  }
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

describe("GIVEN corrections of a profile", () => {
  /** The profile with the corrections of its first stack made. */
  function made(profile: string, edits: (model: SysplexModel, stack: StackModel) => readonly Edit[]): string {
    const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } }));
    const [stack] = model.stacks;
    const text = new EditedText("profile", profile);
    for (const edit of edits(model, stack!)) {
      expect(edit.file).toBe(stack!.file);
      edit.apply(text);
    }
    return text.text;
  }
  const secured = (profile: string) => made(profile, (model, stack) => ipSecurityEdits(model, stack, 6));
  const shared = (profile: string) => made(profile, dvipsecEdits);

  test("WHEN IPSECURITY is added THEN to the statements there are, or in ones before everything else", () => {
    expect(secured("IPCONFIG TTL 3\nIPCONFIG6 HOPLIMIT 5\n")).toBe(
      "IPCONFIG IPSECURITY TTL 3\nIPCONFIG6 HOPLIMIT 5 IPSECURITY\n",
    );
    expect(secured("TCPCONFIG TTLS\n")).toBe("IPCONFIG6 IPSECURITY\nIPCONFIG IPSECURITY\nTCPCONFIG TTLS\n");
  });

  test("WHEN DVIPSEC is added THEN to the first IPSEC block, which keeps what it has", () => {
    expect(
      shared("IPCONFIG IPSECURITY\nIPSEC LOGENABLE\n  IPSECRULE * * PROTOCOL OSPF\nENDIPSEC\nIPSEC\nENDIPSEC\n"),
    ).toBe("IPCONFIG IPSECURITY\nIPSEC DVIPSEC LOGENABLE\n  IPSECRULE * * PROTOCOL OSPF\nENDIPSEC\nIPSEC\nENDIPSEC\n");
  });

  test("WHEN there is no block THEN one is put behind the statement with IPSECURITY, or that which gets it", () => {
    expect(shared("IPCONFIG TTL 3\nTCPCONFIG TTLS\nIPCONFIG IPSECURITY\nSACONFIG DISABLED\n")).toBe(
      "IPCONFIG TTL 3\nTCPCONFIG TTLS\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC\nSACONFIG DISABLED\n",
    );
    expect(shared("TCPCONFIG TTLS\nIPCONFIG TTL 3\n")).toBe(
      "TCPCONFIG TTLS\nIPCONFIG IPSECURITY TTL 3\nIPSEC DVIPSEC\nENDIPSEC\n",
    );
  });

  test("WHEN there is neither a block nor IPCONFIG THEN the block comes behind the IPCONFIG that turns IP security on", () => {
    expect(shared("TCPCONFIG TTLS\nSACONFIG DISABLED\n")).toBe(
      "IPCONFIG IPSECURITY\nTCPCONFIG TTLS\nSACONFIG DISABLED\nIPSEC DVIPSEC\nENDIPSEC\n",
    );
  });

  test("WHEN operands are put in order THEN nothing else of the statement changes", () => {
    const order = (profile: string) =>
      made(profile, (model, stack) => operandOrderEdits(model, stack, stack.ipsecBlocks[0]!));
    expect(order("IPSEC DVIPSEC LOGENABLE DVLOCALFLTR\nENDIPSEC\n")).toBe(
      "IPSEC DVIPSEC DVLOCALFLTR LOGENABLE\nENDIPSEC\n",
    );
    expect(order("IPSEC dvlocalfltr DVIPSEC\nENDIPSEC\n")).toBe("IPSEC DVIPSEC DVLOCALFLTR\nENDIPSEC\n");
  });
});

describe("GIVEN stacks and their files", () => {
  const modelOf = (profiles: readonly string[], files: Readonly<Record<string, string>> = {}) => {
    const { manifest, files: texts } = assemblyOf({ SYSA: { stacks: {}, files } });
    const stacks = profiles.map((file, i) => ({ name: `TCPIP${i}`, profile: { file } }));
    for (const file of profiles)
      (texts as Map<string, string>).set(file, "IPCONFIG TTL 3\nIPSEC LOGENABLE\nENDIPSEC\n");
    return readModel(new Assembly({ ...manifest, systems: [{ ...manifest.systems[0]!, stacks }] }, texts));
  };

  test("WHEN another stack reads the same profile THEN it is neither's own, and not corrected; a third one's is", () => {
    const model = modelOf(["SYSA/TCPIP.PROFILE/ALL", "SYSA/TCPIP.PROFILE/ALL", "SYSA/TCPIP.PROFILE/OWN"]);
    expect(model.stacks.map((stack) => isOwn(model, stack, undefined))).toEqual([false, false, true]);
    expect(model.stacks.map((stack) => ipSecurityEdits(model, stack).length)).toEqual([0, 0, 1]);
    expect(model.stacks.map((stack) => dvipsecEdits(model, stack).length)).toEqual([0, 0, 2]);
  });

  test("WHEN a statement has no place, or one in the profile itself THEN it is its own; one of another file is not", () => {
    const model = modelOf(["SYSA/TCPIP.PROFILE/OWN"]);
    const [stack] = model.stacks;
    const at = (file: string | undefined) => ({
      ...ipconfig({}),
      location: { ...stack!.firstOf("IPCONFIG")!.location!, file },
    });
    expect(isOwn(model, stack!, ipconfig({}))).toBe(true);
    expect(
      ["SYSA/TCPIP.PROFILE/OWN", undefined, "SYSA/TCPIP.PROFILE/X"].map((file) => isOwn(model, stack!, at(file))),
    ).toEqual([true, true, false]);
  });

  const included = (profile: string, member: string) =>
    said(`${profile}INCLUDE TCPIP.PROFILE(COMMON)\n`, { "TCPIP.PROFILE(COMMON)": member });

  test("WHEN an INCLUDE brings in IPCONFIG6 alone THEN IPv4 is corrected, and IPv6 is not", () => {
    expect(included("IPCONFIG TTL 3\n", "IPCONFIG6 HOPLIMIT 5\n")).toMatchObject({ security: [V4], security6: [] });
  });

  test("WHEN an INCLUDE brings in the IPSEC block THEN it is not corrected, though IPCONFIG is the profile's own", () => {
    expect(included("IPCONFIG TTL 3\n", "IPSEC LOGENABLE\nENDIPSEC\n")).toMatchObject({ security: [V4], dvipsec: [] });
    expect(included("IPCONFIG IPSECURITY\n", "IPSEC DVLOCALFLTR DVIPSEC\nENDIPSEC\n").order).toEqual([]);
  });

  test("WHEN an INCLUDE brings in IPCONFIG with IPSECURITY THEN a block of the profile itself is corrected; none is put in the member", () => {
    expect(included("IPSEC LOGENABLE\nENDIPSEC\n", "IPCONFIG IPSECURITY\n").dvipsec).toEqual([DVIPSEC]);
    expect(included("TCPCONFIG TTLS\n", "IPCONFIG IPSECURITY\n").dvipsec).toEqual([]);
  });
});

import { readModel } from "../../src/model/read";
import { becauseOf, dataSetOf, dvipas, grouped, list, onLine, stackList } from "../../src/rules/wording";
import { assemblyOf } from "../support/assembly";
import { DVIPA, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
  [["A", "B", "C", "D"], "A, B, C and D"],
  [["A", "B", "C", "D", "E"], "A, B, C and 2 more (5 in all)"],
])(
  "GIVEN the names %j WHEN they are listed THEN four are shown, and of more three are, and how many there are",
  (names, text) => {
    expect(list(names)).toBe(text);
  },
);

test("GIVEN one DVIPA, and two WHEN they are named THEN they are one, or several", () => {
  expect(dvipas(["10.1.0.1"])).toBe("DVIPA 10.1.0.1");
  expect(dvipas(["10.1.0.1", "10.1.0.2"])).toBe("DVIPAs 10.1.0.1 and 10.1.0.2");
});

test("GIVEN a stack twice WHEN stacks are named THEN it is named once", () => {
  const [a, b] = readModel(securedSysplex()).stacks;
  expect(stackList([a!, b!, a!])).toBe("SYSA.TCPIP and SYSB.TCPIP");
});

test("GIVEN a profile and a member it includes WHEN a place in them is named THEN it is the data set of the statement", () => {
  const profile = "IPCONFIG SOURCEVIPA\nINCLUDE TCPIP.PROFILE(COMMON)\n";
  const files = { "TCPIP.PROFILE(COMMON)": "\nTCPCONFIG TTLS\n" };
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: profile }, files } });
  const model = readModel(assembly);
  const stack = model.stacks[0]!;
  const [own, included] = [stack.firstOf("IPCONFIG")!, stack.firstOf("TCPCONFIG")!];
  expect(dataSetOf(model, stack, own)).toBe(stack.dataset);
  expect(dataSetOf(model, stack, included)).toBe("TCPIP.PROFILE(COMMON)");
  expect(dataSetOf(model, stack, undefined)).toBe(stack.dataset);
  expect(onLine(model, stack, own, own)).toBe(" on line 1");
  expect(onLine(model, stack, included, included)).toBe(" on line 2");
  expect(onLine(model, stack, included, own)).toBe(" on line 2 of TCPIP.PROFILE(COMMON)");
  expect(onLine(model, stack, own, included)).toBe(` on line 1 of ${stack.dataset}`);
  const { keyword, value } = own;
  expect(onLine(model, stack, { ...own, keyword, value, location: undefined }, own)).toBe("");
});

test("GIVEN a DVIPA that a policy protects, one that DVIPSEC does, and one without either WHEN it is asked why THEN each says so", () => {
  const of = (assembly: ReturnType<typeof securedSysplex>) => becauseOf(readModel(assembly).dvipasAt(DVIPA)[0]!);
  expect(of(securedSysplex())).toBe(`${DVIPA} is protected by the IpFilterRule WEB of SYSA.TCPIP.`);
  expect(of(profilesAlone())).toBe(`${DVIPA} counts as protected because SYSA.TCPIP has DVIPSEC.`);
  const plain = `VIPADYNAMIC\n  VIPADEFINE 255.255.255.0 ${DVIPA}\nENDVIPADYNAMIC\n`;
  expect(of(assemblyOf({ SYSA: { stacks: { TCPIP: plain } } }))).toBe("");
});

test("GIVEN pairs WHEN they are grouped THEN members are together by their first part, in order of appearance", () => {
  const groups = grouped([
    ["b", 1],
    ["a", 2],
    ["b", 3],
  ]);
  expect([...groups]).toEqual([
    ["b", [1, 3]],
    ["a", [2]],
  ]);
});

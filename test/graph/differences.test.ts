import { differences, type Overview } from "../../src/graph/differences";

const overview = (owners: Record<string, string>, more: Partial<Overview> = {}): Overview => {
  const map = new Map(Object.entries(owners));
  return { owners: map, lastOwners: map, established: 0, lost: 0, refused: 0, tunnels: 0, installed: 0, ...more };
};

test.each<[string, Overview, Overview, string[]]>([
  ["nothing", overview({ "G/1": "A" }), overview({ "G/1": "A" }), []],
  ["one moved", overview({ "G/1": "A" }), overview({ "G/1": "B" }), ["1 moved from A to B."]],
  [
    "several moved the same way",
    overview({ "G/1": "A", "G/2": "A", "G/3": "A" }),
    overview({ "G/1": "B", "G/2": "B", "G/3": "C" }),
    ["2 DVIPAs moved from A to B.", "3 moved from A to C."],
  ],
  [
    "one of two that CPCSCOPE keeps in a CPC moved",
    overview({ "G/1/CPC1": "A", "G/1/CPC2": "B" }),
    overview({ "G/1/CPC1": "C", "G/1/CPC2": "B" }),
    ["1 of CPC1 moved from A to C."],
  ],
  ["one is new", overview({}), overview({ "G/1": "A" }), ["1 is active on A."]],
  ["two are gone", overview({ "G/1": "A", "G/2": "A" }), overview({}), ["2 DVIPAs are on no stack; A had them."]],
  [
    "one was on no stack",
    overview({}, { lastOwners: new Map([["G/1", "A"]]) }),
    overview({ "G/1": "B" }),
    ["1 moved from A to B."],
  ],
  [
    "connections ended",
    overview({}, { lost: 1, refused: 2 }),
    overview({}, { lost: 3, refused: 3 }),
    ["2 connections were lost.", "1 connection failed."],
  ],
  ["tunnels went", overview({}, { tunnels: 2, installed: 1 }), overview({}), ["There are no tunnels."]],
])("GIVEN that %s WHEN moments are compared THEN sentences say so", (_what, before, after, sentences) => {
  expect(differences(before, after)).toEqual(sentences);
});

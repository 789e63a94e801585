import { areApart, isBeyondCpc } from "../../src/model/cpc-scope";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { withTopology } from "../support/topology";

const define = (scope: string) => `VIPADYNAMIC\nVIPADEFINE ${scope} 255.255.255.255 10.3.0.1\nENDVIPADYNAMIC\n`;

/** The holders on two systems, with or without CPCSCOPE, in these CPCs. */
function holders(scopes: readonly [string, string], cpcs: readonly [string?, string?]) {
  const systems = Object.fromEntries(scopes.map((scope, i) => [`SYS${i}`, { stacks: { TCPIP: define(scope) } }]));
  const places = Object.fromEntries(cpcs.flatMap((cpc, i) => (cpc === undefined ? [] : [[`SYS${i}`, cpc]])));
  const [a, b] = readModel(withTopology(assemblyOf(systems), { systems: places })).dvipas[0]!.owners;
  return { a: a!, b: b! };
}

test.each([
  ["CPCSCOPE on both, in two CPCs", ["CPCSCOPE", "CPCSCOPE"], ["CPC1", "CPC2"], true, true],
  ["CPCSCOPE on both, in one CPC", ["CPCSCOPE", "CPCSCOPE"], ["CPC1", "CPC1"], false, false],
  ["CPCSCOPE on the first alone", ["CPCSCOPE", ""], ["CPC1", "CPC2"], true, false],
  ["CPCSCOPE on the second alone", ["", "CPCSCOPE"], ["CPC1", "CPC2"], false, false],
  ["a CPC that is not known", ["CPCSCOPE", "CPCSCOPE"], ["CPC1", undefined], false, false],
] as const)(
  "GIVEN %s WHEN they are asked about THEN it is known who is kept apart",
  (_what, scopes, cpcs, beyond, apart) => {
    const { a, b } = holders(scopes, cpcs);
    expect(isBeyondCpc(a, b.stack.system.cpc)).toBe(beyond);
    expect(areApart(a, b)).toBe(apart);
  },
);

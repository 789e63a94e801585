import fc from "fast-check";
import type { DvipaModel } from "../../../src/model/dvipa";
import { takeoverChain } from "../../../src/model/questions/chain";
import { readModel } from "../../../src/model/read";
import type { SysplexModel } from "../../../src/model/sysplex";
import { ownership } from "../../../src/model/takeover";
import { assemblyOf } from "../../support/assembly";
import { runs } from "../../support/runs";

const DEFINE = "VIPADEFINE 255.255.255.255 10.3.0.1";
const MOVEABLE = "MOVEABLE IMMEDIATE 255.255.255.255";
const backup = (rank: number, moveable = false) => `VIPABACKUP ${rank} ${moveable ? `${MOVEABLE} ` : ""}10.3.0.1`;

function modelOf(definitions: readonly string[]): [SysplexModel, DvipaModel] {
  const systems = definitions.map((text, i) => [`S${i}`, { stacks: { TCPIP: `VIPADYNAMIC ${text} ENDVIPADYNAMIC` } }]);
  const model = readModel(assemblyOf(Object.fromEntries(systems)));
  return [model, model.dvipas[0]!];
}

/** Systems that may own the DVIPA, step by step. */
function chainOf(definitions: readonly string[]): string[][] {
  return takeoverChain(...modelOf(definitions)).map(({ holders }) => holders.map(({ stack }) => stack.system.name));
}

/** The same by trying every course there is. */
function allCourses(definitions: readonly string[]): string[][] {
  const [model, dvipa] = modelOf(definitions);
  const steps: string[][] = [];
  for (let courses: string[][] = [[]]; courses.length > 0;) {
    const outcomes = courses.map((down) => ({
      down,
      owners: ownership(model, dvipa, ({ system }) => down.includes(system.name)).holders.map(
        (h) => h.stack.system.name,
      ),
    }));
    const possible = new Set(outcomes.flatMap(({ owners }) => owners));
    steps.push(dvipa.holders.map(({ stack }) => stack.system.name).filter((name) => possible.has(name)));
    const next = outcomes.flatMap(({ down, owners }) => owners.map((owner) => [...down, owner].sort()));
    courses = [...new Map(next.map((down) => [down.join(), down])).values()];
  }
  return steps;
}

test("GIVEN backups of one rank WHEN owners fail in turn THEN there is a step for each of them", () => {
  expect(chainOf([DEFINE, backup(9), backup(9), backup(1)])).toEqual([["S0"], ["S1", "S2"], ["S1", "S2"], ["S3"], []]);
  const [, second, third] = takeoverChain(...modelOf([DEFINE, backup(9), backup(9)]));
  expect(second!.because).toContain("have one rank");
  expect(third!.because).toBe("it is not known which of them has failed before");
});

test("GIVEN two VIPADEFINE WHEN owners fail in turn THEN the one that waits may be next in every step", () => {
  expect(chainOf([DEFINE, DEFINE, backup(9)])).toEqual([["S0", "S1"], ["S0", "S1", "S2"], ["S0", "S1", "S2"], []]);
});

test("GIVEN very many stacks that are alike WHEN owners fail in turn THEN not every order is tried", () => {
  const definitions = [...Array<string>(32).fill(DEFINE), ...Array<string>(32).fill(backup(1))];
  expect(chainOf(definitions)).toHaveLength(65);
});

test("GIVEN any definitions WHEN owners fail in turn THEN each step names those that some course leads to", () => {
  const definition = fc.oneof(
    fc.constant(DEFINE),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([rank, moveable]) => backup(rank, moveable)),
  );
  fc.assert(
    fc.property(fc.array(definition, { minLength: 1, maxLength: 6 }), (definitions) => {
      expect(chainOf(definitions)).toEqual(allCourses(definitions));
    }),
    runs(),
  );
});

import { readModel } from "../../src/model/read";
import type { AssemblyTexts } from "../../src/model/assembly-texts";
import { namesOf, pictureOf } from "../../src/graph/picture";
import { checkModel } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { plex } from "../simulator/plex";
import { assemblyOf } from "../support/assembly";

/** The elements of the problems of a rule, by name. */
function elements(assembly: AssemblyTexts, check: Rule["check"]): string[] {
  const model = readModel(assembly);
  const about = { title: "T", reference: "R", severity: "error" } as unknown as Rule;
  const picture = pictureOf(model, checkModel(model, [{ ...about, code: "OWN001", check }]).findings);
  const names = namesOf(picture);
  return picture.findings.map(({ element }) => names.get(element)!);
}

const problem = { message: "M.", fix: "F." };

test("GIVEN findings about statements WHEN elements are looked for THEN they are the DVIPA, structure or coupling facility", () => {
  const found = elements(plex(), ({ stacks, cfrm }) => [
    ...stacks[0]!.defines.map(({ statement }) => ({ ...problem, message: "defines.", at: { file: "", statement } })),
    ...stacks[1]!.backups.map(({ statement }) => ({ ...problem, message: "backups.", at: { file: "", statement } })),
    ...stacks[0]!.distributions.map(({ statement }) => ({
      ...problem,
      message: "distributions.",
      at: { file: "", statement },
    })),
    ...cfrm!.structures.map(({ statement }) => ({ ...problem, message: "structures.", at: { file: "", statement } })),
    { ...problem, at: { file: "", statement: cfrm!.facilities.get("CF02")!.statement } },
  ]);
  expect(found.filter((name) => name === "DVIPA 203.0.113.10")).toHaveLength(3);
  expect(found).toContain("structure EZBDVIPA1121");
  expect(found).toContain("coupling facility CF02");
});

test("GIVEN findings without such a statement WHEN elements are looked for THEN they are the stack, the system or the sysplex", () => {
  const found = elements(plex(), ({ stacks }) => [
    { ...problem, at: { file: stacks[1]!.file, system: "SYSA", stack: "TCPIP" } },
    { ...problem, at: { file: "a", system: "SYSB" } },
    { ...problem, at: { file: "SYST/etc/pagent.conf" } },
    { ...problem, at: { file: "b" } },
  ]);
  expect(found.sort()).toEqual(["stack SYSA.TCPIP", "sysplex PLEX1", "system SYSB", "system SYST"]);
});

test("GIVEN a statement of several DVIPAs WHEN a message names one THEN it is about that one, else about the stack", () => {
  const profile = "VIPADYNAMIC\nVIPADEFINE 255.255.255.0 10.1.1.1 10.1.1.2\nENDVIPADYNAMIC\n";
  const check = (message: string): Rule["check"] => {
    return ({ stacks }) => {
      const { statement } = stacks[0]!.defines[0]!;
      return [{ message, fix: "F.", at: { file: "", statement, system: "SYSA", stack: "TCPIP" } }];
    };
  };
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: profile } } });
  expect(elements(assembly, check("VIPADEFINE of 10.1.1.2: wrong."))).toEqual(["DVIPA 10.1.1.2"]);
  expect(elements(assembly, check("VIPADEFINE: wrong."))).toEqual(["stack SYSA.TCPIP"]);
});

import { readModel } from "../../src/model/read";
import { counted, dvipaLabel, marksOf, namesOf, pictureOf } from "../../src/graph/picture";
import { checkModel } from "../../src/rules/report";
import type { AssemblyTexts } from "../../src/model/assembly-texts";
import { B1, B2, D, P, plex, STRUCTURE, T1, T2 } from "../simulator/plex";
import { assemblyOf } from "../support/assembly";
import { withTopology } from "../support/topology";
import { manyDvipas } from "./many-dvipas";

const picture = (assembly: AssemblyTexts) => {
  const model = readModel(assembly);
  return pictureOf(model, checkModel(model).findings);
};

test("GIVEN a sysplex WHEN its picture is made THEN systems, stacks, DVIPAs, structures and links are in it", () => {
  const found = picture(withTopology(plex(), { systems: { SYSP: "CPC1", SYSA: "CPC2", SYSB: "CPC1" } }));
  expect(found.name).toBe("PLEX1");
  // Those of one CPC stand side by side.
  expect(found.systems.map(({ name, cpc }) => [name, cpc])).toEqual([
    ["SYSP", "CPC1"],
    ["SYSB", "CPC1"],
    ["SYSA", "CPC2"],
    ["SYST", undefined],
    ["SYSU", undefined],
  ]);
  expect(found.systems[0]).toMatchObject({ id: "system-1", iked: true, pagent: true });
  expect(found.systems[0]!.stacks).toEqual([
    { id: "stack-1", label: P, name: "TCPIP", subplex: "subplex-1", ipSecurity: true, dvipsec: true },
  ]);
  expect(found.subplexes).toEqual([
    { id: "subplex-1", group: "EZBT1121", ids: "VTAM group id 11, TCP/IP group id 21", structure: STRUCTURE },
  ]);
  expect(found.dvipas).toEqual([
    {
      id: "dvipa-1",
      addresses: [D],
      subplex: "subplex-1",
      protected: true,
      owners: [P],
      backups: [
        { stack: B1, rank: 200 },
        { stack: B2, rank: 100 },
      ],
      targets: [T1, T2],
      distributors: [P],
      distribution: "ROUNDROBIN, port 443",
    },
  ]);
  expect(found.facilities.map(({ id, name }) => [id, name])).toEqual([
    ["facility-1", "CF01"],
    ["facility-2", "CF02"],
  ]);
  expect(found.structures).toEqual([{ id: "structure-1", name: STRUCTURE, facilities: ["facility-1", "facility-2"] }]);
  expect(found.links).toHaveLength(10);
  expect(found.notes).toEqual(["The manifest does not say which systems have links to CF01, CF02: all are taken to."]);
});

test("GIVEN links in the manifest WHEN the picture is made THEN only those are in it", () => {
  const { links, notes } = picture(plex({ connects: { CF01: ["SYSP", "SYSA"], CF02: ["SYSB"] } }));
  expect(links.map(({ system, facility }) => `${system} ${facility}`)).toEqual(["SYSP CF01", "SYSA CF01", "SYSB CF02"]);
  expect(notes).toEqual([]);
});

test("GIVEN no CFRM policy WHEN the picture is made THEN a note says why no coupling facility is shown", () => {
  const { facilities, notes } = picture(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }));
  expect(facilities).toEqual([]);
  expect(notes).toEqual(["The assembly has no CFRM policy, so that no coupling facility is shown."]);
});

test("GIVEN structures of others WHEN the picture is made THEN they are counted, and not shown", () => {
  const other = "PREFLIST(CF01,CF02) SIZE(5000)\n  STRUCTURE NAME(ISGLOCK) SIZE(4000) PREFLIST(CF01)";
  const found = picture(plex({ structure: other }));
  expect(found.structures.map(({ name }) => name)).toEqual([STRUCTURE]);
  expect(found.notes).toContain("1 structure of the CFRM policy that TCP/IP does not use: not shown.");
});

test("GIVEN many DVIPAs WHEN the picture is made THEN those that are alike are one, and a note says so", () => {
  const few = picture(manyDvipas(3, 24));
  expect(few.dvipas).toHaveLength(24);
  const many = picture(manyDvipas(3, 10_000));
  expect(many.dvipas).toHaveLength(3);
  expect(many.dvipas.map(({ addresses }) => addresses.length)).toEqual([3334, 3333, 3333]);
  expect(dvipaLabel(many.dvipas[0]!)).toBe("3,334 DVIPAs (10.20.0.1 … 10.20.39.16)");
  expect(many.notes).toContain(
    "10,000 DVIPAs shown as 3: those with the same owner, backups, targets and protection together.",
  );
  expect(picture(manyDvipas(3, 10_000))).toEqual(many);
});

test("GIVEN findings WHEN the picture is made THEN each is on its element, and open ones are counted by severity", () => {
  const model = readModel(plex({ structure: "SIZE(100) PREFLIST(CF01)", withoutStructure: undefined }));
  const { findings } = checkModel(model);
  const found = pictureOf(model, findings);
  const names = namesOf(found);
  expect(found.findings).toHaveLength(findings.length);
  expect(found.findings.every(({ element }) => names.has(element))).toBe(true);
  const onStructure = found.findings.filter(({ element }) => element === "structure-1");
  expect(onStructure.length).toBeGreaterThan(0);
  const counts = marksOf(found).get("structure-1")!;
  expect(counts.error + counts.warning + counts.info).toBe(onStructure.length);
  const acknowledged = findings.map((finding) => ({ ...finding, acknowledged: { reason: "known" } }));
  expect(pictureOf(model, acknowledged).findings).toEqual([]);
});

test.each([
  [1, "stack", "1 stack"],
  [2, "coupling facility", "2 coupling facilities"],
  [1234567, "DVIPA", "1,234,567 DVIPAs"],
])("GIVEN %d of %s WHEN they are counted THEN the text is %s", (count, noun, text) => {
  expect(counted(count, noun)).toBe(text);
});

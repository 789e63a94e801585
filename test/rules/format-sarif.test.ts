import Ajv from "ajv";
import addFormats from "ajv-formats";
import { Assembly } from "../../src/model/assembly";
import { descriptions } from "../../src/rules/descriptions";
import { formatSarif, type SarifOptions } from "../../src/rules/format-sarif";
import { checkAssembly } from "../../src/rules/report";
import { assemblyOf } from "../support/assembly";
import { sarifSchema } from "../support/sarif-schema";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const validate = addFormats(new Ajv({ strict: true, allErrors: true })).compile(sarifSchema);

function run(assembly: Assembly, options?: SarifOptions) {
  const log = JSON.parse(formatSarif(checkAssembly(assembly), options));
  validate(log);
  expect(validate.errors).toBe(null);
  expect(log.$schema).toContain("sarif-schema-2.1.0.json");
  return log.runs[0];
}

const WITHOUT_DVIPSEC = { [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] } as const;

test("GIVEN a property that SARIF does not have WHEN the format is judged THEN it is refused", () => {
  const log = JSON.parse(formatSarif(checkAssembly(securedSysplex(WITHOUT_DVIPSEC))));
  log.runs[0].results[0].fixed = true;
  expect(validate(log)).toBe(false);
});

test("GIVEN a report WHEN it is written as SARIF THEN every rule is described, with its level", () => {
  const { driver } = run(securedSysplex()).tool;
  expect(driver).toMatchObject({ name: "cdkplex", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(descriptions.map(({ code }) => code));
  expect(driver.rules.find(({ id }: { id: string }) => id === "SWSA010").defaultConfiguration).toEqual({
    level: "note",
  });
});

test("GIVEN a rule of one's own WHEN it is written as SARIF THEN it is described behind the others, and its results refer to it", () => {
  const rule = {
    code: "NET001",
    title: "Stacks are called TCPIP",
    severity: "warning",
    why: "Operators expect it.",
    fix: "Rename the stack.",
    reference: "Our standards",
    check: () => [{ message: "One.", fix: "Rename it.", at: { file: FILES.owner } }],
  } as const;
  const { tool, results } = JSON.parse(formatSarif(checkAssembly(securedSysplex(), [rule]), { rules: [rule] })).runs[0];
  expect(results).toMatchObject([{ ruleId: "NET001", ruleIndex: descriptions.length }]);
  expect(tool.driver.rules.at(-1).id).toBe("NET001");
});

test("GIVEN a finding WHEN it is written as SARIF THEN rule, level, place and region are those of the finding", () => {
  const { tool, results } = run(securedSysplex(WITHOUT_DVIPSEC));
  expect(results).toHaveLength(1);
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe("SWSA002");
  expect(results[0]).toMatchObject({
    ruleId: "SWSA002",
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "SYSB/TCPIP.PROFILE/SYSB", uriBaseId: "%SRCROOT%" },
          region: { startLine: 4, startColumn: 1 },
        },
      },
    ],
  });
});

test("GIVEN a finding with one certain correction WHEN it is written as SARIF THEN the fix replaces that part of the file", () => {
  const [result] = run(securedSysplex(WITHOUT_DVIPSEC), { directory: "plex/out" }).results;
  expect(result.fixes).toEqual([
    {
      description: { text: "Add DVIPSEC to IPSEC." },
      artifactChanges: [
        {
          artifactLocation: { uri: "plex/out/SYSB/TCPIP.PROFILE/SYSB", uriBaseId: "%SRCROOT%" },
          replacements: [
            {
              deletedRegion: { startLine: 4, startColumn: 6, endLine: 4, endColumn: 6 },
              insertedContent: { text: " DVIPSEC" },
            },
          ],
        },
      ],
    },
  ]);
});

test("GIVEN a correction in two places of a file WHEN it is written as SARIF THEN it is one change of the file with both", () => {
  const both: readonly [RegExp, string] = [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, "IPCONFIG$1IPSEC"];
  const { results } = run(securedSysplex({ [FILES.backup]: both }));
  const { fixes } = results.find(({ ruleId }: { ruleId: string }) => ruleId === "SWSA002");
  expect(fixes[0].artifactChanges).toHaveLength(1);
  expect(fixes[0].artifactChanges[0].replacements).toHaveLength(2);
});

test("GIVEN a finding that is acknowledged WHEN it is written as SARIF THEN it is suppressed, with the reason, and has no fix", () => {
  const { manifest, files } = securedSysplex(WITHOUT_DVIPSEC);
  const acknowledgements = [{ rule: "SWSA002", system: "SYSB", reason: "No takeover before May." }];
  const [result] = run(new Assembly({ ...manifest, acknowledgements }, files)).results;
  expect(result.suppressions).toEqual([
    { kind: "external", status: "accepted", justification: "No takeover before May." },
  ]);
  expect(result.fixes).toBe(undefined);
});

test("GIVEN findings of which some are acknowledged WHEN they are written as SARIF THEN all results say whether they are suppressed, as SARIF demands", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPKONFIG X\nIPSEC"] });
  const acknowledgements = [{ rule: "SWSA002", reason: "No takeover before May." }];
  const { results } = run(new Assembly({ ...manifest, acknowledgements }, files));
  const suppressions = results.map(({ suppressions }: { suppressions?: unknown[] }) => suppressions?.length);
  expect([...suppressions].sort()).toEqual([0, 1]);
});

test("GIVEN a finding without a line WHEN it is written as SARIF THEN it has no region", () => {
  const [first] = run(profilesAlone()).results;
  expect(first.level).toBe("note");
  expect(first.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "manifest.json", uriBaseId: "%SRCROOT%" },
  });
});

test("GIVEN the directory of the assembly, or where it is WHEN it is written as SARIF THEN paths are relative to one base", () => {
  const base = "file:///plex/out/";
  const { originalUriBaseIds } = run(securedSysplex(), { base });
  expect(originalUriBaseIds["%SRCROOT%"].uri).toBe(base);
  const { results } = run(assemblyOf({ SYSA: { stacks: { "T#1": "IPKONFIG X\n" } } }), { directory: "my out" });
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("my%20out/SYSA/TCPIP.PROFILE/T%231");
});

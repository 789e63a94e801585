import { Assembly } from "../../src/model/assembly";
import { rules } from "../../src/rules/all";
import { formatSarif } from "../../src/rules/format-sarif";
import { checkAssembly } from "../../src/rules/report";
import { assemblyOf } from "../support/assembly";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

function run(assembly: Assembly) {
  const log = JSON.parse(formatSarif(checkAssembly(assembly)));
  expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-schema-2.1.0.json") });
  return log.runs[0];
}

test("GIVEN a report WHEN it is written as SARIF THEN every rule is described, with its level", () => {
  const { driver } = run(securedSysplex()).tool;
  expect(driver).toMatchObject({ name: "cdkplex", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ code }) => code));
  expect(driver.rules.find(({ id }: { id: string }) => id === "SWSA010").defaultConfiguration).toEqual({
    level: "note",
  });
});

test("GIVEN a finding WHEN it is written as SARIF THEN rule, level, place and region are those of the finding", () => {
  const { tool, results } = run(securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }));
  expect(results).toHaveLength(1);
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe("SWSA002");
  expect(results[0]).toMatchObject({
    ruleId: "SWSA002",
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "SYSB/TCPIP.PROFILE/SYSB" },
          region: { startLine: 4, startColumn: 1 },
        },
      },
    ],
  });
});

test("GIVEN a finding without a line WHEN it is written as SARIF THEN it has no region", () => {
  const [first] = run(profilesAlone()).results;
  expect(first.level).toBe("note");
  expect(first.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: "manifest.json" } });
});

test("GIVEN a member with national characters WHEN it is written as SARIF THEN its URI is encoded", () => {
  const { results } = run(assemblyOf({ SYSA: { stacks: { "T#1": "IPKONFIG X\n" } } }));
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("SYSA/TCPIP.PROFILE/T%231");
});

import { evidenceOf } from "../../src/rules/evidence";
import { checkAssembly } from "../../src/rules/report";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a finding THEN what it was made of is known, and is no part of it", () => {
  const assembly = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const [finding] = checkAssembly(assembly).findings;
  expect(evidenceOf(finding!)).toMatchObject({
    assembly,
    statement: { keyword: "IPSEC" },
    edits: [{ file: FILES.backup }],
  });
  expect(JSON.stringify(finding)).not.toContain("edits");
  expect(evidenceOf({ ...finding! })).toBe(undefined);
});

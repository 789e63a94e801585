import { Assembly } from "../../src/model/assembly";
import { checkAssembly } from "../../src/rules/report";
import { rules } from "../../src/rules/all";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a sysplex that keeps every rule WHEN it is checked THEN nothing is found", () => {
  expect(checkAssembly(securedSysplex()).findings).toEqual([]);
});

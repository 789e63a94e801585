import { rules } from "../../src/rules/all";
import { descriptions } from "../../src/rules/descriptions";
import { RESERVED_PREFIXES } from "../../src/rules/user-rules";

test("GIVEN everything a finding may be of THEN every rule is there, each code once, and no rule of a user can have it", () => {
  const codes = descriptions.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(["ACK001", "ACK002", ...rules.map(({ code }) => code)]));
  for (const code of codes) expect(RESERVED_PREFIXES.some((prefix) => code.startsWith(prefix))).toBe(true);
});

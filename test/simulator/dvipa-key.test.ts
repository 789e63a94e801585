import { dvipaKey, partsOfKey } from "../../src/simulator/dvipa-key";

test.each([
  ["EZBT1121", "203.0.113.10", undefined, "EZBT1121/203.0.113.10"],
  ["EZBTCPCS", "2001:db8::10", "CPC1", "EZBTCPCS/2001:db8::10/CPC1"],
  ["EZBTCPCS", "203.0.113.10", "A/B", "EZBTCPCS/203.0.113.10/A/B"],
])("GIVEN the DVIPA %s %s of the CPC %s THEN its key is %s, and says so", (group, address, cpc, key) => {
  expect(dvipaKey(group, address, cpc)).toBe(key);
  expect(partsOfKey(key)).toEqual({ group, address, ...(cpc === undefined ? {} : { cpc }) });
});

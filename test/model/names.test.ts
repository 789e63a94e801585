import {
  isGroupId,
  swsaStructureName,
  sysplexPortsStructureName,
  tcpGroupName,
  vtamGroupNames,
} from "../../src/model/names";

test.each([
  [undefined, undefined, "EZBDVIPA", "EZBEPORT", "EZBTCPCS", ["ISTXCF", "ISTCFS01"]],
  [11, undefined, "EZBDVIPA11", "EZBEPORT11", "EZBT11CS", ["ISTXCF11", "ISTCFS11"]],
  [undefined, 21, "EZBDVIPA0121", "EZBEPORT0121", "EZBTCP21", ["ISTXCF", "ISTCFS01"]],
  [11, 21, "EZBDVIPA1121", "EZBEPORT1121", "EZBT1121", ["ISTXCF11", "ISTCFS11"]],
  [2, 3, "EZBDVIPA0203", "EZBEPORT0203", "EZBT0203", ["ISTXCF02", "ISTCFS02"]],
])(
  "GIVEN VTAM group id %s and TCP/IP group id %s WHEN names are derived THEN they are those of the manuals",
  (vtam, tcp, swsa, ports, group, vtamGroups) => {
    const ids = { vtam, tcp };
    expect(swsaStructureName(ids)).toBe(swsa);
    expect(sysplexPortsStructureName(ids)).toBe(ports);
    expect(tcpGroupName(ids)).toBe(group);
    expect(vtamGroupNames(ids)).toEqual(vtamGroups);
  },
);

test("GIVEN numbers WHEN they are asked to be group ids THEN 2 to 31 are", () => {
  expect([1, 2, 31, 32, 2.5, Number.NaN].map(isGroupId)).toEqual([false, true, true, false, false, false]);
});

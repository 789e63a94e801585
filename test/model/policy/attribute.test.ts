import {
  attributeOf,
  attributesKey,
  attributesOf,
  differingAttributes,
  differingLists,
  inherited,
} from "../../../src/model/policy/attribute";

const life = (value?: number) => ({ name: "an object", vpnLife: attributeOf("VpnLife", value, 1440) });

test("GIVEN a value or none WHEN an attribute is made THEN it knows whether it is a default, and where it is inherited from", () => {
  expect(attributeOf("VpnLife", undefined, 1440)).toEqual({ name: "VpnLife", value: 1440, defaulted: true });
  expect(attributeOf("VpnLife", 1440, 1440)).toEqual({ name: "VpnLife", value: 1440, defaulted: false });
  const policy = attributeOf("AllowNat", true, false);
  expect(inherited("AllowNat", undefined, policy)).toEqual(policy);
  expect(inherited("AllowNat", false, policy)).toEqual({ name: "AllowNat", value: false, defaulted: false });
});

test("GIVEN model objects WHEN their attributes are compared THEN only values count", () => {
  expect(attributesOf(life(60)).map(({ name }) => name)).toEqual(["VpnLife"]);
  expect(attributesKey(life())).toBe(attributesKey(life(1440)));
  expect(differingAttributes(life(), life(1440))).toEqual([]);
  expect(differingAttributes(life(), life(60))).toEqual(["VpnLife"]);
});

test("GIVEN lists WHEN they are compared THEN what differs in a place is named, and the list where the length differs", () => {
  expect(differingLists([life()], [life(60)], "Offer")).toEqual(["VpnLife"]);
  expect(differingLists([life()], [life(), life()], "Offer")).toEqual(["Offer"]);
});

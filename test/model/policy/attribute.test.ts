import {
  attributeOf,
  attributesKey,
  attributesOf,
  differingAttributes,
  differingLists,
  inherited,
  keyed,
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

test("GIVEN an attribute inherited under another name WHEN it is made THEN it has that name, and the value and origin of the other", () => {
  const policy = attributeOf("HowToInitiate", "IKEv1", "IKEv2");
  expect(inherited("HowToRespond", undefined, policy)).toEqual({
    name: "HowToRespond",
    value: "IKEv1",
    defaulted: false,
  });
  expect(inherited("HowToInitiate", undefined, policy)).toBe(policy);
});

test("GIVEN values that are objects WHEN attributes are compared THEN what is in them counts", () => {
  const ports = (low: number) => ({ ports: attributeOf("SourcePortRange", { low, high: 9 }, { low: 0, high: 0 }) });
  expect(attributesKey(ports(1))).toBe(attributesKey(ports(1)));
  expect(attributesKey(ports(1))).not.toBe(attributesKey(ports(2)));
  expect(differingAttributes(ports(1), ports(2))).toEqual(["SourcePortRange"]);
  expect(attributesKey({ ...life(60), ...ports(1) })).toBe('60 {"low":1,"high":9}');
});

test("GIVEN a model object with texts, numbers and nothing beside its attributes WHEN they are asked for THEN only attributes are", () => {
  const model = {
    name: "a",
    count: 3,
    nothing: undefined,
    none: null,
    list: [1],
    vpnLife: attributeOf("VpnLife", 60, 1440),
  };
  expect(attributesOf(model).map(({ name }) => name)).toEqual(["VpnLife"]);
});

test("GIVEN a model object WHEN it is keyed THEN it is the same with the text of its attributes", () => {
  expect(keyed(life(60))).toEqual({ ...life(60), key: "60" });
});

test("GIVEN model objects of which one has more attributes WHEN they are compared THEN those are named", () => {
  const more = { ...life(60), pfs: attributeOf("InitiateWithPfs", "None", "None") };
  expect(differingAttributes(more, life(60))).toEqual(["InitiateWithPfs"]);
});

test("GIVEN lists of several places WHEN they are compared THEN each attribute is named once, and equal lists have none", () => {
  expect(differingLists([life(1), life(2)], [life(3), life(4)], "Offer")).toEqual(["VpnLife"]);
  expect(differingLists([life(1), life(2)], [life(1), life(2)], "Offer")).toEqual([]);
  expect(differingLists([life(1), life(2)], [life(3)], "Offer")).toEqual(["Offer", "VpnLife"]);
  expect(differingLists([], [], "Offer")).toEqual([]);
});

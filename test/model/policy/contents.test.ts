import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { AddressSet } from "../../../src/model/address-set";
import { readPolicy } from "../../../src/model/policy";
import { Contents } from "../../../src/model/policy/contents";
import { block } from "../../support/filter-policies";

test("GIVEN operands that are equal but for the name WHEN their meaning is asked for THEN it is read once", () => {
  const contents = new Contents();
  const operands = { name: "gold", vpnLife: 60 };
  const first = contents.of("IpDynVpnAction", operands, () => ({ life: 60 }));
  const again = () => {
    throw new Error("read again");
  };
  expect(contents.of("IpDynVpnAction", operands, again)).toBe(first);
  expect(contents.of("IpDynVpnAction", { name: "silver", vpnLife: 60 }, again)).toBe(first);
});

test("GIVEN other operands or another kind WHEN their meaning is asked for THEN it is another", () => {
  const contents = new Contents();
  const operands = { name: "gold", vpnLife: 60 };
  const first = contents.of("IpDynVpnAction", operands, () => "hour");
  expect(contents.of("IpDynVpnAction", { name: "gold", vpnLife: 1440 }, () => "day")).toBe("day");
  expect(contents.of("IpDynVpnAction before V2R2", operands, () => "old")).toBe("old");
  expect(contents.of("IpDynVpnAction", operands, () => "other")).toBe(first);
});

test("GIVEN one text of addresses WHEN the set is asked for twice THEN it is the same, and holds the addresses", () => {
  const contents = new Contents();
  const subnet = contents.addresses("10.1.0.0/16");
  expect(contents.addresses("10.1.0.0/16")).toBe(subnet);
  expect(contents.addresses("10.2.0.0/16")).not.toBe(subnet);
  expect(subnet.has("10.1.2.3")).toBe(true);
});

test("GIVEN the prefix of all addresses of a family WHEN the set is asked for THEN it is that of All4 or All6", () => {
  expect(new Contents().addresses("0.0.0.0/0")).toBe(AddressSet.all4);
  expect(new Contents().addresses("::/0")).toBe(AddressSet.all6);
});

test("GIVEN two policies of different releases WHEN they are read together THEN each has its own defaults and names", () => {
  const policyOf = (name: string, initiate: string) =>
    parseIpsecPolicy(
      block(
        "IpFilterPolicy",
        block("IpFilterRule R", "IpSourceAddr 10.1.0.1", "IpGenericFilterActionRef ipsec", `IpDynVpnActionRef ${name}`),
      ) +
        block("IpGenericFilterAction ipsec", "IpFilterAction IpSec") +
        block(`IpDynVpnAction ${name}`, "Initiation Either", block("IpDataOffer", "HowToEncap Tunnel")) +
        block(
          "KeyExchangePolicy",
          `HowToInitiate ${initiate}`,
          block("KeyExchangeRule K", "KeyExchangeActionRef kea"),
        ) +
        block("KeyExchangeAction kea", "HowToAuthMe PresharedKey", block("KeyExchangeOffer", "DHGroup Group14")),
    );
  const contents = new Contents();
  const read = (name: string, initiate: string, release: "V2R1" | "V2R4") =>
    readPolicy([{ file: name, document: policyOf(name, initiate) }], [], release, contents);
  const old = read("old", "Main", "V2R1");
  const current = read("current", "IKEv2", "V2R4");
  const like = read("like", "IKEv2", "V2R4");
  const [dynamicOld, dynamicCurrent, dynamicLike] = [old, current, like].map(({ rules }) => rules[0]!.dynamicVpn!);
  expect([dynamicOld, dynamicCurrent, dynamicLike].map((action) => action!.name)).toEqual(["old", "current", "like"]);
  expect(dynamicOld!.offers[0]!.encryption.value.algorithm).toBe("DES");
  expect(dynamicCurrent!.offers[0]!.encryption.value.algorithm).toBe("AES_CBC");
  expect(dynamicOld!.key).not.toBe(dynamicCurrent!.key);
  expect(dynamicLike!.key).toBe(dynamicCurrent!.key);
  const [keysOld, keysCurrent, keysLike] = [old, current, like].map(
    ({ keyExchange }) => keyExchange!.rules[0]!.action!,
  );
  expect([keysOld, keysCurrent].map((action) => action!.howToInitiate.value)).toEqual(["Main", "IKEv2"]);
  expect([keysOld, keysCurrent].map((action) => action!.offers[0]!.authMessages.value)).toEqual(["MD5", "SHA1"]);
  expect(keysLike!.key).toBe(keysCurrent!.key);
});

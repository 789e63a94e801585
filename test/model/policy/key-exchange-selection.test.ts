import { keyExchangeRuleFor, negotiable } from "../../../src/model/policy";
import { block, policyFrom } from "../../support/filter-policies";

const end = (side: "Local" | "Remote", ...lines: string[]) => block(`${side}SecurityEndpoint`, ...lines);
const rule = (name: string, location: string, identity: string) =>
  block(
    `KeyExchangeRule ${name}`,
    end("Local", "Location 10.1.0.1"),
    end("Remote", `Location ${location}`, `Identity ${identity}`),
    "KeyExchangeActionRef A",
  );

test("GIVEN rules that overlap WHEN one is selected THEN locations find the tentative rule, and the peer's identity the final one", () => {
  const policy = policyFrom(
    block(
      "KeyExchangePolicy",
      rule("FIRST", "10.9.0.0/16", "Fqdn a.example.com"),
      rule("SECOND", "10.9.0.1", "Fqdn *.example.com"),
    ),
  );
  const names = (remote: string, value?: string) => {
    const found = keyExchangeRuleFor(
      policy,
      "10.1.0.1",
      remote,
      value === undefined ? undefined : { type: "Fqdn", value },
    );
    return [found.tentative?.name, found.final?.name];
  };
  expect(names("10.9.0.1")).toEqual(["FIRST", "FIRST"]);
  expect(names("10.9.0.1", "b.example.com")).toEqual(["FIRST", "SECOND"]);
  expect(names("10.9.0.2", "b.example.com")).toEqual(["FIRST", undefined]);
  expect(names("10.8.0.1")).toEqual([undefined, undefined]);
  expect(keyExchangeRuleFor(policy, "10.1.0.2", "10.9.0.1").tentative).toBeUndefined();
});

const offers = (...texts: string[]) =>
  policyFrom(
    block("KeyExchangePolicy", block("KeyExchangeRule R", "KeyExchangeActionRef A")) +
      block("KeyExchangeAction A", ...texts.map((text) => block("KeyExchangeOffer", text))),
  ).keyExchange!.rules[0]!.action!.offers;

test("GIVEN offers of two ends WHEN they negotiate THEN the initiator's first that the responder has is agreed on", () => {
  const responder = offers("DHGroup Group14", "DHGroup Group19");
  const agreed = negotiable(offers("DHGroup Group20", "DHGroup Group19", "DHGroup Group14"), responder, "IKEv2");
  expect([agreed?.proposed.dhGroup.value, agreed?.accepted]).toEqual(["Group19", responder[1]]);
  expect(negotiable(offers("DHGroup Group20"), responder, "IKEv2")).toBeUndefined();
});

test("GIVEN offers that differ in what one version uses WHEN they negotiate THEN only that version fails", () => {
  const verdicts = (a: string, b: string) =>
    (["IKEv1", "IKEv2"] as const).map((version) => negotiable(offers(a), offers(b), version) !== undefined);
  expect(verdicts("HowToAuthMsgs SHA1", "HowToAuthMsgs SHA2_256")).toEqual([false, true]);
  expect(verdicts("HowToVerifyMsgs HMAC_SHA1_96", "HowToVerifyMsgs HMAC_SHA2_256_128")).toEqual([true, false]);
  expect(verdicts("RefreshLifetimeProposed 100", "RefreshLifetimeAccepted 240 1440")).toEqual([false, true]);
  expect(verdicts("RefreshLifesizeProposed 100", "RefreshLifesizeAccepted 200 300")).toEqual([false, true]);
  expect(verdicts("RefreshLifesizeProposed 250", "RefreshLifesizeAccepted 200 300")).toEqual([true, true]);
});

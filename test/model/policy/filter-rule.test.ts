import { block, policyFrom } from "../../support/filter-policies";

const ACTIONS =
  block("IpGenericFilterAction permit", "IpFilterAction Permit", "IpFilterLogging Yes") +
  block("IpGenericFilterAction deny", "IpFilterAction Deny", "DiscardAction ICMP") +
  block("IpTimeCondition always", "") +
  block("IpTimeCondition day", "TimeOfDayRange 08:00-18:00") +
  block("IpTimeCondition alsoDay", "TimeOfDayRange  08:00-18:00");
const rule = (...lines: string[]) =>
  policyFrom(block("IpFilterPolicy", block("IpFilterRule R", ...lines)) + ACTIONS).rules[0]!;

test("GIVEN a rule WHEN it is read THEN its action, its logging and what the sender is told are known", () => {
  expect(rule("IpGenericFilterActionRef permit")).toMatchObject({
    action: "Permit",
    generic: { logging: { value: "Yes" }, discard: { value: "Silent", defaulted: true } },
  });
  expect(rule("IpGenericFilterActionRef deny").generic?.discard.value).toBe("ICMP");
  expect(rule("IpGenericFilterActionRef nothing").action).toBeUndefined();
});

test("GIVEN an inbound rule WHEN its local addresses are asked for THEN they are its destination; else its source", () => {
  const ends = ["IpSourceAddr 10.9.0.1", "IpDestAddr 10.1.0.1", "IpGenericFilterActionRef permit"];
  const inbound = block("IpService", "Direction Inbound");
  const outbound = block("IpService", "Direction Outbound");
  expect([rule(ends[0]!, ends[1]!, inbound, ends[2]!)].map(({ local, remote }) => [local.only, remote.only])).toEqual([
    ["10.1.0.1", "10.9.0.1"],
  ]);
  expect(rule(ends[0]!, ends[1]!, inbound, outbound, ends[2]!).local.only).toBe("10.9.0.1");
});

test("GIVEN time conditions WHEN a rule is read THEN one that always holds counts for none, and names do not count", () => {
  const timed = (...names: string[]) =>
    rule(...names.map((name) => `IpTimeConditionRef ${name}`), "IpGenericFilterActionRef permit");
  expect(timed("always").timeConditions).toEqual([]);
  expect(timed("day").timeKey).toBe(timed("alsoDay", "day").timeKey);
  expect(timed("day").timeKey).not.toBe("");
  expect(timed("day", "always").timeKey).toBe("");
});

test("GIVEN rules WHEN their treatment is compared THEN the action counts, logging does not", () => {
  const [permit, deny, unknown] = ["permit", "deny", "nothing"].map((name) => rule(`IpGenericFilterActionRef ${name}`));
  expect(permit!.treatsLike(rule("IpGenericFilterActionRef permit"))).toBe(true);
  expect(permit!.treatsLike(deny!)).toBe(false);
  expect(unknown!.treatsLike(rule("IpGenericFilterActionRef nothing"))).toBe(true);
  expect(unknown!.treatsLike(rule("IpGenericFilterActionRef other"))).toBe(false);
});

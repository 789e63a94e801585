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
  const names = ["permit", "deny", "nothing", "other"];
  const [permit, deny, unknown, other] = names.map((name) => rule(`IpGenericFilterActionRef ${name}`));
  expect(permit!.treatsLike(rule("IpGenericFilterActionRef permit"))).toBe(true);
  expect(permit!.treatsLike(deny!)).toBe(false);
  expect(unknown!.treatsLike(rule("IpGenericFilterActionRef nothing"))).toBe(true);
  expect(unknown!.treatsLike(other!)).toBe(false);
  const keys = [permit, deny, unknown, other].map((each) => each!.treatmentKey);
  expect(new Set(keys).size).toBe(keys.length);
});

describe("GIVEN time conditions", () => {
  const keyOf = (...lines: string[]) =>
    policyFrom(
      block("IpFilterPolicy", block("IpFilterRule R", "IpTimeConditionRef when", "IpGenericFilterActionRef permit")) +
        ACTIONS +
        block("IpTimeCondition when", ...lines),
    ).rules[0]!.timeKey;

  test("WHEN they say the same in other order, spacing or letters THEN their times are the same", () => {
    const [day, zone] = ["TimeOfDayRange 08:00-18:00", "TimeZone Local"];
    expect(keyOf(day, "DayOfWeekMask 1000000", zone)).toBe(keyOf("DayOfWeekMask   1000000", zone, day));
    expect(keyOf(day, zone)).toBe(keyOf(day, "TimeZone LOCAL"));
  });

  test("WHEN they differ in a limit, its value or the time zone THEN their times differ", () => {
    const keys = [
      keyOf("TimeOfDayRange 08:00-18:00"),
      keyOf("TimeOfDayRange 08:00-19:00"),
      keyOf("DayOfWeekMask 1000000"),
      keyOf("DayOfWeekMask 1000000", "TimeOfDayRange 08:00-18:00"),
      keyOf("DayOfWeekMask 1000000", "TimeZone Local"),
      keyOf("DayOfWeekMask 1000000", "TimeZone UTC"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("WHEN one has a line that is not understood THEN it does not hold always, and the line counts", () => {
    expect(keyOf("NewLimit 5")).not.toBe("");
    expect(keyOf("NewLimit 5")).not.toBe(keyOf("NewLimit 6"));
  });

  const [day, dates] = ["TimeOfDayRange 08:00-18:00", "ConditionTimeRange 20260101000000-20261231235959"];
  test.each<[string, string]>([
    ["TimeOfDayRange 08:00-18:00", day],
    ["TimeOfDayRange 08:00  -  18:00", day],
    ["TimeOfDayRange 08:00  18:00", day],
    ["TimeOfDayRange 08:00-12:00,13:00-18:00", "TimeOfDayRange 08:00-12:00,13:00-18:00"],
    ["TimeOfDayRange 08:00-12:00  ,  13:00-18:00", "TimeOfDayRange 08:00-12:00,13:00-18:00"],
    ["ConditionTimeRange 20260101000000:20261231235959", dates],
    ["ConditionTimeRange 20260101000000 20261231235959", dates],
    ["DayOfWeekMask 1111111", ""],
    ["DayOfWeekMask 0111111", "DayOfWeekMask 0111111"],
    ["DayOfWeekMask 1111110", "DayOfWeekMask 1111110"],
    ["MonthOfYearMask 111111111111\nTimeOfDayRange 08:00-18:00", day],
    ["DayOfWeekMask 1111111\nTimeZone UTC", ""],
    ["TimeOfDayRange 08:00-18:00\nTimeZone utc", `${day}; TimeZone UTC`],
    ["TimeOfDayRange 08:00-18:00\nNewLimit 5\nOtherLimit 6", `${day}; NewLimit 5; OtherLimit 6`],
    ["TimeOfDayRange 09:00-17:00\ntimeofdayrange 08:00-18:00", day],
    ["# Old\nTimeOfDayRange 09:00-17:00\nTimeOfDayRange 08:00-18:00", day],
    ["DayOfWeekMask 0111110\nDayOfWeekMask 1111111", ""],
  ])("WHEN one says %j THEN its times are known by %j", (lines, key) => {
    expect(keyOf(lines)).toBe(key);
  });

  test("WHEN a rule has two of them THEN their order and repetition do not count", () => {
    const timed = (...names: string[]) =>
      rule(...names.map((name) => block("IpTimeCondition", name)), "IpGenericFilterActionRef permit").timeKey;
    const [day, sunday] = ["TimeOfDayRange 08:00-18:00", "DayOfWeekMask 1000000"];
    expect(timed(day, sunday)).toBe(timed(sunday, day));
    expect(timed(day, day)).toBe(timed(day));
    expect(timed(day, sunday)).not.toBe(timed(day));
  });
});

test.each(["permit", "deny"])(
  "GIVEN rules that %s WHEN one has an action to protect THEN their treatment is the same",
  (action) => {
    const [plain, withVpn] = ["", "IpDynVpnActionRef gold"].map((line) =>
      rule(`IpGenericFilterActionRef ${action}`, line),
    );
    expect(plain!.treatsLike(withVpn!)).toBe(true);
    expect(plain!.treatmentKey).toBe(withVpn!.treatmentKey);
  },
);

test("GIVEN a rule WHEN its services are asked for THEN it knows how many are inbound, and what they are about", () => {
  const of = (...lines: string[]) => rule(...lines.map((line) => block("IpService", line)));
  expect(of("Direction Inbound", "Protocol TCP").inboundServices).toBe(1);
  expect(of("Protocol TCP").servicesKey).toBe(of("Protocol 6").servicesKey);
  expect(of("Protocol TCP").servicesKey).not.toBe(of("Protocol UDP").servicesKey);
});

describe("GIVEN rules that protect", () => {
  const actions =
    block("IpGenericFilterAction ipsec", "IpFilterAction IpSec") +
    block("IpDynVpnAction gold", "VpnLife 60") +
    block("IpDynVpnAction gold2", "VpnLife 60") +
    block("IpDynVpnAction silver", "VpnLife 61") +
    block("IpManVpnAction keys", "LocalSecurityEndpointAddr 10.1.0.1") +
    block("IpManVpnAction keys2", "LocalSecurityEndpointAddr 10.1.0.1") +
    block("IpManVpnAction others", "LocalSecurityEndpointAddr 10.1.0.2") +
    block("IpLocalStartAction onDemand", "AllowOnDemand Yes") +
    block("IpLocalStartAction never", "AllowOnDemand No") +
    block("IpLocalStartAction gateway", block("RemoteSecurityEndpoint", "Location 10.9.0.9"));
  const protecting = (...lines: string[]) =>
    policyFrom(
      block("IpFilterPolicy", block("IpFilterRule R", "IpGenericFilterActionRef ipsec", ...lines)) + ACTIONS + actions,
    ).rules[0]!;
  const [gold, start] = ["IpDynVpnActionRef gold", "IpLocalStartActionRef"];

  test.each<[string, string[], string[], boolean]>([
    ["actions that mean the same", [gold], ["IpDynVpnActionRef gold2"], true],
    ["actions that do not", [gold], ["IpDynVpnActionRef silver"], false],
    ["an action and none", [gold], [], false],
    ["an action that is not there, and itself", ["IpDynVpnActionRef x"], ["IpDynVpnActionRef x"], true],
    ["two actions that are not there", ["IpDynVpnActionRef x"], ["IpDynVpnActionRef y"], false],
    ["manual actions that mean the same", ["IpManVpnActionRef keys"], ["IpManVpnActionRef keys2"], true],
    ["manual actions that do not", ["IpManVpnActionRef keys"], ["IpManVpnActionRef others"], false],
    ["two manual actions that are not there", ["IpManVpnActionRef x"], ["IpManVpnActionRef y"], false],
    ["no start action, and one that says what is the default", [gold], [gold, `${start} never`], true],
    ["start on demand, and not", [gold], [gold, `${start} onDemand`], false],
    ["a gateway, and none", [gold], [gold, `${start} gateway`], false],
    ["start actions of tunnels that are not dynamic", [], [`${start} onDemand`], true],
  ])(
    "WHEN their treatment is compared for %s THEN the meaning counts, and both ways to compare agree",
    (_what, a, b, same) => {
      const [left, right] = [protecting(...a), protecting(...b)];
      expect([left.treatsLike(right), left.treatmentKey === right.treatmentKey]).toEqual([same, same]);
    },
  );

  test("WHEN a start action says whether a packet starts the tunnel THEN it counts before the policy", () => {
    const onDemand = (...lines: string[]) => protecting(gold, ...lines).allowOnDemand;
    expect(onDemand()).toMatchObject({ value: false, defaulted: true });
    expect(onDemand(`${start} onDemand`)).toMatchObject({ name: "AllowOnDemand", value: true, defaulted: false });
    expect(onDemand(`${start} gateway`)).toMatchObject({ value: false, defaulted: true });
  });
});

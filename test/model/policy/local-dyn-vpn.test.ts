import { block, policyFrom } from "../../support/filter-policies";

test("GIVEN local dynamic VPN rules inline, by reference and in a group WHEN the policy is read THEN it has them all with defaults", () => {
  const policy = policyFrom(
    block(
      "LocalDynVpnPolicy",
      block("LocalDynVpnRule A", "LocalIp 10.1.0.1", "RemoteIp 10.9.0.1", "Protocol TCP", "AutoActivate Yes"),
      "LocalDynVpnRuleRef B",
      "LocalDynVpnGroupRef G",
    ) +
      block("LocalDynVpnRule B", "LocalIp 10.1.0.2", "LocalDataPort 443") +
      block("LocalDynVpnGroup G", block("LocalDynVpnRule C", "")),
  );
  expect(
    policy.localDynVpnRules.map(({ name, local, remote, localPort, protocol, autoActivate }) => [
      name,
      local,
      remote,
      localPort.value,
      protocol.value,
      autoActivate.value,
    ]),
  ).toEqual([
    ["A", "10.1.0.1", "10.9.0.1", 0, 6, true],
    ["B", "10.1.0.2", undefined, 443, "All", false],
    ["C", undefined, undefined, 0, "All", false],
  ]);
  expect(policyFrom("").localDynVpnRules).toEqual([]);
});

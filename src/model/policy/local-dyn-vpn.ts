import type { LocalDynVpnRuleStatement } from "../../documents/ipsec";
import { attributeOf, type Attribute } from "./attribute";
import type { Located, PolicyDefinitions } from "./definitions";
import { protocolNumber } from "./service";

/**
 * A LocalDynVpnRule: a dynamic tunnel that the ipsec command or the start of the stack activates.
 *
 * @see IP Configuration Reference, LocalDynVpnRule statement
 */
export interface LocalDynVpnRuleModel {
  readonly name: string;
  readonly file: string;
  readonly statement: LocalDynVpnRuleStatement;
  /** Local data endpoint, an address, a prefix or a range. */
  readonly local: string | undefined;
  /** Remote data endpoint, an address, a prefix or a range. */
  readonly remote: string | undefined;
  /** 0 for all. */
  readonly localPort: Attribute<number>;
  /** 0 for all. */
  readonly remotePort: Attribute<number>;
  /** Protocol number, or All. */
  readonly protocol: Attribute<number | "All">;
  readonly autoActivate: Attribute<boolean>;
}

/** Reads the rules of the LocalDynVpnPolicy in effect. Their order has no meaning. */
export function readLocalDynVpnRules(definitions: PolicyDefinitions): readonly LocalDynVpnRuleModel[] {
  const policy = definitions.policy("LocalDynVpnPolicy");
  if (policy === undefined) return [];
  const groups = (policy.statement.value.localDynVpnGroupRef ?? []).flatMap(
    (name) => definitions.find("LocalDynVpnGroup", name, policy.file, policy.statement) ?? [],
  );
  return [policy, ...groups].flatMap(({ file, statement }) => [
    ...statement.children.map((child) => ruleOf({ file, statement: child })),
    ...(statement.value.localDynVpnRuleRef ?? []).flatMap((name) => {
      const rule = definitions.find("LocalDynVpnRule", name, file, statement);
      return rule === undefined ? [] : ruleOf(rule);
    }),
  ]);
}

function ruleOf({ file, statement }: Located<LocalDynVpnRuleStatement>): LocalDynVpnRuleModel {
  const { value } = statement;
  return {
    name: value.name,
    file,
    statement,
    local: value.localIp,
    remote: value.remoteIp,
    localPort: attributeOf("LocalDataPort", value.localDataPort, 0),
    remotePort: attributeOf("RemoteDataPort", value.remoteDataPort, 0),
    protocol: attributeOf<number | "All">(
      "Protocol",
      value.protocol === undefined ? undefined : protocolNumber(value.protocol),
      "All",
    ),
    autoActivate: attributeOf("AutoActivate", value.autoActivate, false),
  };
}

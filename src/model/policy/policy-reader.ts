import type { IpFilterRuleStatement } from "../../documents/ipsec";
import type { Release } from "../manifest";
import { attributeOf } from "./attribute";
import type { Contents } from "./contents";
import {
  PolicyDefinitions,
  type Located,
  type PolicyFile,
  type PolicyStatement,
  type UnresolvedReference,
} from "./definitions";
import { FilterRuleModel, genericActionOf, timeConditionOf, type TimeConditionModel } from "./filter-rule";
import { readKeyExchange } from "./key-exchange-reader";
import { readLocalDynVpnRules } from "./local-dyn-vpn";
import { PolicyModel, type FilterSettings } from "./policy";
import { RuleTraffics } from "./service";
import { dynamicActionOf, localStartActionOf, manualActionOf } from "./vpn-action";

/**
 * Makes the policy of a stack of its files, the stack's own file before the common one.
 *
 * @param release - decides the default algorithms; those of V2R2 and later when it is not known
 * @param contents - what policies that are read together have in common. @default - this one is read by itself
 * @param isComplete - whether these are all files of the stack
 */
export function readPolicy(
  files: readonly PolicyFile[],
  unresolved: UnresolvedReference[],
  release?: Release,
  contents?: Contents,
  isComplete = true,
): PolicyModel {
  return new PolicyReader(new PolicyDefinitions(files, unresolved, contents), release, isComplete).policy();
}

const NONE: readonly never[] = [];

type RuleOrRef = PolicyStatement<"IpFilterPolicy">["children"][number];

class PolicyReader {
  private readonly settings: FilterSettings;
  private readonly traffics: RuleTraffics;

  constructor(
    private readonly definitions: PolicyDefinitions,
    private readonly release: Release | undefined,
    private readonly isComplete: boolean,
  ) {
    this.settings = settingsOf(definitions.policy("IpFilterPolicy")?.statement);
    this.traffics = new RuleTraffics(definitions);
  }

  policy(): PolicyModel {
    const { definitions } = this;
    const policy = definitions.policy("IpFilterPolicy");
    const rules: FilterRuleModel[] = [];
    for (const child of policy?.statement.children ?? []) {
      if (child.keyword === "IpFilterGroupRef") {
        const group = definitions.find("IpFilterGroup", child.value.name, policy!.file, child);
        for (const member of group?.statement.children ?? []) this.addRule(group!.file, member, rules);
      } else this.addRule(policy!.file, child, rules);
    }
    return new PolicyModel({
      files: definitions.files,
      rules,
      settings: this.settings,
      hasFilterPolicy: policy !== undefined,
      isComplete: this.isComplete,
      manualActions: [...definitions.all("IpManVpnAction")].map((located) => manualActionOf(located)),
      keyExchange: readKeyExchange(definitions, this.release),
      localDynVpnRules: readLocalDynVpnRules(definitions),
    });
  }

  private addRule(file: string, child: RuleOrRef, rules: FilterRuleModel[]): void {
    if (child.keyword === "IpFilterRule") rules.push(this.rule({ file, statement: child }));
    else if (child.keyword === "IpFilterRuleRef") {
      const rule = this.definitions.find("IpFilterRule", child.value.name, file, child);
      if (rule !== undefined) rules.push(this.rule(rule));
    }
  }

  private rule(located: Located<IpFilterRuleStatement>): FilterRuleModel {
    const { definitions, release } = this;
    const { file, statement } = located;
    const { value } = statement;
    const generic =
      value.ipGenericFilterActionRef === undefined
        ? undefined
        : definitions.resolve("IpGenericFilterAction", value.ipGenericFilterActionRef, located, genericActionOf);
    const dynamicVpn =
      value.ipDynVpnActionRef === undefined
        ? undefined
        : definitions.resolve("IpDynVpnAction", value.ipDynVpnActionRef, located, (found) =>
            dynamicActionOf(definitions, found, release),
          );
    const manualVpn =
      value.ipManVpnActionRef === undefined
        ? undefined
        : definitions.resolve("IpManVpnAction", value.ipManVpnActionRef, located, manualActionOf);
    const source = definitions.addresses(file, statement, {
      own: value.ipSourceAddr,
      set: value.ipSourceAddrSet,
      ref: value.ipSourceAddrRef,
      setRef: value.ipSourceAddrSetRef,
      groupRef: value.ipSourceAddrGroupRef,
      keyword: "IPSOURCEADDR",
    });
    const destination = definitions.addresses(file, statement, {
      own: value.ipDestAddr,
      set: value.ipDestAddrSet,
      ref: value.ipDestAddrRef,
      setRef: value.ipDestAddrSetRef,
      groupRef: value.ipDestAddrGroupRef,
      keyword: "IPDESTADDR",
    });
    const localStart =
      value.ipLocalStartActionRef === undefined
        ? undefined
        : definitions.resolve("IpLocalStartAction", value.ipLocalStartActionRef, located, (found) =>
            localStartActionOf(definitions, found),
          );
    return new FilterRuleModel({
      name: value.name ?? "without a name",
      file,
      statement,
      source,
      destination,
      generic,
      genericAction: value.ipGenericFilterActionRef,
      dynamicAction: value.ipDynVpnActionRef,
      manualAction: value.ipManVpnActionRef,
      dynamicVpn,
      manualVpn,
      localStart,
      allowOnDemand: this.settings.allowOnDemand,
      traffic: this.traffics.of(located),
      timeConditions: this.timeConditions(located),
    });
  }

  private timeConditions({ file, statement }: Located<IpFilterRuleStatement>): readonly TimeConditionModel[] {
    if (statement.children.length === 0 && statement.value.ipTimeConditionRef === undefined) return NONE;
    const conditions: TimeConditionModel[] = [];
    for (const child of statement.children) {
      if (child.keyword === "IpTimeCondition") conditions.push(timeConditionOf(file, child));
    }
    for (const name of statement.value.ipTimeConditionRef ?? []) {
      const found = this.definitions.find("IpTimeCondition", name, file, statement);
      if (found !== undefined) conditions.push(timeConditionOf(found.file, found.statement));
    }
    return conditions;
  }
}

/** What the IpFilterPolicy says for all rules; defaults where there is none. */
export function settingsOf(policy: PolicyStatement<"IpFilterPolicy"> | undefined): FilterSettings {
  const value = policy?.value;
  return {
    preDecap: attributeOf("PreDecap", value?.preDecap, "Off"),
    filterLogging: attributeOf("FilterLogging", value?.filterLogging, "On"),
    filterLogImplicit: attributeOf("FilterLogImplicit", value?.filterLogImplicit, false),
    allowOnDemand: attributeOf("AllowOnDemand", value?.allowOnDemand, false),
    fips140: attributeOf("FIPS140", value?.fips140, false),
    implicitDiscardAction: attributeOf("ImplicitDiscardAction", value?.implicitDiscardAction, "Silent"),
  };
}

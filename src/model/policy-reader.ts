import type { IpAddrGroupStatement, IpFilterRuleStatement, IpsecPolicyStatement } from "../documents/ipsec";
import type { Statement } from "../language/statement";
import { AddressSet } from "./address-set";
import { PolicyModel, type FilterRuleModel, type ManualActionModel, type PolicyFile } from "./policy";

/** A name in a policy file that stands for nothing in the files of the stack. */
export interface UnresolvedReference {
  readonly file: string;
  readonly statement: Statement;
  /** Keyword of the statement that is missing, such as IpAddrSet. */
  readonly keyword: string;
  readonly name: string;
}

type Keyword = IpsecPolicyStatement["keyword"];
type StatementOf<K extends Keyword> = Extract<IpsecPolicyStatement, { keyword: K }>;

interface Located<S = IpsecPolicyStatement> {
  readonly file: string;
  readonly statement: S;
}

/** Makes the policy of a stack of its files, the stack's own file before the common one. */
export function readPolicy(files: readonly PolicyFile[], unresolved: UnresolvedReference[]): PolicyModel {
  return new PolicyReader(files, unresolved).policy();
}

class PolicyReader {
  /** Statements by keyword and name. */
  private readonly named = new Map<string, Map<string, Located>>();
  private readonly policies: Located<StatementOf<"IpFilterPolicy">>[] = [];
  private readonly manual: ManualActionModel[] = [];
  private readonly reported = new Set<string>();

  constructor(
    private readonly files: readonly PolicyFile[],
    private readonly unresolved: UnresolvedReference[],
  ) {
    for (const { file, document } of files) {
      let own: Located<StatementOf<"IpFilterPolicy">> | undefined;
      for (const statement of document.statements) {
        if (statement.keyword === "IpFilterPolicy") own = { file, statement };
        else this.keep(file, statement);
      }
      // The last IpFilterPolicy of a file is used, and the one of the stack's own file before the common one.
      if (own !== undefined) this.policies.push(own);
    }
  }

  policy(): PolicyModel {
    const policy = this.policies[0];
    const rules: FilterRuleModel[] = [];
    for (const child of policy?.statement.children ?? []) {
      if (child.keyword === "IpFilterGroupRef") {
        const group = this.find("IpFilterGroup", child.value.name, policy!.file, child);
        for (const member of group?.statement.children ?? []) this.addRule(group!.file, member, rules);
      } else this.addRule(policy!.file, child, rules);
    }
    return new PolicyModel(this.files, rules, this.manual);
  }

  private keep(file: string, statement: IpsecPolicyStatement): void {
    const { name } = statement.value as { name?: string };
    if (name === undefined) return;
    let names = this.named.get(statement.keyword);
    if (names === undefined) this.named.set(statement.keyword, (names = new Map()));
    // The stack's own file comes first, and its statements before those of the common file.
    if (names.has(name)) return;
    names.set(name, { file, statement });
    if (statement.keyword === "IpManVpnAction") {
      const localEndpoint = statement.value.localSecurityEndpointAddr;
      this.manual.push({ name, file, statement, localEndpoint });
    }
  }

  private find<K extends Keyword>(
    keyword: K,
    name: string,
    file: string,
    from: Statement,
  ): Located<StatementOf<K>> | undefined {
    const found = this.named.get(keyword)?.get(name) as Located<StatementOf<K>> | undefined;
    if (found === undefined && !this.reported.has(`${keyword} ${name}`)) {
      this.reported.add(`${keyword} ${name}`);
      this.unresolved.push({ file, statement: from, keyword, name });
    }
    return found;
  }

  private addRule(
    file: string,
    child: StatementOf<"IpFilterPolicy">["children"][number] | StatementOf<"IpFilterGroup">["children"][number],
    rules: FilterRuleModel[],
  ): void {
    if (child.keyword === "IpFilterGroupRef") return;
    if (child.keyword === "IpFilterRule") {
      rules.push(this.rule(file, child));
      return;
    }
    const rule = this.find("IpFilterRule", child.value.name, file, child);
    if (rule !== undefined) rules.push(this.rule(rule.file, rule.statement));
  }

  private rule(file: string, statement: IpFilterRuleStatement): FilterRuleModel {
    const { name, ipGenericFilterActionRef, ipDynVpnActionRef, ipManVpnActionRef } = statement.value;
    const action =
      ipGenericFilterActionRef === undefined
        ? undefined
        : this.find("IpGenericFilterAction", ipGenericFilterActionRef, file, statement)?.statement.value.ipFilterAction;
    if (ipDynVpnActionRef !== undefined) this.find("IpDynVpnAction", ipDynVpnActionRef, file, statement);
    if (ipManVpnActionRef !== undefined) this.find("IpManVpnAction", ipManVpnActionRef, file, statement);
    return {
      name: name ?? "without a name",
      file,
      statement,
      local: this.addresses(file, statement, "Source"),
      remote: this.addresses(file, statement, "Dest"),
      action,
      dynamicAction: ipDynVpnActionRef,
      manualAction: ipManVpnActionRef,
    };
  }

  private addresses(file: string, statement: IpFilterRuleStatement, side: "Source" | "Dest"): AddressSet {
    const { value } = statement;
    const own = value[`ip${side}Addr`];
    if (own === "All") return AddressSet.all;
    if (own === "All4") return AddressSet.all4;
    if (own === "All6") return AddressSet.all6;
    const texts: string[] = [];
    const add = (text: string | undefined) => {
      if (text !== undefined) texts.push(text);
    };
    add(own);
    add(value[`ip${side}AddrSet`]);
    const single = value[`ip${side}AddrRef`];
    if (single !== undefined) add(this.find("IpAddr", single, file, statement)?.statement.value.addr);
    const set = value[`ip${side}AddrSetRef`];
    if (set !== undefined) add(rangeText(this.find("IpAddrSet", set, file, statement)?.statement));
    const group = value[`ip${side}AddrGroupRef`];
    if (group !== undefined) this.addGroup(this.find("IpAddrGroup", group, file, statement), add);
    if (texts.length === 0 && single === undefined && set === undefined && group === undefined) {
      // Without an address the rule covers all of them; with one that could not be read, it is not known which.
      const unread = statement.rest?.toUpperCase().includes(`IP${side.toUpperCase()}ADDR`) === true;
      return unread ? AddressSet.none : AddressSet.all;
    }
    return new AddressSet(texts);
  }

  private addGroup(group: Located<IpAddrGroupStatement> | undefined, add: (text: string | undefined) => void): void {
    if (group === undefined) return;
    const { file, statement } = group;
    for (const child of statement.children) add(child.keyword === "IpAddr" ? child.value.addr : rangeText(child));
    for (const name of statement.value.ipAddrRef ?? [])
      add(this.find("IpAddr", name, file, statement)?.statement.value.addr);
    for (const name of statement.value.ipAddrSetRef ?? [])
      add(rangeText(this.find("IpAddrSet", name, file, statement)?.statement));
  }
}

function rangeText(set: StatementOf<"IpAddrSet"> | undefined): string | undefined {
  return set?.value.prefix ?? set?.value.range;
}

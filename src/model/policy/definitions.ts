import type { IpsecPolicyDocument, IpsecPolicyStatement } from "../../documents/ipsec";
import type { Statement } from "../../language/statement";
import { AddressSet } from "../address-set";
import { Contents } from "./contents";

/** A policy file in typed form. */
export interface PolicyFile {
  readonly file: string;
  readonly document: IpsecPolicyDocument;
}

/** A name in a policy file that stands for nothing in the files of the stack. */
export interface UnresolvedReference {
  readonly file: string;
  readonly statement: Statement;
  /** Keyword of the statement that is missing, such as IpAddrSet. */
  readonly keyword: string;
  readonly name: string;
}

type Keyword = IpsecPolicyStatement["keyword"];
export type PolicyStatement<K extends Keyword> = Extract<IpsecPolicyStatement, { keyword: K }>;

/** A statement and the file it stands in. */
export interface Located<S = IpsecPolicyStatement> {
  readonly file: string;
  readonly statement: S;
}

/** The ways a statement gives addresses. */
export interface AddressOperands {
  readonly own: string | undefined;
  readonly set?: string | undefined;
  readonly ref: string | undefined;
  readonly setRef: string | undefined;
  readonly groupRef: string | undefined;
  /** Keyword of the operand, to find it in the part of the statement that could not be read. */
  readonly keyword: string;
}

/**
 * The statements of the policy files of a stack by their names. The stack's own file comes first, and its statements before
 * those of the common file.
 */
export class PolicyDefinitions {
  private readonly named = new Map<string, Map<string, Located>>();
  private readonly blocks = new Map<string, Located>();
  private readonly reported = new Set<string>();
  private readonly made = new Map<Located, unknown>();

  constructor(
    readonly files: readonly PolicyFile[],
    private readonly unresolved: UnresolvedReference[],
    readonly contents = new Contents(),
  ) {
    for (const { file, document } of files) {
      const last = new Map<string, Located>();
      for (const statement of document.statements) {
        const { name } = statement.value as { name?: string };
        if (POLICIES.has(statement.keyword)) last.set(statement.keyword, { file, statement });
        else if (name !== undefined) this.keep(name, { file, statement });
      }
      // The last policy of a file is used, and the one of the stack's own file before the common one.
      for (const [keyword, located] of last) if (!this.blocks.has(keyword)) this.blocks.set(keyword, located);
    }
  }

  /** The policy block in effect, of those that the files have. */
  policy<K extends "IpFilterPolicy" | "KeyExchangePolicy" | "LocalDynVpnPolicy">(
    keyword: K,
  ): Located<PolicyStatement<K>> | undefined {
    return this.blocks.get(keyword) as Located<PolicyStatement<K>> | undefined;
  }

  /** All statements of a keyword with a name. */
  *all<K extends Keyword>(keyword: K): Iterable<Located<PolicyStatement<K>>> {
    for (const located of this.named.get(keyword)?.values() ?? []) yield located as Located<PolicyStatement<K>>;
  }

  /** The statement a name stands for; remembers a name that stands for nothing. */
  find<K extends Keyword>(
    keyword: K,
    name: string,
    file: string,
    from: Statement,
  ): Located<PolicyStatement<K>> | undefined {
    const found = this.named.get(keyword)?.get(name) as Located<PolicyStatement<K>> | undefined;
    if (found === undefined && !this.reported.has(`${keyword} ${name}`)) {
      this.reported.add(`${keyword} ${name}`);
      this.unresolved.push({ file, statement: from, keyword, name });
    }
    return found;
  }

  /** What a named statement means, made once however many refer to it. */
  resolve<K extends Keyword, T>(
    keyword: K,
    name: string,
    { file, statement }: Located<Statement>,
    make: (located: Located<PolicyStatement<K>>) => T,
  ): T | undefined {
    const found = this.find(keyword, name, file, statement);
    if (found === undefined) return undefined;
    let made = this.made.get(found) as T | undefined;
    if (made === undefined) this.made.set(found, (made = make(found)));
    return made;
  }

  /** The addresses of a rule or an endpoint. */
  addresses(file: string, statement: Statement, operands: AddressOperands): AddressSet {
    const { own, set, ref, setRef, groupRef, keyword } = operands;
    if (own === "All") return AddressSet.all;
    if (own === "All4") return AddressSet.all4;
    if (own === "All6") return AddressSet.all6;
    const others = set ?? ref ?? setRef ?? groupRef;
    if (own !== undefined && others === undefined) return this.contents.addresses(own);
    const texts: string[] = [];
    const add = (text: string | undefined) => {
      if (text !== undefined) texts.push(text);
    };
    add(own);
    add(set);
    if (ref !== undefined) add(this.find("IpAddr", ref, file, statement)?.statement.value.addr);
    if (setRef !== undefined) add(rangeText(this.find("IpAddrSet", setRef, file, statement)?.statement));
    if (groupRef !== undefined) this.addGroup(this.find("IpAddrGroup", groupRef, file, statement), add);
    if (texts.length === 0 && ref === undefined && setRef === undefined && groupRef === undefined) {
      // Without an address the rule covers all of them; with one that could not be read, it is not known which.
      const unread = statement.rest?.toUpperCase().includes(keyword) === true;
      return unread ? AddressSet.none : AddressSet.all;
    }
    return texts.length === 1 ? this.contents.addresses(texts[0]!) : new AddressSet(texts);
  }

  private keep(name: string, located: Located): void {
    const { keyword } = located.statement;
    let names = this.named.get(keyword);
    if (names === undefined) this.named.set(keyword, (names = new Map()));
    if (!names.has(name)) names.set(name, located);
  }

  private addGroup(
    group: Located<PolicyStatement<"IpAddrGroup">> | undefined,
    add: (text: string | undefined) => void,
  ): void {
    if (group === undefined) return;
    const { file, statement } = group;
    for (const child of statement.children) add(child.keyword === "IpAddr" ? child.value.addr : rangeText(child));
    for (const name of statement.value.ipAddrRef ?? [])
      add(this.find("IpAddr", name, file, statement)?.statement.value.addr);
    for (const name of statement.value.ipAddrSetRef ?? [])
      add(rangeText(this.find("IpAddrSet", name, file, statement)?.statement));
  }
}

const POLICIES = new Set<string>(["IpFilterPolicy", "KeyExchangePolicy", "LocalDynVpnPolicy"]);

function rangeText(set: PolicyStatement<"IpAddrSet"> | undefined): string | undefined {
  return set?.value.prefix ?? set?.value.range;
}

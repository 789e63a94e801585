import { canonicalIp, familyOf } from "../language/addresses";
import type { Statement } from "../language/statement";
import type { ProfileStatement } from "../documents/profile";
import type { StackModel } from "./stack";

/** An interface of a stack, as LINK, INTERFACE or DYNAMICXCF defines it. */
export interface InterfaceModel {
  /** Name of the link or interface; `DYNAMICXCF` stands for all interfaces that DYNAMICXCF generates in one family. */
  readonly name: string;
  readonly family: 4 | 6;
  readonly kind: "network" | "static VIPA" | "dynamic XCF";
  /** How it is defined, which tells where SOURCEVIPA finds its VIPA. */
  readonly definedBy: "LINK" | "INTERFACE" | "DYNAMICXCF";
  /** Its addresses, without prefix lengths, in the order in which the profile gives them. A prefix alone is no address. */
  readonly addresses: readonly string[];
  /** False when the stack or the network makes further addresses: IPv6 without one, or with a prefix to complete. */
  readonly addressesKnown: boolean;
  /** SOURCEVIPAINTERFACE: name of the static VIPA that gives the source address. */
  readonly sourceVipaInterface: string | undefined;
  readonly statement: Statement;
}

/** An entry of the HOME list. */
export interface HomeAddress {
  readonly address: string;
  readonly link: string;
  /** The link; undefined when the profile does not define it. */
  readonly interface: InterfaceModel | undefined;
  readonly statement: Statement;
}

/** The interfaces of a stack and its HOME list. */
export interface StackInterfaces {
  /** In the order in which the profile defines them, dynamic XCF last. */
  readonly all: readonly InterfaceModel[];
  /** Entries of HOME in order; what stands in the list before a link gives the link its source VIPA. */
  readonly home: readonly HomeAddress[];
  /** An interface by the name of its LINK or INTERFACE, or by the name DYNAMICXCF generates. */
  named(name: string): InterfaceModel | undefined;
}

/** Names of links and interfaces that DYNAMICXCF generates. */
const GENERATED = { 4: /^(?:EZAXCF..|EZASAMEMVS|IQDIOLNK.*)$/, 6: /^(?:EZ6XCF..|EZ6SAMEMVS|IQDIOINTF6)$/ };

/**
 * The interfaces of a stack and its HOME list.
 *
 * @see z/OS Communications Server: IP Configuration Reference, HOME, DEVICE and LINK, and INTERFACE statements
 */
export function interfacesOf(stack: StackModel): StackInterfaces {
  const reader = new InterfaceReader();
  for (const statement of stack.profile.statements) reader.read(statement);
  return reader.interfaces(stack);
}

type InterfaceStatement = Extract<ProfileStatement, { keyword: "INTERFACE" }>;

class InterfaceReader {
  private readonly links = new Map<string, Statement>();
  private readonly defined = new Map<string, InterfaceModel>();
  private readonly home: { address: string; link: string; statement: Statement }[] = [];
  private sourceOfXcf: Readonly<Record<4 | 6, string | undefined>> = { 4: undefined, 6: undefined };

  read(statement: ProfileStatement): void {
    switch (statement.keyword) {
      case "LINK":
        if (statement.value.name !== undefined) this.links.set(statement.value.name, statement);
        return;
      case "DELETE":
        if (statement.value.link !== undefined) this.links.delete(statement.value.link);
        return;
      case "HOME":
        for (const entry of statement.children) {
          if (entry.state !== "malformed") this.home.push({ ...entry.value, statement: entry });
        }
        return;
      case "INTERFACE":
        this.readInterface(statement);
        return;
      case "IPCONFIG":
      case "IPCONFIG6": {
        const { dynamicXcf } = statement.value;
        if (dynamicXcf === undefined) return;
        const family = statement.keyword === "IPCONFIG" ? 4 : 6;
        this.sourceOfXcf = { ...this.sourceOfXcf, [family]: dynamicXcf.sourceVipaInterface };
      }
    }
  }

  interfaces(stack: StackModel): StackInterfaces {
    const links = [...this.links.values()].map((statement) => this.link(statement));
    const byName = new Map([...links, ...this.defined.values()].map((model) => [model.name, model]));
    const generated: InterfaceModel[] = [];
    for (const family of [4, 6] as const) {
      const setting = family === 4 ? stack.dynamicXcf : stack.dynamicXcf6;
      if (setting === undefined) continue;
      generated.push({
        name: "DYNAMICXCF",
        family,
        kind: "dynamic XCF",
        definedBy: "DYNAMICXCF",
        addresses: [setting.value],
        addressesKnown: true,
        sourceVipaInterface: this.sourceOfXcf[family],
        statement: setting.statement,
      });
    }
    return {
      all: [...byName.values(), ...generated],
      home: this.home.map((entry) => ({ ...entry, interface: byName.get(entry.link) })),
      named: (name) => byName.get(name) ?? generated.find(({ family }) => GENERATED[family].test(name)),
    };
  }

  private link(statement: Statement): InterfaceModel {
    const { name, type } = statement.value as { readonly name: string; readonly type: string | undefined };
    return {
      name,
      family: 4,
      kind: type === "VIRTUAL" ? "static VIPA" : "network",
      definedBy: "LINK",
      addresses: this.home.filter(({ link }) => link === name).map(({ address }) => address),
      addressesKnown: true,
      sourceVipaInterface: undefined,
      statement,
    };
  }

  private readInterface(statement: InterfaceStatement): void {
    const { name, define, addresses = [], addAddresses = [], deleteAddresses = [] } = statement.value;
    if (name === undefined) return;
    if (statement.value.delete === true) {
      this.defined.delete(name);
      return;
    }
    const before = this.defined.get(name);
    if (define !== undefined) {
      const family = define.endsWith("6") ? 6 : 4;
      const virtual = define === "VIRTUAL" || define === "VIRTUAL6";
      this.defined.set(name, {
        name,
        family,
        kind: virtual ? "static VIPA" : "network",
        definedBy: "INTERFACE",
        addresses: addresses.flatMap(withoutLength),
        // Without an address, and for a prefix alone, an IPv6 interface makes its own.
        addressesKnown: family === 4 || (addresses.length > 0 && addresses.every((one) => isAddress(one))),
        sourceVipaInterface: statement.value.sourceVipaInterface,
        statement,
      });
    } else if (before !== undefined) {
      const deleted = new Set(deleteAddresses.flatMap(withoutLength));
      const kept = before.addresses.filter((address) => !deleted.has(address));
      const added = addAddresses.flatMap(withoutLength);
      const addressesKnown = before.addressesKnown && addAddresses.every((one) => isAddress(one));
      this.defined.set(name, { ...before, addresses: [...kept, ...added], addressesKnown });
    }
  }
}

/** Whether what IPADDR gives is a whole address: an IPv6 one with a prefix length is a prefix to complete. */
function isAddress(written: string): boolean {
  const slash = written.indexOf("/");
  return slash < 0 || familyOf(written) === 4 || Number(written.slice(slash + 1)) === 128;
}

function withoutLength(written: string): string[] {
  if (!isAddress(written)) return [];
  const address = written.split("/")[0]!;
  return [canonicalIp(address) ?? address];
}

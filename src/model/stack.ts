import { familyOf, canonicalIp } from "../language/addresses";
import type { Statement } from "../language/statement";
import type { Vipabackup, Vipadefine, Vipadistribute, Viparange, Viparoute } from "../documents/profile";
import type { IpsecStatement, ProfileDocument, ProfileStatement } from "../documents/profile";
import type { PolicyModel } from "./policy";
import type { SystemModel } from "./system";

/** A value and the statement that sets it. */
export interface Setting<T> {
  readonly value: T;
  readonly statement: Statement;
}

/** One address of a VIPADEFINE or VIPABACKUP. */
export interface DvipaStatement<V = Vipadefine | Vipabackup> {
  readonly address: string;
  readonly statement: Statement<string, V>;
}

/** A VIPADISTRIBUTE with the address of the DVIPA it is about. */
export interface Distribution {
  /** Undefined when the interface name of an IPv6 DVIPA is not defined on the stack. */
  readonly address: string | undefined;
  readonly statement: Statement<"VIPADISTRIBUTE", Vipadistribute>;
}

/** An address of the stack itself: HOME, INTERFACE or dynamic XCF. */
export interface OwnAddress {
  readonly address: string;
  readonly origin: "HOME" | "INTERFACE" | "DYNAMICXCF";
  readonly statement: Statement;
}

/** An entry of the SRCIP block, or a stack-wide source VIPA. */
export interface SourceRule {
  /** Traffic the rule is for: destination address or subnet; undefined for a job or the whole stack. */
  readonly destination: string | undefined;
  /** Address, or name of the IPv6 interface, that becomes the source. */
  readonly source: string;
  readonly statement: Statement;
}

/** What a TCP/IP stack is, as its profile says. */
export class StackModel {
  /** Group id of the TCP/IP subplex (tt). */
  tcpGroupId: Setting<number> | undefined;
  ipSecurity: Setting<true> | undefined;
  ipSecurity6: Setting<true> | undefined;
  sourceVipa: Setting<boolean> | undefined;
  sourceVipa6: Setting<boolean> | undefined;
  tcpStackSourceVipa: Setting<string> | undefined;
  tcpStackSourceVipa6: Setting<string> | undefined;
  dynamicXcf: Setting<string> | undefined;
  dynamicXcf6: Setting<string> | undefined;
  /** The IPSEC blocks in order; the stack ignores all but the first. */
  readonly ipsecBlocks: IpsecStatement[] = [];
  readonly defines: DvipaStatement<Vipadefine>[] = [];
  readonly backups: DvipaStatement<Vipabackup>[] = [];
  readonly distributions: Distribution[] = [];
  readonly ranges: Statement<"VIPARANGE", Viparange>[] = [];
  readonly routes: Statement<"VIPAROUTE", Viparoute>[] = [];
  readonly ownAddresses: OwnAddress[] = [];
  readonly sourceRules: SourceRule[] = [];
  /** IP security policy that pagent gives the stack; undefined when the assembly has none. */
  policy: PolicyModel | undefined;
  private readonly dvipaByInterface = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly system: SystemModel,
    readonly file: string,
    readonly profile: ProfileDocument,
  ) {
    for (const statement of profile.statements) if (statement.state !== "malformed") this.read(statement);
  }

  /** `SYSA.TCPIP` */
  get label(): string {
    return `${this.system.name}.${this.name}`;
  }

  /** DVIPSEC of the IPSEC block in effect. */
  get dvipsec(): Setting<{ readonly dvLocalFilter?: true }> | undefined {
    const statement = this.ipsecBlocks[0];
    const value = statement?.value.dvipsec;
    return statement === undefined || value === undefined ? undefined : { value, statement };
  }

  get dvLocalFilter(): boolean {
    return this.dvipsec?.value.dvLocalFilter === true;
  }

  /** The first statement of a kind, to point at when something is missing. */
  firstOf(...keywords: string[]): Statement | undefined {
    return this.profile.statements.find((statement) => keywords.includes(statement.keyword));
  }

  /** Address of a DVIPA that is named by address, or by the interface name of its IPv6 definition. */
  dvipaAddress(nameOrAddress: string): string | undefined {
    return canonicalIp(nameOrAddress) ?? this.dvipaByInterface.get(nameOrAddress);
  }

  private read(statement: ProfileStatement): void {
    switch (statement.keyword) {
      case "GLOBALCONFIG":
        if (statement.value.xcfGroupId !== undefined) this.tcpGroupId = { value: statement.value.xcfGroupId, statement };
        return;
      case "IPCONFIG": {
        const { ipSecurity, sourceVipa, tcpStackSourceVipa, noTcpStackSourceVipa, dynamicXcf } = statement.value;
        if (ipSecurity === true) this.ipSecurity = { value: true, statement };
        if (sourceVipa !== undefined) this.sourceVipa = { value: sourceVipa, statement };
        if (tcpStackSourceVipa !== undefined) this.tcpStackSourceVipa = { value: tcpStackSourceVipa, statement };
        if (noTcpStackSourceVipa === true) this.tcpStackSourceVipa = undefined;
        if (dynamicXcf !== undefined) {
          this.dynamicXcf = { value: dynamicXcf.subnet.address, statement };
          this.ownAddresses.push({ address: dynamicXcf.subnet.address, origin: "DYNAMICXCF", statement });
        }
        return;
      }
      case "IPCONFIG6": {
        const { ipSecurity, sourceVipa, tcpStackSourceVipa, noTcpStackSourceVipa, dynamicXcf } = statement.value;
        if (ipSecurity !== undefined) this.ipSecurity6 = { value: true, statement };
        if (sourceVipa !== undefined) this.sourceVipa6 = { value: sourceVipa, statement };
        if (tcpStackSourceVipa !== undefined) this.tcpStackSourceVipa6 = { value: tcpStackSourceVipa, statement };
        if (noTcpStackSourceVipa === true) this.tcpStackSourceVipa6 = undefined;
        if (dynamicXcf !== undefined) {
          const address = withoutLength(dynamicXcf.address);
          this.dynamicXcf6 = { value: address, statement };
          this.ownAddresses.push({ address, origin: "DYNAMICXCF", statement });
        }
        return;
      }
      case "IPSEC":
        this.ipsecBlocks.push(statement);
        return;
      case "HOME":
        for (const entry of statement.children) {
          if (entry.state !== "malformed") this.ownAddresses.push({ address: entry.value.address, origin: "HOME", statement: entry });
        }
        return;
      case "INTERFACE":
        for (const address of statement.value.addresses ?? []) {
          this.ownAddresses.push({ address: withoutLength(address), origin: "INTERFACE", statement });
        }
        return;
      case "SRCIP":
        for (const entry of statement.children) {
          const { source, destination } = entry.value;
          if (entry.state !== "malformed" && source !== undefined) this.sourceRules.push({ source, destination, statement: entry });
        }
        return;
      case "VIPADYNAMIC":
        for (const child of statement.children) if (child.state !== "malformed") this.readDvipa(child);
    }
  }

  private readDvipa(statement: Extract<ProfileStatement, { keyword: "VIPADYNAMIC" }>["children"][number]): void {
    switch (statement.keyword) {
      case "VIPADEFINE":
      case "VIPABACKUP": {
        const { interfaceName, addresses } = statement.value;
        for (const written of addresses) {
          const address = withoutLength(written);
          if (interfaceName !== undefined) this.dvipaByInterface.set(interfaceName, address);
          if (statement.keyword === "VIPADEFINE") this.defines.push({ address, statement });
          else this.backups.push({ address, statement });
        }
        return;
      }
      case "VIPADELETE":
        for (const target of statement.value.addresses) this.forget(this.dvipaAddress(target));
        return;
      case "VIPADISTRIBUTE": {
        const address = this.dvipaAddress(statement.value.dvipa);
        if (statement.value.action !== "DELETE") this.distributions.push({ address, statement });
        return;
      }
      case "VIPARANGE":
        if (statement.value.action !== "DELETE") this.ranges.push(statement);
        return;
      case "VIPAROUTE":
        if (statement.value.action !== "DELETE") this.routes.push(statement);
    }
  }

  /** VIPADELETE: what was defined before it is gone. */
  private forget(address: string | undefined): void {
    for (const list of [this.defines, this.backups] as { address: string }[][]) {
      for (let i = list.length - 1; i >= 0; i--) if (list[i]!.address === address) list.splice(i, 1);
    }
  }
}

function withoutLength(address: string): string {
  const slash = address.indexOf("/");
  return slash < 0 ? address : address.slice(0, slash);
}

/** The dynamic XCF address of a stack for traffic of one family. */
export function dynamicXcfFor(stack: StackModel, address: string): string | undefined {
  return (familyOf(address) === 4 ? stack.dynamicXcf : stack.dynamicXcf6)?.value;
}

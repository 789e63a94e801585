import { canonicalIp, familyOf } from "../language/addresses";
import { Keyword } from "../language/keyword";
import type { Statement } from "../language/statement";
import type {
  IpsecStatement,
  ProfileDocument,
  ProfileStatement,
  Tcpconfig,
  Vipabackup,
  Vipadefine,
  Vipadistribute,
  VipadynamicStatement,
  Viparange,
  Viparoute,
} from "../documents/profile";
import { defaultPolicyOf, type PolicyModel } from "./policy";
import type { SystemModel } from "./system";

/** A value and the statement that sets it. */
export interface Setting<T> {
  readonly value: T;
  readonly statement: Statement;
}

/** One address of a VIPADEFINE: the stack owns the DVIPA while it is up. */
export interface Owner {
  readonly address: string;
  readonly stack: StackModel;
  readonly statement: Statement<"VIPADEFINE", Vipadefine>;
}

/** One address of a VIPABACKUP: the stack takes the DVIPA over when its owner fails. */
export interface Backup {
  readonly address: string;
  readonly stack: StackModel;
  readonly statement: Statement<"VIPABACKUP", Vipabackup>;
  /** Place in the chain, highest first. 1 to 254 where it is valid. */
  readonly rank: number;
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

/** An entry of the SRCIP block. */
export interface SourceRule {
  /** Destination address or subnet the entry is for; undefined for an entry for a job. */
  readonly destination: string | undefined;
  /** Address that becomes the source; undefined when it is the name of an interface that has no DVIPA. */
  readonly source: string | undefined;
  readonly statement: Statement;
}

const IPSECURITY = new Keyword("IPSECURITY");
const XCFGRPID = new Keyword("XCFGRPid");
const DVIPSEC = new Keyword("DVIPsec");

/** What a TCP/IP stack is, as its profile says. */
export class StackModel {
  /** Group id of the TCP/IP subplex (tt). */
  tcpGroupId: Setting<number> | undefined;
  /** False when an XCFGRPID is coded that cannot be read: the group id could then be any. */
  tcpGroupKnown = true;
  ipSecurity: Setting<true> | undefined;
  ipSecurity6: Setting<true> | undefined;
  sourceVipa: Setting<boolean> | undefined;
  sourceVipa6: Setting<boolean> | undefined;
  /** IPv4 address that is the source of outbound TCP connections of the whole stack. */
  tcpStackSourceVipa: Setting<string> | undefined;
  /** Name of the interface whose IPv6 address is. */
  tcpStackSourceVipa6: Setting<string> | undefined;
  /** DATAGRAMFWD or NODATAGRAMFWD of IPCONFIG; forwarding is on where neither is coded. */
  datagramForwarding: Setting<boolean> | undefined;
  /** The same of IPCONFIG6. */
  datagramForwarding6: Setting<boolean> | undefined;
  sysplexRouting: Setting<boolean> | undefined;
  /** RECOVERY or NORECOVERY of GLOBALCONFIG SYSPLEXMONITOR; off where neither is coded. */
  sysplexRecovery: Setting<boolean> | undefined;
  /** Whether the stack joins its group by itself: not with NOJOIN of GLOBALCONFIG SYSPLEXMONITOR. */
  joinsGroup = true;
  /** EXPLICITBINDPORTRANGE of GLOBALCONFIG: ports for bind() that are unique in the sysplex; none where it is not coded. */
  explicitBindPorts: Setting<{ readonly firstPort: number; readonly ports: number }> | undefined;
  dynamicXcf: Setting<string> | undefined;
  dynamicXcf6: Setting<string> | undefined;
  /** The IPSEC blocks in order; the stack ignores all but the first. */
  readonly ipsecBlocks: IpsecStatement[] = [];
  readonly tcpconfigs: Statement<"TCPCONFIG", Tcpconfig>[] = [];
  readonly defines: Owner[] = [];
  readonly backups: Backup[] = [];
  /** Definitions of DVIPAs that the stack has a definition of already; it rejects them. */
  readonly repeated: (Owner | Backup)[] = [];
  readonly distributions: Distribution[] = [];
  /** Those of a DVIPA that the stack has no definition of when it reads them; it rejects them. */
  readonly unheldDistributions = new Set<Distribution>();
  readonly ranges: Statement<"VIPARANGE", Viparange>[] = [];
  readonly routes: Statement<"VIPAROUTE", Viparoute>[] = [];
  readonly ownAddresses: OwnAddress[] = [];
  readonly sourceRules: SourceRule[] = [];
  /** The SRCIP block in effect. */
  private sourceBlock: Statement | undefined;
  private permitted: PolicyModel | undefined;
  private readonly held = new Set<string>();
  /** Dynamic XCF addresses that {@link routes} lead to. */
  private readonly routed = new Set<string>();
  private readonly dvipaByInterface = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly system: SystemModel,
    /** File of the profile, and the data set it is deployed to. */
    readonly file: string,
    readonly dataset: string,
    readonly profile: ProfileDocument,
    /** IP security policy that pagent gives the stack; undefined when the assembly has none. */
    readonly policy: PolicyModel | undefined,
  ) {
    const later: ProfileStatement[] = [];
    for (const statement of profile.statements) {
      // VIPADYNAMIC is processed after the rest of the profile, and SRCIP may name what it defines.
      if (statement.keyword === "SRCIP") later.push(statement);
      else this.read(statement);
    }
    for (const statement of later) this.read(statement);
  }

  /** `SYSA.TCPIP` */
  get label(): string {
    return `${this.system.name}.${this.name}`;
  }

  /** DVIPSEC of the IPSEC block in effect. */
  get dvipsec(): Setting<{ readonly dvLocalFilter?: true }> | undefined {
    const statement = this.ipsecBlocks[0];
    if (statement === undefined) return undefined;
    const value = statement.value.dvipsec ?? (mentions(statement, DVIPSEC) ? {} : undefined);
    return value === undefined ? undefined : { value, statement };
  }

  /** What the stack permits until pagent installs its policy: the rules of the IPSEC block in effect. */
  get defaultPolicy(): PolicyModel {
    return (this.permitted ??= defaultPolicyOf(this.ipsecBlocks[0], this.file));
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
    if (this.held.has(nameOrAddress)) return nameOrAddress;
    return canonicalIp(nameOrAddress) ?? this.dvipaByInterface.get(nameOrAddress.toUpperCase());
  }

  /** Whether the stack defines or backs up a DVIPA, given by address or by the name of its interface. */
  holds(nameOrAddress: string): boolean {
    const address = this.dvipaAddress(nameOrAddress);
    return address !== undefined && this.held.has(address);
  }

  /** The dynamic XCF address of the stack for traffic of one family. */
  xcfAddress(family: 4 | 6): string | undefined {
    return (family === 4 ? this.dynamicXcf : this.dynamicXcf6)?.value;
  }

  private read(statement: ProfileStatement): void {
    switch (statement.keyword) {
      case "GLOBALCONFIG": {
        const id: unknown = statement.value.xcfGroupId;
        if (typeof id === "number") {
          this.tcpGroupId = { value: id, statement };
          this.tcpGroupKnown = true;
        } else if (id !== undefined || mentions(statement, XCFGRPID)) this.tcpGroupKnown = false;
        const { recovery, join } = statement.value.sysplexMonitor ?? {};
        if (join !== undefined) this.joinsGroup = join !== "NOJOIN";
        if (recovery !== undefined) this.sysplexRecovery = { value: recovery, statement };
        const { explicitBindPortRange, noExplicitBindPortRange } = statement.value;
        if (noExplicitBindPortRange === true) this.explicitBindPorts = undefined;
        if (explicitBindPortRange !== undefined) this.explicitBindPorts = { value: explicitBindPortRange, statement };
        return;
      }
      case "IPCONFIG": {
        const { ipSecurity, sourceVipa, tcpStackSourceVipa, noTcpStackSourceVipa, dynamicXcf } = statement.value;
        if (ipSecurity === true || mentions(statement, IPSECURITY)) this.ipSecurity = { value: true, statement };
        if (sourceVipa !== undefined) this.sourceVipa = { value: sourceVipa, statement };
        if (tcpStackSourceVipa !== undefined) this.tcpStackSourceVipa = { value: tcpStackSourceVipa, statement };
        if (noTcpStackSourceVipa === true) this.tcpStackSourceVipa = undefined;
        const { datagramForwarding, sysplexRouting } = statement.value;
        if (datagramForwarding !== undefined) this.datagramForwarding = { value: datagramForwarding, statement };
        if (sysplexRouting !== undefined) this.sysplexRouting = { value: sysplexRouting, statement };
        const address = dynamicXcf?.subnet?.address;
        if (address !== undefined) {
          this.replaceDynamicXcf(this.dynamicXcf, address, statement);
          this.dynamicXcf = { value: address, statement };
        }
        return;
      }
      case "IPCONFIG6": {
        const { ipSecurity, sourceVipa, tcpStackSourceVipa, noTcpStackSourceVipa, dynamicXcf } = statement.value;
        if (ipSecurity !== undefined || mentions(statement, IPSECURITY)) this.ipSecurity6 = { value: true, statement };
        if (sourceVipa !== undefined) this.sourceVipa6 = { value: sourceVipa, statement };
        if (tcpStackSourceVipa !== undefined) this.tcpStackSourceVipa6 = { value: tcpStackSourceVipa, statement };
        if (noTcpStackSourceVipa === true) this.tcpStackSourceVipa6 = undefined;
        const { datagramForwarding } = statement.value;
        if (datagramForwarding !== undefined) this.datagramForwarding6 = { value: datagramForwarding, statement };
        if (dynamicXcf?.address !== undefined) {
          const address = withoutLength(dynamicXcf.address);
          this.replaceDynamicXcf(this.dynamicXcf6, address, statement);
          this.dynamicXcf6 = { value: address, statement };
        }
        return;
      }
      case "IPSEC":
        this.ipsecBlocks.push(statement);
        return;
      case "TCPCONFIG":
        this.tcpconfigs.push(statement);
        return;
      case "HOME":
        for (const entry of statement.children) {
          if (entry.state === "malformed") continue;
          this.ownAddresses.push({ address: entry.value.address, origin: "HOME", statement: entry });
        }
        return;
      case "INTERFACE":
        if (statement.value.delete === true) this.deleteInterface(statement.value.name);
        for (const address of statement.value.deleteAddresses ?? [])
          this.deleteInterface(statement.value.name, address);
        for (const address of [...(statement.value.addresses ?? []), ...(statement.value.addAddresses ?? [])]) {
          this.ownAddresses.push({ address: withoutLength(address), origin: "INTERFACE", statement });
        }
        return;
      case "SRCIP":
        this.readSources(statement);
        return;
      case "VIPADYNAMIC":
        for (const child of statement.children) if (isReadable(child)) this.readDvipa(child);
    }
  }

  private readSources(block: Extract<ProfileStatement, { keyword: "SRCIP" }>): void {
    // The stack ignores a second block.
    if (this.sourceBlock !== undefined) return;
    this.sourceBlock = block;
    for (const entry of block.children) {
      if (!isReadable(entry) || (entry.keyword !== "JOBNAME" && entry.keyword !== "DESTINATION")) continue;
      const { source } = entry.value;
      if (source === undefined) continue;
      const destination = entry.keyword === "DESTINATION" ? entry.value.destination : undefined;
      this.sourceRules.push({ destination, source: this.dvipaAddress(source), statement: entry });
    }
  }

  private readDvipa(statement: VipadynamicStatement["children"][number]): void {
    switch (statement.keyword) {
      case "VIPADEFINE":
      case "VIPABACKUP": {
        const { interfaceName, addresses } = statement.value;
        for (const written of addresses) {
          const address = withoutLength(written);
          // The stack rejects a second definition of a DVIPA.
          if (this.held.has(address)) {
            this.repeated.push(this.definition(statement, address));
            continue;
          }
          this.held.add(address);
          if (interfaceName !== undefined) this.dvipaByInterface.set(interfaceName.toUpperCase(), address);
          const definition = this.definition(statement, address);
          if ("rank" in definition) this.backups.push(definition);
          else this.defines.push(definition);
        }
        return;
      }
      case "VIPADELETE":
        for (const target of statement.value.addresses) this.forget(this.dvipaAddress(target));
        return;
      case "VIPADISTRIBUTE": {
        const address = this.dvipaAddress(statement.value.dvipa);
        // A distribution is deleted with the ports and targets it was defined with.
        if (statement.value.action === "DELETE") {
          remove(this.distributions, (other) => other.address === address && distributesSame(other, statement.value));
          return;
        }
        const distribution = { address, statement };
        this.distributions.push(distribution);
        if (!this.holds(statement.value.dvipa)) this.unheldDistributions.add(distribution);
        return;
      }
      case "VIPARANGE": {
        const { action, mask, address } = statement.value;
        if (action !== "DELETE") this.ranges.push(statement);
        else remove(this.ranges, ({ value }) => value.mask === mask && value.address === address);
        return;
      }
      case "VIPAROUTE":
        this.readRoute(statement);
    }
  }

  /** A target has one route: the last one. */
  private readRoute(statement: Statement<"VIPAROUTE", Viparoute>): void {
    const { action, dynamicXcf } = statement.value;
    if (this.routed.delete(dynamicXcf)) remove(this.routes, ({ value }) => value.dynamicXcf === dynamicXcf);
    if (action === "DELETE") return;
    this.routes.push(statement);
    this.routed.add(dynamicXcf);
  }

  /** The address of the last DYNAMICXCF is the one in effect. */
  private replaceDynamicXcf(before: Setting<string> | undefined, address: string, statement: Statement): void {
    remove(this.ownAddresses, (own) => own.origin === "DYNAMICXCF" && own.statement === before?.statement);
    this.ownAddresses.push({ address, origin: "DYNAMICXCF", statement });
  }

  /** Forgets the addresses of an interface, or one of them. */
  private deleteInterface(name: string, written?: string): void {
    const unwanted = written === undefined ? undefined : withoutLength(written);
    remove(this.ownAddresses, ({ address, origin, statement }) => {
      const isOwn = origin === "INTERFACE" && (statement.value as { readonly name?: string }).name === name;
      return isOwn && (unwanted === undefined || unwanted === address);
    });
  }

  private definition(statement: Owner["statement"] | Backup["statement"], address: string): Owner | Backup {
    return statement.keyword === "VIPADEFINE"
      ? { address, stack: this, statement }
      : { address, stack: this, statement, rank: rankOf(statement.value.rank) };
  }

  /** VIPADELETE: what was defined before it is gone. */
  private forget(address: string | undefined): void {
    if (address === undefined || !this.held.delete(address)) return;
    for (const [name, named] of this.dvipaByInterface) if (named === address) this.dvipaByInterface.delete(name);
    remove(this.repeated, (definition) => definition.address === address);
    for (const list of [this.defines, this.backups] as { address: string }[][]) {
      const at = list.findIndex((definition) => definition.address === address);
      if (at >= 0) list.splice(at, 1);
    }
  }
}

function remove<T>(list: T[], unwanted: (element: T) => boolean): void {
  for (let i = list.length - 1; i >= 0; i--) if (unwanted(list[i]!)) list.splice(i, 1);
}

/** Whether a distribution has the ports and targets another one names. */
function distributesSame({ statement }: Distribution, { ports, destinations }: Vipadistribute): boolean {
  const targets = ({ all, targets: named }: Vipadistribute["destinations"]) =>
    all === true ? "ALL" : named?.map(({ address }) => address).join(" ");
  return (
    statement.value.ports?.join(" ") === ports?.join(" ") &&
    targets(statement.value.destinations) === targets(destinations)
  );
}

/** A statement with its required operands. */
function isReadable(statement: Statement): boolean {
  return statement.state === "understood" || statement.state === "partial";
}

/** Whether a keyword stands in the part of a statement that was not understood, so that it cannot be called missing. */
function mentions(statement: Statement, keyword: Keyword): boolean {
  const text = statement.rest ?? statement.raw;
  return text !== undefined && text.split(/\s+/).some((word) => keyword.forms[0]!.has(word.toUpperCase()));
}

/** VIPABACKUP ranks the stack 1 unless told otherwise; a system symbol without a value tells nothing. */
function rankOf(rank: unknown): number {
  return typeof rank === "number" ? rank : 1;
}

/** An address in its one spelling, without the length of its prefix. */
function withoutLength(written: string): string {
  const slash = written.indexOf("/");
  const address = slash < 0 ? written : written.slice(0, slash);
  // An IPv4 address has one spelling only.
  return address.includes(":") ? (canonicalIp(address) ?? address) : address;
}

/** The dynamic XCF address of a stack for traffic to an address. */
export function dynamicXcfFor(stack: StackModel, address: string): string | undefined {
  return stack.xcfAddress(familyOf(address));
}

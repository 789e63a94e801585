import { Construct, type IConstruct } from "constructs";
import { familyOf } from "../language/addresses";
import { withOneMore } from "../language/blanks";
import { Distribution, type DistributionProps } from "./distribution";
import { ConstructError } from "./errors";
import { checkAddress, checkRange } from "./names";
import { Rank } from "./rank";
import { Security, type SecurityProps } from "./security";
import { Stack } from "./stack";
import { Sysplex } from "./sysplex";

const DVIPA = Symbol.for("cdkplex.Dvipa");

/** When a DVIPA may be taken from a stack. */
export enum Moveable {
  /** At once; connections are kept. */
  IMMEDIATE = "IMMEDIATE",
  /** Only when it has no connections. IPv4 only. */
  WHEN_IDLE = "WHENIDLE",
}

export interface BackupProps {
  /** Place in the chain of backups, the highest takes over first. Give each backup another. @default - rank 1 */
  readonly rank?: Rank;
  /**
   * Lets the backup activate the DVIPA when it is up before the owner, and says when the DVIPA may then be taken from it.
   *
   * @default - it only takes over a DVIPA that was active
   */
  readonly moveable?: Moveable;
}

/** A stack that backs up a DVIPA. */
export interface DvipaBackup extends BackupProps {
  readonly stack: Stack;
}

export interface DvipaProps {
  /** The IPv4 or IPv6 address. */
  readonly address: string;
  /** The stack that has the DVIPA while it is up (VIPADEFINE). */
  readonly owner: Stack;
  /** The stacks that take it over (VIPABACKUP). @default - none; see also {@link Dvipa.addBackup} */
  readonly backups?: readonly DvipaBackup[];
  /** Length of the prefix that is advertised: 0 to 32, or 0 to 128 for IPv6. @default - 32, and none for IPv6 */
  readonly prefixLength?: number;
  /** When the DVIPA may be taken from its owner. @default - Moveable.IMMEDIATE, by the stack's own default */
  readonly moveable?: Moveable;
  /** Name of the interface of an IPv6 DVIPA, 1 to 16 characters. @default - the id in upper case */
  readonly interfaceName?: string;
}

/**
 * A dynamic VIPA: an address that one stack owns, others take over, and that may be distributed and secured.
 *
 * @see IP Configuration Reference, VIPADYNAMIC statement
 */
export class Dvipa extends Construct {
  static isDvipa(x: unknown): x is Dvipa {
    return x !== null && typeof x === "object" && DVIPA in x;
  }

  /** The DVIPAs of a sysplex, in the order of the program. */
  static all(sysplex: Sysplex): readonly Dvipa[] {
    return [...registry(sysplex).values()];
  }

  readonly sysplex: Sysplex;
  /** The address in its one spelling. */
  readonly address: string;
  readonly family: 4 | 6;
  readonly owner: Stack;
  readonly prefixLength: number | undefined;
  /** Name of the interface of an IPv6 DVIPA. */
  readonly interfaceName: string | undefined;
  // Few, and of many DVIPAs: a list that grows by push would keep room for more.
  private backupList: readonly DvipaBackup[] = NONE;
  private distributionList: readonly Distribution[] = NONE;
  private securityList: readonly Security[] = NONE;

  constructor(
    scope: Construct,
    id: string,
    readonly props: DvipaProps,
  ) {
    super(scope, id);
    const { path } = this.node;
    this.sysplex = Sysplex.of(this);
    this.address = checkAddress(path, "address", props.address);
    this.family = familyOf(this.address);
    this.owner = props.owner;
    this.checkStack(this.owner);
    this.prefixLength = props.prefixLength ?? (this.family === 4 ? 32 : undefined);
    checkRange(path, "prefixLength", props.prefixLength, 0, this.family === 4 ? 32 : 128);
    this.interfaceName = this.checkInterface();
    this.checkMoveable(props.moveable);
    const known = registry(this.sysplex);
    const other = known.get(this.address);
    if (other !== undefined) throw ConstructError.definedTwice(path, `The DVIPA ${this.address}`, other.node.path);
    known.set(this.address, this);
    this.claimInterface(this.owner);
    if (props.backups !== undefined) for (const backup of props.backups) this.addBackup(backup.stack, backup);
  }

  get backups(): readonly DvipaBackup[] {
    return this.backupList;
  }

  get distributions(): readonly Distribution[] {
    return this.distributionList;
  }

  get securities(): readonly Security[] {
    return this.securityList;
  }

  /** The stacks that can have the DVIPA: the owner, then the backups. */
  get holders(): readonly Stack[] {
    return [this.owner, ...this.backupList.map(({ stack }) => stack)];
  }

  /** Stacks that are named as targets, or all of them where a distribution is to "ALL". */
  targetsAmong(stacks: readonly Stack[]): ReadonlySet<Stack> {
    const found = new Set<Stack>();
    for (const { targets } of this.distributionList) {
      if (targets !== undefined) for (let i = 0; i < targets.length; i++) found.add(targets[i]!.stack);
      else for (const stack of stacks) if (this.canReach(stack)) found.add(stack);
    }
    return found;
  }

  /** Adds a stack that takes the DVIPA over. */
  addBackup(stack: Stack, props: BackupProps = {}): this {
    const { path } = this.node;
    this.checkStack(stack);
    if (stack === this.owner) throw ConstructError.ownerAsBackup(path, stack.label);
    if (this.backupList.some((backup) => backup.stack === stack)) throw ConstructError.backupTwice(path, stack.label);
    this.checkMoveable(props.moveable);
    this.claimInterface(stack);
    this.backupList = withOneMore(this.backupList, { stack, rank: props.rank, moveable: props.moveable });
    return this;
  }

  /**
   * Spreads the connections of the DVIPA over target stacks (VIPADISTRIBUTE). Written on the owner, and on each backup
   * that may activate the DVIPA first; another backup takes the distribution over with the DVIPA. Call it once for each
   * set of ports.
   */
  distribute(props: DistributionProps): this {
    const distribution = new Distribution(this.node.path, props);
    const { targets = NONE } = distribution;
    for (let i = 0; i < targets.length; i++) {
      const { stack } = targets[i]!;
      this.checkStack(stack);
      if (this.xcfOf(stack) === undefined) {
        const property = this.family === 4 ? "dynamicXcf" : "dynamicXcf6";
        throw ConstructError.missing(
          this.node.path,
          `${property} of the target ${stack.label}`,
          `Give the Stack ${stack.node.path} a ${property} address.`,
        );
      }
    }
    this.distributionList = withOneMore(this.distributionList, distribution);
    return this;
  }

  /**
   * Protects the DVIPA with IPSec tunnels that survive takeover and work with distribution: Sysplex-Wide Security
   * Associations. Brings DVIPSEC to the owner and every backup, IPSECURITY to them and the targets, the EZBDVIPAvvtt
   * structure to the CFRM policy, filter rules to all of them, and key exchange rules to owner and backups.
   *
   * @see IP Configuration Guide, Sysplex-Wide Security Associations
   */
  secure(props: SecurityProps): this {
    this.securityList = withOneMore(this.securityList, new Security(this, props));
    return this;
  }

  /** Dynamic XCF address of a stack in the family of the DVIPA. */
  xcfOf(stack: Stack): string | undefined {
    return this.family === 4 ? stack.dynamicXcf?.address : stack.dynamicXcf6;
  }

  private canReach(stack: Stack): boolean {
    return stack.inSubplexOf(this.owner) && this.xcfOf(stack) !== undefined;
  }

  private checkStack(stack: Stack): void {
    if (stack.sysplex !== this.sysplex) throw ConstructError.otherSysplex(this.node.path, stack.node.path);
  }

  /** On one stack each IPv6 DVIPA has an interface name of its own. */
  private claimInterface(stack: Stack): void {
    const { interfaceName } = this;
    if (interfaceName === undefined) return;
    const names = interfaces.get(stack) ?? new Map<string, Dvipa>();
    interfaces.set(stack, names);
    const other = names.get(interfaceName);
    if (other !== undefined) {
      const what = `The interface ${interfaceName} of ${stack.label}`;
      throw ConstructError.definedTwice(this.node.path, what, other.node.path);
    }
    names.set(interfaceName, this);
  }

  private checkMoveable(moveable: Moveable | undefined): void {
    if (moveable !== undefined && !Object.values(Moveable).includes(moveable))
      throw ConstructError.outOfRange(this.node.path, "moveable", moveable, "Moveable.IMMEDIATE or Moveable.WHEN_IDLE");
    if (this.family === 6 && moveable === Moveable.WHEN_IDLE) {
      throw ConstructError.familyMismatch(this.node.path, `moveable is WHENIDLE on the IPv6 DVIPA ${this.address}.`);
    }
  }

  private checkInterface(): string | undefined {
    const { path, id } = this.node;
    const given = this.props.interfaceName;
    if (this.family === 4) {
      if (given !== undefined)
        throw ConstructError.familyMismatch(path, `interfaceName is "${given}" on the IPv4 DVIPA ${this.address}.`);
      return undefined;
    }
    const name = (given ?? id).toUpperCase();
    if (!/^[A-Z@#$][A-Z0-9@#$]{0,15}$/.test(name)) {
      throw ConstructError.badName(
        path,
        "interface name",
        name,
        "1 to 16 characters A-Z 0-9 @ # $, the first not a digit",
        "Set interfaceName.",
      );
    }
    return name;
  }
}

// On the prototype: there are many DVIPAs.
Object.defineProperty(Dvipa.prototype, DVIPA, { value: true });

const NONE: readonly never[] = [];

/** IPv6 DVIPAs of each stack by interface name. */
const interfaces = new WeakMap<Stack, Map<string, Dvipa>>();
/** DVIPAs of each sysplex by address. */
const registries = new WeakMap<IConstruct, Map<string, Dvipa>>();

function registry(sysplex: Sysplex): Map<string, Dvipa> {
  let known = registries.get(sysplex);
  if (known === undefined) registries.set(sysplex, (known = new Map()));
  return known;
}

import { Construct } from "constructs";
import type { Release } from "../model/manifest";
import { ConstructError } from "./errors";
import { checkDataset, checkGroupId, checkUnique, name8 } from "./names";
import { StartList, type StartListProps } from "./start-list";
import { Sysplex } from "./sysplex";

const SYSTEM = Symbol.for("cdkplex.System");

export interface SystemProps {
  /** Value of the system symbol &SYSCLONE, 1 or 2 characters, unique in the sysplex. */
  readonly sysclone: string;
  /** z/OS level. @default - not known; rules that depend on it do not judge */
  readonly release?: Release;
  /** Name of the machine the system runs in. @default - not known */
  readonly cpc?: string;
  /** Static system symbols, without the ampersand. @default - SYSNAME, SYSPLEX and SYSCLONE */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Group id of the VTAM subplex, 2 to 31. @default - that of the sysplex */
  readonly vtamGroupId?: number;
  /** The VTAM start list. @default - ATCSTRxx of SYS1.VTAMLST with the group id, xx being the SYSCLONE value */
  readonly startList?: StartListProps;
  /** The IKE daemon. @default - key ring IKED/keyring */
  readonly iked?: IkedProps;
}

export interface IkedProps {
  /** Key ring of certificates, `userid/ringname`. @default "IKED/keyring" */
  readonly keyRing?: string;
  /** What IKED writes to syslog, a bit mask from 0 to 255. @default 1 */
  readonly syslogLevel?: number;
}

/** A z/OS system (image) of the sysplex. Its id is the system name. */
export class System extends Construct {
  static isSystem(x: unknown): x is System {
    return x !== null && typeof x === "object" && SYSTEM in x;
  }

  /**
   * The system a construct is in.
   *
   * @throws ConstructError when it is in none
   */
  static of(construct: Construct): System {
    const found = construct.node.scopes.reverse().find(System.isSystem);
    if (found === undefined) {
      throw ConstructError.missing(construct.node.path, "The System around it", "Create it with a System as scope.");
    }
    return found;
  }

  /** Name of the system, 1 to 8 characters. */
  readonly name: string;
  readonly sysplex: Sysplex;
  /** Group id of the VTAM subplex (vv). */
  readonly vtamGroupId: number | undefined;
  /** The VTAM start options. */
  readonly startList: StartList;

  constructor(
    scope: Construct,
    id: string,
    readonly props: SystemProps,
  ) {
    super(scope, id);
    Object.defineProperty(this, SYSTEM, { value: true });
    this.name = name8(this, "system name");
    this.sysplex = Sysplex.of(this);
    if (!/^[A-Z0-9@#$]{1,2}$/.test(props.sysclone)) {
      throw ConstructError.outOfRange(this.node.path, "sysclone", props.sysclone, "1 or 2 characters A-Z 0-9 @ # $");
    }
    const { sysplex } = this;
    checkUnique<System>(this, sysplex, System.isSystem, `The system ${this.name}`, ({ name }) => name);
    checkUnique<System>(this, sysplex, System.isSystem, `sysclone ${props.sysclone}`, (other) => other.props.sysclone);
    this.vtamGroupId = checkGroupId(this.node.path, "vtamGroupId", props.vtamGroupId) ?? this.sysplex.vtamGroupId;
    const dataset = props.startList?.dataset ?? `SYS1.VTAMLST(ATCSTR${props.sysclone.padStart(2, "0")})`;
    this.startList = new StartList(this, "StartList", {
      ...props.startList,
      dataset: checkDataset(this.node.path, "startList.dataset", dataset),
    });
  }
}

import { Construct } from "constructs";
import { ConstructError } from "./errors";

export interface StartListProps {
  /** Member that holds the start list. @default - `SYS1.VTAMLST(ATCSTRxx)`, xx being the SYSCLONE value */
  readonly dataset?: string;
  /**
   * Start options besides the XCF group id, such as `{ NETID: "NETA", SSCPID: 1, SSCPNAME: "SSCP1A" }`.
   *
   * @default - XCFINIT=YES
   */
  readonly options?: Readonly<Record<string, string | number>>;
}

/**
 * The VTAM start list of a system.
 *
 * @see SNA Resource Definition Reference, start options
 */
export class StartList extends Construct {
  readonly dataset: string;
  private readonly coded = new Map<string, string | number>();
  private readonly assumed = new Set<string>();

  constructor(scope: Construct, id: string, props: StartListProps & { readonly dataset: string }) {
    super(scope, id);
    this.dataset = props.dataset;
    for (const [option, value] of Object.entries(props.options ?? { XCFINIT: "YES" })) this.add(option, value);
    if (props.options === undefined) this.assumed.add("XCFINIT");
  }

  /** Start options in the order they are written. */
  get options(): ReadonlyMap<string, string | number> {
    return this.coded;
  }

  /** Whether the program leaves an option open, and it is coded by default. */
  isAssumed(option: string): boolean {
    return this.assumed.has(option);
  }

  /**
   * Codes a start option; a later value replaces an earlier one.
   *
   * @throws ConstructError for XCFGRPID, which follows from the group id of the system
   */
  add(option: string, value: string | number): this {
    const name = option.toUpperCase();
    if (name === "XCFGRPID") {
      throw ConstructError.missing(
        this.node.path,
        "The group id as a property",
        "Set vtamGroupId on the Sysplex or the System instead of XCFGRPID.",
      );
    }
    if (!/^[A-Z][A-Z0-9]{0,15}$/.test(name)) {
      throw ConstructError.badName(
        this.node.path,
        "start option",
        option,
        "a keyword such as NETID",
        "Correct the keyword.",
      );
    }
    this.coded.set(name, value);
    this.assumed.delete(name);
    return this;
  }
}

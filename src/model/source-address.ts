import { addressRange, covers, familyOf, maskLength } from "../language/addresses";
import type { Statement } from "../language/statement";
import { interfacesOf, type InterfaceModel, type StackInterfaces } from "./interfaces";
import { sourceRuleFor } from "./source-rules";
import type { StackModel } from "./stack";
import { departureOf } from "./static-routes";
import type { SysplexModel } from "./sysplex";
import { distributionsUnder, listed, ownership, targetsInReach } from "./takeover";

/** What a program does before it sends, as far as it has a part in the choice of the source address. */
export interface SourceQuestion {
  readonly stack: StackModel;
  /** Address the job connects or sends to. */
  readonly destination: string;
  /** Name of the job. @default - a job that no JOBNAME of SRCIP and no PORT names */
  readonly job?: string;
  /** @default TCP */
  readonly protocol?: "TCP" | "UDP";
  /** What the socket is bound to before: an address, or `any` for INADDR_ANY and in6addr_any. @default - no bind() */
  readonly bind?: string;
  /** Local port the socket is bound to, 1 to 65535. @default - the stack chooses one */
  readonly port?: number;
}

/** A step of the choice: what the configuration says, and the statement that says it. */
export interface SourceReason {
  readonly text: string;
  readonly statement: Statement | undefined;
}

/** The source address of outbound packets, or why the configuration does not decide it. */
export interface SourceAddress {
  /** Undefined when it is not known. */
  readonly source: string | undefined;
  /** Why it is not known, in a sentence without its period. */
  readonly notKnown: string | undefined;
  /** What was looked at, in the order in which the stack does. */
  readonly reasons: readonly SourceReason[];
}

/**
 * The source address that a job uses towards a destination, in the order in which the stack looks: bind() to an address, PORT
 * with BIND, SRCIP, TCPSTACKSOURCEVIPA, SOURCEVIPA, the address of the interface. Addresses that a program gives with
 * IPV6_PKTINFO or bind2addrsel() are no part of the configuration.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Source IP address selection
 */
export function sourceAddress(model: SysplexModel, question: SourceQuestion): SourceAddress {
  return new Selection(model, question).choose();
}

type Step = SourceAddress | undefined;

class Selection {
  private readonly reasons: SourceReason[] = [];
  private readonly stack: StackModel;
  private readonly interfaces: StackInterfaces;
  private readonly family: 4 | 6;
  private readonly protocol: "TCP" | "UDP";
  private readonly job: string | undefined;

  constructor(
    private readonly model: SysplexModel,
    private readonly question: SourceQuestion,
  ) {
    this.stack = question.stack;
    this.interfaces = interfacesOf(this.stack);
    this.family = familyOf(question.destination);
    this.protocol = question.protocol ?? "TCP";
    this.job = question.job?.toUpperCase();
  }

  choose(): SourceAddress {
    return (
      this.fromBind() ??
      this.fromPort() ??
      (this.protocol === "TCP" ? (this.fromSourceRules() ?? this.fromStackSource()) : undefined) ??
      this.fromInterface()
    );
  }

  private fromBind(): Step {
    const { bind } = this.question;
    return bind === undefined || bind === "any" ? undefined : this.known(bind, `bind() to ${bind} comes first`);
  }

  private fromPort(): Step {
    const { bind, port } = this.question;
    if (bind !== "any" || port === undefined) return undefined;
    let isReserved = false;
    for (const statement of this.stack.profile.statements) {
      // Of PORT and PORTRANGE for one port the later is ignored.
      if (statement.keyword === "PORTRANGE" && !isReserved) {
        const range = statement.children.find(({ value: { firstPort, ports, protocol } }) => {
          return protocol === this.protocol && firstPort <= port && port < firstPort + ports;
        });
        if (range !== undefined) return undefined;
      }
      if (statement.keyword !== "PORT") continue;
      for (const entry of statement.children) {
        const { port: reserved, protocol, bind: address, jobName } = entry.value;
        if (reserved !== port || protocol !== this.protocol) continue;
        isReserved = true;
        if (address === undefined) continue;
        if (familyOf(address) !== this.family) continue;
        if (jobName === this.job || jobName === "*") {
          return this.known(address, `PORT ${port} ${protocol} ${jobName} has BIND ${address}`, entry);
        }
        if (/[*?]|^OMVS$/.test(jobName)) {
          return this.open(`PORT ${port} ${protocol} has BIND ${address} for ${jobName}, which may be the job`, entry);
        }
      }
    }
    return undefined;
  }

  private fromSourceRules(): Step {
    const { destination, bind } = this.question;
    const connection = { destination, job: this.job, boundToAny: bind === "any" };
    const rule = sourceRuleFor(this.stack, this.interfaces, connection);
    if (rule === undefined) return undefined;
    if (!rule.known) return this.open(rule.because, rule.entry);
    if (rule.source === undefined) {
      this.say(rule.because, this.stack.firstOf("SRCIP"));
      return undefined;
    }
    const activity = this.activityOf(rule.source);
    if (activity.active === true) return this.known(rule.source, rule.because, rule.entry);
    this.say(rule.because, rule.entry);
    return this.open(`${rule.source} is designated, but ${activity.because}`);
  }

  private fromStackSource(): Step {
    const { bind } = this.question;
    const on = this.family === 4 ? "IPCONFIG" : "IPCONFIG6";
    const setting = this.family === 4 ? this.stack.tcpStackSourceVipa : this.stack.tcpStackSourceVipa6;
    if (setting === undefined) return undefined;
    const { value, statement } = setting;
    const name = `TCPSTACKSOURCEVIPA ${value} of ${on}`;
    const skip = (why: string): undefined => void this.say(`${name} does not count: ${why}`, statement);
    if (!this.sourceVipa) return skip(`${on} has no SOURCEVIPA, which it needs`);
    if (bind !== undefined) return skip("it is for connect() without bind()");
    const address = this.family === 4 ? value : this.addressNamed(value);
    if (address === undefined) return this.open(`${name} has no one address in the profile`, statement);
    const activity = this.activityOf(address);
    if (activity.active === true) return this.known(address, `${name}, and ${activity.because}`, statement);
    if (activity.active === false) return skip(activity.because);
    this.say(name, statement);
    return this.open(`${address} may be the source, but ${activity.because}`);
  }

  private addressNamed(name: string): string | undefined {
    const named = this.stack.dvipaAddress(name);
    if (named !== undefined) return named;
    const { addresses = [], addressesKnown = false } = this.interfaces.named(name) ?? {};
    return addressesKnown && addresses.length === 1 ? addresses[0] : undefined;
  }

  /** SOURCEVIPA, then the address of the interface the packets leave by. */
  private fromInterface(): SourceAddress {
    const { destination } = this.question;
    const own = this.activityOf(destination);
    if (own.active !== false) {
      return this.open(`${own.because}, and no manual says which source a stack uses towards itself`);
    }
    const departure = departureOf(this.stack, this.interfaces, destination, this.peers());
    const { interfaces, routes, notKnown } = departure;
    for (const route of routes) {
      this.say(`the static route to ${route.value.destination} leads to ${route.value.interfaceName}`, route);
    }
    if (interfaces.length === 0) return this.open("the profile has no network interface of this family");
    const answers = interfaces.map((each) => this.sourceOf(each));
    const [first] = answers as [SourceAddress];
    if (answers.every(({ source }) => source !== undefined && source === first.source)) {
      if (notKnown !== undefined) this.say(`${notKnown}; every interface gives the same source`);
      for (const reason of new Set(answers.flatMap(({ reasons }) => reasons))) this.reasons.push(reason);
      return { ...first, reasons: this.distinctReasons() };
    }
    if (answers.length === 1) {
      this.reasons.push(...first.reasons);
      return { ...first, reasons: this.distinctReasons() };
    }
    const possible = new Set(answers.map(({ source }) => source ?? "an address that is not known"));
    return this.open(`${notKnown}, and the interfaces give ${listed([...possible], "or")}`);
  }

  /** The source address of what leaves by one interface. */
  private sourceOf(from: InterfaceModel): SourceAddress {
    const made = (source: string | undefined, text: string, statement?: Statement): SourceAddress => ({
      source,
      notKnown: source === undefined ? text : undefined,
      reasons: [{ text, statement }],
    });
    const own = (why: string): SourceAddress => {
      const [address, ...others] = from.addresses;
      if (address === undefined || others.length > 0 || !from.addressesKnown) {
        return made(undefined, `${why}, and ${from.name} has no one address in the profile`, from.statement);
      }
      return made(address, `${why}: the address of ${from.name}`, from.statement);
    };
    const on = this.family === 4 ? "IPCONFIG" : "IPCONFIG6";
    if (!this.sourceVipa) return own(`${on} has no SOURCEVIPA`);
    if (from.definedBy === "LINK") return this.sourceOfLink(from, own, made);
    const { sourceVipaInterface } = from;
    if (sourceVipaInterface !== undefined) {
      const vipa = this.interfaces.named(sourceVipaInterface);
      const named = `SOURCEVIPAINTERFACE ${sourceVipaInterface} of ${from.name}`;
      if (vipa?.kind !== "static VIPA") {
        return made(undefined, `${named} names no static VIPA of the profile`, from.statement);
      }
      return vipa.addressesKnown && vipa.addresses.length === 1
        ? made(vipa.addresses[0], `SOURCEVIPA with ${named}`, from.statement)
        : made(undefined, `${named} names a static VIPA with no one address in the profile`, vipa.statement);
    }
    const hasVipa = this.interfaces.home.some((entry) => entry.interface?.kind !== "network");
    if (from.kind === "dynamic XCF" && this.family === 4 && hasVipa) {
      return made(
        undefined,
        "DYNAMICXCF has no SOURCEVIPAINTERFACE, and no manual says where its links stand in the HOME list",
        from.statement,
      );
    }
    return own(`${from.name} has no SOURCEVIPAINTERFACE`);
  }

  /** A link has the static VIPA that stands before it in HOME, with no other between. */
  private sourceOfLink(
    from: InterfaceModel,
    own: (why: string) => SourceAddress,
    made: (source: string | undefined, text: string, statement?: Statement) => SourceAddress,
  ): SourceAddress {
    const at = this.interfaces.home.findIndex(({ link }) => link === from.name);
    if (at < 0) return made(undefined, `HOME has no address of ${from.name}`, from.statement);
    for (const entry of this.interfaces.home.slice(0, at).reverse()) {
      if (entry.interface === undefined && entry.link !== "LOOPBACK") {
        const text = `the profile does not define ${entry.link}, which stands before ${from.name} in HOME`;
        return made(undefined, text, entry.statement);
      }
      if (entry.interface?.kind !== "static VIPA") continue;
      return made(
        entry.address,
        `SOURCEVIPA: ${entry.link} is the static VIPA before ${from.name} in HOME`,
        entry.statement,
      );
    }
    return own(`no static VIPA stands before ${from.name} in HOME`);
  }

  private get sourceVipa(): boolean {
    return (this.family === 4 ? this.stack.sourceVipa : this.stack.sourceVipa6)?.value === true;
  }

  private activityOf(address: string): Activity {
    return activity(this.model, this.stack, this.interfaces, address);
  }

  /** Dynamic XCF addresses of the other stacks of the subplex. */
  private peers(): ReadonlySet<string> {
    const own = this.model.subplexOf(this.stack);
    const others = this.model.stacks.filter(
      (stack) => stack !== this.stack && this.model.subplexOf(stack).couldBe(own),
    );
    return new Set(others.flatMap((stack) => stack.xcfAddress(this.family) ?? []));
  }

  private say(text: string, statement?: Statement): void {
    this.reasons.push({ text, statement });
  }

  private known(source: string, text: string, statement?: Statement): SourceAddress {
    this.say(text, statement);
    return { source, notKnown: undefined, reasons: this.reasons };
  }

  private open(notKnown: string, statement?: Statement): SourceAddress {
    this.say(notKnown, statement);
    return { source: undefined, notKnown, reasons: this.reasons };
  }

  private distinctReasons(): readonly SourceReason[] {
    return [...new Map(this.reasons.map((reason) => [reason.text, reason])).values()];
  }
}

/** Whether an address is active on a stack while all stacks are up; undefined when the configuration does not decide. */
interface Activity {
  readonly active: boolean | undefined;
  /** In a sentence without its period. */
  readonly because: string;
}

function activity(model: SysplexModel, stack: StackModel, interfaces: StackInterfaces, address: string): Activity {
  const own = interfaces.all.find(({ addresses }) => addresses.includes(address));
  if (own !== undefined) return { active: true, because: `${address} is an address of ${own.name}` };
  const subplex = model.subplexOf(stack);
  for (const dvipa of model.dvipasAt(address)) {
    if (!dvipa.holders.some((holder) => model.subplexOf(holder.stack).couldBe(subplex))) continue;
    const { holders, inEachCpc, because } = ownership(model, dvipa);
    const isCertain = holders.length === 1 || inEachCpc === true;
    if (isCertain && holders.some((holder) => holder.stack === stack)) {
      return { active: true, because: `${stack.label} owns the DVIPA ${address}` };
    }
    const serves =
      stack.joinsGroup &&
      holders.some((owner) =>
        distributionsUnder(dvipa, owner.stack).some((each) => targetsInReach(model, each).includes(stack)),
      );
    if (serves && isCertain) return { active: true, because: `${stack.label} is a target of ${address}` };
    if (serves || holders.some((holder) => holder.stack === stack)) return { active: undefined, because };
    const owner =
      holders.length === 0
        ? "nobody"
        : listed(
            holders.map((holder) => holder.stack.label),
            "or",
          );
    return { active: false, because: `the DVIPA ${address} is not active on ${stack.label}: ${owner} owns it` };
  }
  if (stack.ranges.some(({ value }) => inRange(value, address))) {
    return {
      active: undefined,
      because: `${address} is active only while an application has activated it (VIPARANGE)`,
    };
  }
  return { active: false, because: `${address} is no address of ${stack.label}` };
}

function inRange(range: { readonly mask?: string; readonly address: string }, address: string): boolean {
  const length = range.mask === undefined ? undefined : maskLength(range.mask);
  const outer = addressRange(length === undefined ? range.address : `${range.address}/${length}`);
  const inner = addressRange(address);
  return outer !== undefined && inner !== undefined && covers(outer, inner);
}

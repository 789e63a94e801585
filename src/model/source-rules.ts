import { addressRange, canonicalIp, covers, familyOf } from "../language/addresses";
import type { SrcipStatement } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { StackInterfaces } from "./interfaces";
import type { StackModel } from "./stack";

/** What the SRCIP block of a stack says of one connection. */
export interface SourceRuleAnswer {
  /** The entry that decides; undefined when none matches. */
  readonly entry: Statement | undefined;
  /** The source address that the entry designates. */
  readonly source: string | undefined;
  /** Why this is the entry, why there is none, or why it is not known, in a sentence without its period. */
  readonly because: string;
  /** False when the profile does not decide what SRCIP gives. */
  readonly known: boolean;
}

/** The connection a source address is wanted for. */
export interface OutboundConnection {
  readonly destination: string;
  /** Name of the job, upper case; undefined for a job that no entry but `JOBNAME *` names. */
  readonly job: string | undefined;
  /** Whether the socket is bound to INADDR_ANY or in6addr_any before. */
  readonly boundToAny: boolean;
}

type Entry = SrcipStatement["children"][number];
type JobEntry = Extract<Entry, { keyword: "JOBNAME" }>;
type DestinationEntry = Extract<Entry, { keyword: "DESTINATION" }>;

/**
 * What SRCIP says of an outbound TCP connection: the most specific JOBNAME with a character that is no wildcard, then the
 * most specific DESTINATION, then `JOBNAME *`. Of two entries that are equally specific no manual says which counts.
 *
 * @returns undefined when the stack has no SRCIP block
 * @see z/OS Communications Server: IP Configuration Reference, SRCIP statement
 */
export function sourceRuleFor(
  stack: StackModel,
  interfaces: StackInterfaces,
  connection: OutboundConnection,
): SourceRuleAnswer | undefined {
  const block = stack.profile.statements.find((statement) => statement.keyword === "SRCIP");
  if (block?.keyword !== "SRCIP") return undefined;
  const none = (because: string): SourceRuleAnswer => ({ entry: undefined, source: undefined, because, known: true });
  const open = (because: string, entry: Statement = block): SourceRuleAnswer => {
    return { entry, source: undefined, because, known: false };
  };
  const lost = block.children.find(({ keyword }) => keyword === "INCLUDE");
  if (lost !== undefined) return open("the SRCIP block includes a data set that is not in the assembly", lost);
  if (block.state === "malformed" || block.children.some(({ state }) => state === "malformed")) {
    return none("the SRCIP block has a syntax error, and is ignored as a whole");
  }
  const unread = block.children.find(({ state }) => state !== "understood");
  if (unread !== undefined) return open("the SRCIP block has an entry that is not understood", unread);
  const unresolved = block.children.find(({ value }) => Object.values(value).some((operand) => operand?.includes("&")));
  if (unresolved !== undefined) return open("the SRCIP block has a system symbol without a value", unresolved);

  const { destination, job, boundToAny } = connection;
  const family = familyOf(destination);
  // An entry for SERVER is about what a job listens on, and so about bind().
  const jobs = block.children
    .filter((child) => child.keyword === "JOBNAME")
    .filter((entry) => isFor(entry, family) && (boundToAny || directionOf(entry) !== "SERVER"));
  const destinations = block.children.filter((child) => child.keyword === "DESTINATION");
  const named = mostSpecific(
    jobs.filter((entry) => entry.value.jobName !== "*" && matchesJob(entry.value.jobName, job)),
    ({ value }) => specificity(value.jobName),
  );
  const tiers: { readonly entries: readonly (JobEntry | DestinationEntry)[]; readonly why: string }[] = [
    { entries: named, why: `the most specific JOBNAME for the job ${job}` },
    {
      entries: mostSpecific(
        destinations.filter(({ value }) => isWithin(destination, value.destination)),
        ({ value }) => prefixLength(value.destination),
      ),
      why: `the most specific DESTINATION for ${destination}`,
    },
    { entries: jobs.filter(({ value }) => value.jobName === "*"), why: "JOBNAME *" },
  ];
  for (const [i, { entries, why }] of tiers.entries()) {
    const server = entries.find((entry) => directionOf(entry) === "SERVER");
    if (server !== undefined) {
      return open(
        `${why} is for SERVER, and no manual says whether it counts for a socket that connects after bind()`,
        server,
      );
    }
    const [entry] = entries;
    if (entry === undefined) continue;
    const sources = new Set(entries.map(({ value }) => value.source));
    if (sources.size > 1) return open(`${entries.length} entries of SRCIP are equally specific: ${why}`, entry);
    const { source } = entry.value;
    if (source === undefined) {
      const { preference } = (entry as JobEntry).value;
      const later = tiers.slice(i + 1).some((tier) => tier.entries.length > 0);
      return later
        ? open(`${why} gives ${preference} and no source, and no manual says whether a later entry then counts`, entry)
        : open(`${why} gives ${preference}: the stack chooses among the addresses of that kind`, entry);
    }
    const address = resolved(source, stack, interfaces);
    if (address === undefined) {
      return open(`${why} names the interface ${source}, which has no one address in the profile`, entry);
    }
    return { entry, source: address, because: `SRCIP gives ${address}: ${why}`, known: true };
  }
  return none("no entry of SRCIP matches");
}

/** The address a source stands for: itself, or that of the interface it names. */
function resolved(source: string, stack: StackModel, interfaces: StackInterfaces): string | undefined {
  const address = canonicalIp(source) ?? stack.dvipaAddress(source);
  if (address !== undefined) return address;
  const named = interfaces.named(source);
  return named?.addressesKnown === true && named.addresses.length === 1 ? named.addresses[0] : undefined;
}

function directionOf({ value }: JobEntry | DestinationEntry): string {
  return "direction" in value ? (value.direction ?? "CLIENT") : "CLIENT";
}

/** An interface name, TEMPADDRS and PUBLICADDRS are for IPv6. */
function isFor({ value }: JobEntry, family: 4 | 6): boolean {
  if (value.source === undefined || canonicalIp(value.source) === undefined) return family === 6;
  return familyOf(value.source) === family;
}

/** Whether a job name fits an entry; a trailing `*` stands for any characters. */
function matchesJob(pattern: string, job: string | undefined): boolean {
  if (job === undefined) return false;
  return pattern.endsWith("*") ? job.startsWith(pattern.slice(0, -1)) : job === pattern;
}

/** A name without a wildcard is more specific than the same characters with one. */
function specificity(pattern: string): number {
  return pattern.endsWith("*") ? 2 * (pattern.length - 1) : 2 * pattern.length + 1;
}

function isWithin(address: string, subnet: string): boolean {
  const [outer, inner] = [addressRange(subnet), addressRange(address)];
  return outer !== undefined && inner !== undefined && covers(outer, inner);
}

function prefixLength(subnet: string): number {
  const length = subnet.split("/")[1];
  return length === undefined ? (familyOf(subnet) === 4 ? 32 : 128) : Number(length);
}

function mostSpecific<T>(entries: readonly T[], measure: (entry: T) => number): readonly T[] {
  const best = Math.max(...entries.map(measure));
  return entries.filter((entry) => measure(entry) === best);
}

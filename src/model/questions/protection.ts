import { isUnread, type Diagnostic } from "../../language/source";
import type { DvipaModel } from "../dvipa";
import { decisions, type DecidedTraffic, type PolicyModel } from "../policy";
import type { StackModel } from "../stack";
import type { SysplexModel } from "../sysplex";
import { placed, type Place } from "./place";

/** What becomes of some of the traffic from and to the DVIPA. */
export interface TrafficAnswer {
  /** In words, such as `TCP, local port 443, with 10.9.0.0-10.9.255.255`. */
  readonly traffic: string;
  readonly fate: "permitted" | "denied" | "protected" | "not known";
  /** The first rule that matches, as the ipsec command names it; absent where none does, and the traffic is denied. */
  readonly rule?: string;
  /** IpDynVpnAction or IpManVpnAction that protects. */
  readonly action?: string;
  /** The time conditions this depends on: `while TIMES holds`, `while TIMES does not hold`; absent for always. */
  readonly when?: readonly string[];
  readonly place?: Place;
}

/** What one stack does with the traffic of the DVIPA. */
export interface StackProtection {
  readonly stack: string;
  /** The part of the stack: a backup that is a target too is a backup. */
  readonly role: "owner" | "backup" | "target";
  /**
   * What filters the traffic: the policy that pagent installs, the IPSEC block of the profile where the assembly has no
   * policy of pagent, or nothing on a stack without IPSECURITY.
   */
  readonly filteredBy: "policy" | "profile" | "nothing";
  readonly traffic: readonly TrafficAnswer[];
  /** What of it could not be read or found, so that the answer is not certain; absent where there is nothing. */
  readonly unread?: readonly UnreadAnswer[];
}

/** A part of what filters that could not be read, or a name in it that stands for nothing. */
export interface UnreadAnswer {
  readonly message: string;
  /** Path in the assembly. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
}

/** What becomes of the traffic from and to a DVIPA, on every stack that has a part in it. */
export interface ProtectionAnswer {
  readonly dvipa: string;
  readonly stacks: readonly StackProtection[];
}

/**
 * Which traffic from and to a DVIPA is permitted, denied or protected, and by which rule, on its owner, each backup and each
 * target.
 *
 * @see z/OS Communications Server: IP Configuration Guide, IP filter policy
 */
export function protection(model: SysplexModel, dvipa: DvipaModel): ProtectionAnswer {
  const owners = new Set(dvipa.owners.map(({ stack }) => stack));
  const backups = new Set(dvipa.backups.map(({ stack }) => stack));
  return {
    dvipa: dvipa.address,
    stacks: dvipa.stacks.map((stack) => ({
      stack: stack.label,
      role: owners.has(stack) ? "owner" : backups.has(stack) ? "backup" : "target",
      ...filtered(model, dvipa, stack),
    })),
  };
}

function filtered(
  model: SysplexModel,
  { address, family }: DvipaModel,
  stack: StackModel,
): Omit<StackProtection, "stack" | "role"> {
  const { ipSecurity, ipSecurity6, policy } = stack;
  if (ipSecurity === undefined || (family === 6 && ipSecurity6 === undefined)) {
    return { filteredBy: "nothing", traffic: [{ traffic: "all", fate: "permitted" }] };
  }
  const installed = policy?.hasFilterPolicy === true;
  const effective: PolicyModel = installed ? policy : stack.defaultPolicy;
  const unread = [...missing(stack), ...(installed ? unreadOf(model, policy) : unreadBlock(stack))];
  return {
    filteredBy: installed ? "policy" : "profile",
    traffic: decisions(effective, address).map((decided) => trafficAnswer(model, decided)),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** Names of policy files of a stack that the assembly does not have. */
function missing({ name, system: { pagent } }: StackModel): readonly UnreadAnswer[] {
  const image = pagent?.image(name);
  if (pagent === undefined || image === undefined) return [];
  const names = [
    ...(image.file === undefined ? [{ from: pagent.file, path: image.path, statement: image.statement }] : []),
    ...image.policyFiles.flatMap((each) => (each.file === undefined ? { ...each, from: image.file! } : [])),
    ...pagent.common.flatMap((each) => (each.file === undefined ? { ...each, from: pagent.file } : [])),
  ];
  return names.map(({ from, path, statement }) =>
    unreadAnswer(from, {
      message: `${statement.keyword} names ${path}, which is not in the assembly.`,
      line: statement.location?.line,
    }),
  );
}

/** What the files of a policy have that was not understood, and names in them that stand for nothing. */
function unreadOf({ notes }: SysplexModel, { files }: PolicyModel): readonly UnreadAnswer[] {
  return files.flatMap(({ file, document }) => [
    ...document.diagnostics.filter(isUnread).map((diagnostic) => unreadAnswer(file, diagnostic)),
    ...notes.filter((note) => note.file === file).map((note) => unreadAnswer(file, note)),
  ]);
}

/** What was not understood in the IPSEC block in effect. */
function unreadBlock({ file, profile, ipsecBlocks: [block] }: StackModel): readonly UnreadAnswer[] {
  const { location } = block ?? {};
  if (location === undefined) return [];
  const isWithin = (diagnostic: Diagnostic) =>
    diagnostic.file === location.file && location.line <= diagnostic.line && diagnostic.line <= location.endLine;
  return profile.diagnostics
    .filter((diagnostic) => isUnread(diagnostic) && isWithin(diagnostic))
    .map((diagnostic) => unreadAnswer(file, diagnostic));
}

function unreadAnswer(
  file: string,
  {
    message,
    line,
    file: included,
  }: { readonly message: string; readonly line?: number | undefined; readonly file?: string },
): UnreadAnswer {
  return { message, file: included ?? file, ...(line === undefined ? {} : { line }) };
}

const FATES = { Permit: "permitted", Deny: "denied", IpSec: "protected" } as const;

function trafficAnswer(model: SysplexModel, { traffic, decision, when }: DecidedTraffic): TrafficAnswer {
  const { rule, action } = decision;
  const vpn = action === "IpSec" ? (rule?.dynamicAction ?? rule?.manualAction) : undefined;
  const times = [...when].map(([key, holds]) => (holds ? `while ${key} holds` : `while ${key} does not hold`));
  return {
    traffic: traffic.toString(),
    // A rule that is to protect and does not say how is none that a manual describes.
    fate: action === undefined || (action === "IpSec" && vpn === undefined) ? "not known" : FATES[action],
    ...(rule === undefined ? {} : { rule: rule.name }),
    ...(vpn === undefined ? {} : { action: vpn }),
    ...(times.length === 0 ? {} : { when: times }),
    ...(rule === undefined ? {} : placed(model, rule.file, rule.statement)),
  };
}

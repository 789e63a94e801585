import { parseProfile, type ProfileDocument, type ProfileStatement } from "../documents/profile";
import type { AssemblyTexts } from "../model/assembly-texts";
import { StackModel, type Backup, type Owner } from "../model/stack";
import { substituteSymbols, systemSymbols } from "../model/symbols";
import { dvipaOf, noteScopes } from "./cpc-scope";
import { arrive, deleteHolding } from "./dvipa-machine";
import { distributionsOf } from "./distribution";
import * as messages from "./messages";
import { activeHolding } from "./ownership";
import { adjustShadows, checkShadows } from "./shadows";
import type { StackState, World } from "./world";

/**
 * VARY TCPIP,,OBEYFILE: what a stack takes from a data set while it is up, and what it refuses.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,OBEYFILE
 */

/** A stack processes a data set: a file of the assembly, or a text. */
export function obey(world: World, label: string, textOrFile: string): void {
  const stack = world.stack(label);
  const { assembly } = world.model;
  const isFile = assembly.files.has(textOrFile);
  world.say(label, messages.obeyStarted(isFile ? (world.model.placeOf(textOrFile) ?? textOrFile) : "TEXT"));
  if (stack.status === "Down") {
    world.say(label, messages.obeyFailed());
    return;
  }
  const document = readProfile(assembly, stack.system, isFile ? assembly.files.get(textOrFile)! : textOrFile);
  const errors = document.diagnostics.filter(({ severity }) => severity === "error");
  world.say(label, ...errors.map(({ line, message }) => messages.syntax(line, message)));
  const refused = refusals(stack, document.statements);
  world.say(label, ...refused.map(messages.notWhileActive));
  const member = stack.status === "Active";
  const dynamic = document.statements.some(({ keyword }) => keyword === "VIPADYNAMIC");
  if (dynamic && !member) world.say(label, messages.cancelled(label));
  const statements = member
    ? document.statements
    : document.statements.filter(({ keyword }) => keyword !== "VIPADYNAMIC");
  const before = stack.model;
  const after = merged(before, statements);
  world.setStack(label, { model: after });
  noteScopes(world, [after]);
  if (member) {
    applyDvipas(world, label, before, after);
    checkShadows(world, label);
  }
  world.say(label, errors.length + refused.length > 0 ? messages.obeyFailed() : messages.obeyDone());
}

/** The statements of a text as a system reads them: with its symbols, and with the files that INCLUDE names. */
export function readProfile(assembly: AssemblyTexts, system: string, text: string): ProfileDocument {
  const entry = assembly.manifest.systems.find(({ name }) => name === system)!;
  const symbols = systemSymbols(assembly.manifest.sysplex, entry);
  const replaced = (source: string) => substituteSymbols(source, symbols, "semicolon").text;
  return parseProfile(replaced(text), {
    include: (name) => {
      const file = assembly.find(name, system);
      return file === undefined ? undefined : { file, text: replaced(assembly.files.get(file)!) };
    },
  });
}

/** Parameters that count in the initial profile only, where a data set would change them. */
export function refusals({ initial }: Pick<StackState, "initial">, statements: readonly ProfileStatement[]): string[] {
  const refused = new Set<string>();
  for (const { keyword, value } of statements) {
    if (keyword === "IPCONFIG" && value.ipSecurity === true && initial.ipSecurity === undefined)
      refused.add("IPSECURITY");
    if (keyword === "IPCONFIG6" && value.ipSecurity !== undefined && initial.ipSecurity6 === undefined) {
      refused.add("IPSECURITY");
    }
    if (
      keyword === "GLOBALCONFIG" &&
      value.xcfGroupId !== undefined &&
      value.xcfGroupId !== initial.tcpGroupId?.value
    ) {
      refused.add("XCFGRPID");
    }
    if (keyword !== "IPSEC" || value.dvipsec === undefined) continue;
    if (initial.dvipsec === undefined) refused.add("DVIPSEC");
    else if (value.dvipsec.dvLocalFilter === true && !initial.dvLocalFilter) refused.add("DVLOCALFLTR");
  }
  return [...refused];
}

/** The profile so far with the statements of a data set behind it. */
function merged(before: StackModel, statements: readonly ProfileStatement[]): StackModel {
  const { name, system, file, dataset, profile, policy } = before;
  const after = new StackModel(
    name,
    system,
    file,
    dataset,
    { ...profile, statements: [...profile.statements, ...statements] },
    policy,
  );
  // An IPSEC block replaces the default rules that are there.
  const blocks = statements.flatMap((statement) => (statement.keyword === "IPSEC" ? statement : []));
  after.ipsecBlocks.splice(0, Infinity, ...(blocks.length > 0 ? blocks : before.ipsecBlocks));
  // Of a stack that is up these stay as they are.
  after.dynamicXcf = before.dynamicXcf ?? after.dynamicXcf;
  after.dynamicXcf6 = before.dynamicXcf6 ?? after.dynamicXcf6;
  return after;
}

function applyDvipas(world: World, label: string, before: StackModel, after: StackModel): void {
  const old = definitions(before);
  const now = definitions(after);
  for (const [address, { statement }] of old) {
    const state = dvipaOf(world, label, address);
    if (state !== undefined && now.get(address)?.statement !== statement) deleteHolding(world, state.key, label);
  }
  for (const [address, definition] of now) {
    if (old.get(address)?.statement !== definition.statement) arrive(world, label, definition);
  }
  const distributed = [...before.distributions, ...after.distributions].flatMap(({ address }) => address ?? []);
  for (const address of new Set(distributed)) applyDistribution(world, address, label, before, after);
}

function definitions({ defines, backups }: StackModel): Map<string, Owner | Backup> {
  return new Map([...defines, ...backups].map((definition) => [definition.address, definition]));
}

/** What the owner distributes changes at once; on a backup it counts when it takes over. */
function applyDistribution(world: World, address: string, label: string, before: StackModel, after: StackModel): void {
  const state = dvipaOf(world, label, address);
  if (state === undefined || activeHolding(state)?.stack !== label) return;
  const { key } = state;
  const old = distributionsOf(before, address);
  const now = distributionsOf(after, address);
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  world.setDvipa(key, { distributions: now });
  adjustShadows(world, key);
}

import type { Vipabackup, Vipadefine } from "../../src/documents/profile";
import type { Statement } from "../../src/language/statement";
import type { DvipaModel } from "../../src/model/dvipa";
import type { Backup, StackModel } from "../../src/model/stack";
import type { SysplexModel } from "../../src/model/sysplex";
import { pick, type Breaker, type Change, type PrintedSysplex } from "./broken-sysplex";

/** The name of the interface an IPv6 DVIPA has; empty for IPv4. */
function nameOf({ holders }: DvipaModel): string {
  return (holders[0]!.statement.value as Vipadefine | Vipabackup).interfaceName ?? "";
}

/** Changes the records of a statement of a profile; no record is what removes them. */
function withRecords(
  sysplex: PrintedSysplex,
  file: string,
  { location }: Statement,
  change: (record: string) => readonly string[],
): Change {
  const records = sysplex.text(file).split("\n");
  const from = location!.line - 1;
  // A statement goes on while records are indented further.
  let to = from + 1;
  while (/^ {4}/.test(records[to] ?? "")) to++;
  const changed = records.toSpliced(from, to - from, ...change(records.slice(from, to).join("\n")));
  return sysplex.rewrite(file, changed.join("\n"));
}

/** A group id for TCP/IP that no stack has. */
function freeGroupId({ stacks }: SysplexModel): number {
  const taken = new Set(stacks.map(({ tcpGroupId }) => tcpGroupId?.value));
  for (let id = 2; ; id++) if (!taken.has(id)) return id;
}

/** The profile of a stack with another group id. */
function withGroupId(sysplex: PrintedSysplex, { file, tcpGroupId }: StackModel, id: number): Change {
  const text = sysplex.text(file);
  return sysplex.rewrite(
    file,
    tcpGroupId === undefined ? `GLOBALCONFIG XCFGRPID ${id}\n${text}` : text.replace(/(?<=XCFGRPID )\d+/, String(id)),
  );
}

/** The codes of what is wrong when a stack joins another subplex: all follow from the one change. */
function missedIn({ model }: PrintedSysplex, stack: StackModel): string[] {
  const named = model.dvipas.some(({ distributions }) =>
    distributions.some(
      ({ statement, targets }) => statement.value.destinations.all !== true && targets.includes(stack),
    ),
  );
  return [
    ...(model.dvipas.some(({ backups }) => backups.some((backup) => backup.stack === stack)) ? ["SWSA116"] : []),
    // The CFRM policy has no structure of the subplex it joins.
    ...(stack.dvipsec === undefined ? [] : ["SWSA201"]),
    ...(named ? ["SWSA205"] : []),
  ];
}

/** A stack that neither owns nor distributes a DVIPA joins another subplex. */
function strays(code: string): Breaker {
  return (sysplex, choice) => {
    const { stacks } = sysplex.model;
    const movable = stacks.filter(
      (stack) => stack.defines.length + stack.distributions.length === 0 && missedIn(sysplex, stack).includes(code),
    );
    const stack = pick(movable, choice);
    if (stack === undefined) return undefined;
    const also = missedIn(sysplex, stack).filter((other) => other !== code);
    return { ...withGroupId(sysplex, stack, freeGroupId(sysplex.model)), also };
  };
}

/** Whether a backup does not activate the DVIPA by itself. */
const isWaiting = ({ statement }: Backup): boolean => statement.value.moveable === undefined;

/** Stacks that hold a DVIPA that IPSec protects, or does not, with the DVIPA. */
function sources({ model }: PrintedSysplex, isProtected: boolean) {
  return model.dvipas
    .filter((dvipa) => dvipa.isProtected === isProtected)
    .flatMap((dvipa) => dvipa.holders.map(({ stack }) => ({ dvipa, stack })));
}

/** A stack that has a DVIPA as source of its connections. */
function withSource(sysplex: PrintedSysplex, stack: StackModel, dvipa: DvipaModel, operands: string): Change {
  const [keyword, source] = dvipa.family === 4 ? ["IPCONFIG", dvipa.address] : ["IPCONFIG6", nameOf(dvipa)];
  return sysplex.append(stack.file, `${keyword} ${operands}TCPSTACKSOURCEVIPA ${source}`);
}

/** Breakers of what is said of DVIPAs and their addresses. */
export const breakDvipas: Readonly<Record<string, Breaker>> = {
  /**
   * A DVIPA that is not distributed, and whose backup waits for its owner, has no owner any more. Further backups would have
   * their policies compared with those of the first one from then on.
   */
  SWSA102(sysplex, choice) {
    const dvipas = sysplex.model.protectedDvipas.filter(
      ({ owners, backups, distributions }) =>
        owners.length === 1 && distributions.length === 0 && backups.length === 1 && backups.every(isWaiting),
    );
    const dvipa = pick(dvipas, choice);
    if (dvipa === undefined) return undefined;
    const { stack, statement } = dvipa.owners[0]!;
    return withRecords(sysplex, stack.file, statement, () => []);
  },

  /**
   * A backup defines the DVIPA. Another one is left where it is protected, which has to have one (SWSA101); and the backup
   * comes behind the owner, so that the owner is what policies are compared with, as before.
   */
  SWSA103(sysplex, choice) {
    const { dvipas, stacks } = sysplex.model;
    const behind = (dvipa: DvipaModel, { stack }: Backup) =>
      stacks.indexOf(stack) > stacks.indexOf(dvipa.owners[0]!.stack);
    const places = dvipas
      .filter(({ owners, backups, isProtected }) => owners.length === 1 && backups.length > (isProtected ? 1 : 0))
      .flatMap((dvipa) => dvipa.backups.filter((backup) => behind(dvipa, backup)).map((backup) => ({ dvipa, backup })));
    const place = pick(places, choice);
    if (place === undefined) return undefined;
    const { dvipa, backup } = place;
    const { stack, statement } = backup;
    const where = dvipa.family === 4 ? "255.255.255.255" : nameOf(dvipa);
    return withRecords(sysplex, stack.file, statement, () => [`  VIPADEFINE ${where} ${dvipa.address}`]);
  },

  /** A stack of the subplex has the DVIPA as an address of its own. */
  SWSA105(sysplex, choice) {
    const { dvipas, stacks } = sysplex.model;
    const dvipa = pick(dvipas, choice);
    if (dvipa === undefined) return undefined;
    const near = stacks.filter((stack) => sysplex.isNear(stack, dvipa));
    const { file } = pick(near, choice >> 3)!;
    const virtual = dvipa.family === 4 ? "VIRTUAL" : "VIRTUAL6";
    return sysplex.append(file, `INTERFACE OWNVIPA DEFINE ${virtual} IPADDR ${dvipa.address}`);
  },

  /** A backup has a rank outside 1 to 254. */
  SWSA107(sysplex, choice) {
    const backup = pick(
      sysplex.model.stacks.flatMap(({ backups }) => backups),
      choice,
    );
    if (backup === undefined) return undefined;
    const { stack, statement } = backup;
    const rank = pick([0, 255, 256, 999], choice >> 3)!;
    return withRecords(sysplex, stack.file, statement, (record) => [
      record.replace(/(?<=VIPABACKUP )\d+/, String(rank)),
    ]);
  },

  /** The source of the connections of a stack with DVLOCALFLTR is a protected IPv4 DVIPA. */
  SWSA110(sysplex, choice) {
    const source = pick(
      sources(sysplex, true).filter(({ stack, dvipa }) => stack.dvLocalFilter && dvipa.family === 4),
      choice,
    );
    return source && withSource(sysplex, source.stack, source.dvipa, "SOURCEVIPA ");
  },

  /** The same without DVLOCALFLTR, or for IPv6. */
  SWSA111(sysplex, choice) {
    const source = pick(
      sources(sysplex, true).filter(({ stack, dvipa }) => !stack.dvLocalFilter || dvipa.family === 6),
      choice,
    );
    return source && withSource(sysplex, source.stack, source.dvipa, "SOURCEVIPA ");
  },

  /** A protected DVIPA is the source of the connections to itself, or of a job. */
  SWSA112(sysplex, choice) {
    const source = pick(sources(sysplex, true), choice);
    if (source === undefined) return undefined;
    const { address, family } = source.dvipa;
    const from = family === 4 ? address : nameOf(source.dvipa);
    const entry = choice % 2 === 0 ? `DESTINATION ${address} ${from}` : `JOBNAME WEB ${from} CLIENT`;
    return sysplex.append(source.stack.file, "SRCIP", `  ${entry}`, "ENDSRCIP");
  },

  /** A source of connections without SOURCEVIPA; not a protected DVIPA, which is none (SWSA110 and SWSA111). */
  SWSA113(sysplex, choice) {
    const source = pick(sources(sysplex, false), choice);
    return source && withSource(sysplex, source.stack, source.dvipa, "");
  },

  /** TCPSTACKSOURCEVIPA is on TCPCONFIG. */
  SWSA114(sysplex, choice) {
    const stack = pick(sysplex.model.stacks, choice);
    return stack && sysplex.append(stack.file, `TCPCONFIG TCPSTACKSOURCEVIPA ${stack.dynamicXcf!.value}`);
  },

  /** A backup joins another subplex. */
  SWSA116: strays("SWSA116"),

  /** A target that a distribution names joins another subplex. */
  SWSA205: strays("SWSA205"),
};

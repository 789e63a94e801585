import type { Ipconfig, Ipconfig6 } from "../../src/documents/profile";
import type { Statement } from "../../src/language/statement";
import type { Artifact } from "../../src/model/manifest";
import type { StackModel } from "../../src/model/stack";
import { pick, type Breaker, type Change, type PrintedSysplex } from "./broken-sysplex";

/** A stack without DVIPSEC, and without DVLOCALFLTR, which is an operand of it. */
function withoutDvipsec(sysplex: PrintedSysplex, stack: StackModel): Change {
  const [block] = stack.ipsecBlocks;
  return sysplex.replace(stack.file, block!, (value) => ({ ...value, dvipsec: undefined }));
}

/** A stack whose IPCONFIG does not turn IP security on. */
function withoutIpSecurity(sysplex: PrintedSysplex, stack: StackModel): Change {
  const statement = stack.ipSecurity!.statement as Statement<"IPCONFIG", Ipconfig>;
  return sysplex.replace(stack.file, statement, (value) => ({ ...value, ipSecurity: undefined }));
}

/** A stack whose IPSEC statement has these words. */
function withIpsec(sysplex: PrintedSysplex, stack: StackModel, words: string): Change {
  return sysplex.rewrite(stack.file, sysplex.text(stack.file).replace(/^IPSEC\b.*$/m, words));
}

/** Breakers of what IPCONFIG, IPCONFIG6 and IPSEC of a stack have to say. */
export const breakStacks: Readonly<Record<string, Breaker>> = {
  /** An owner loses DVIPSEC; it backs up no other DVIPA, for which it would be missed, too. */
  SWSA001(sysplex, choice) {
    const { protectedDvipas: dvipas, stacks } = sysplex.model;
    const owners = stacks.filter(
      (stack) =>
        dvipas.some((dvipa) => dvipa.owners.some((owner) => owner.stack === stack)) &&
        !dvipas.some((dvipa) => dvipa.backups.some((backup) => backup.stack === stack)),
    );
    const stack = pick(owners, choice);
    return stack && withoutDvipsec(sysplex, stack);
  },

  /** A stack that is only a backup loses DVIPSEC. */
  SWSA002(sysplex, choice) {
    const { protectedDvipas: dvipas, stacks } = sysplex.model;
    const backups = stacks.filter(
      (stack) =>
        dvipas.some((dvipa) => dvipa.backups.some((backup) => backup.stack === stack)) &&
        !dvipas.some((dvipa) => dvipa.owners.some((owner) => owner.stack === stack)),
    );
    const stack = pick(backups, choice);
    return stack && withoutDvipsec(sysplex, stack);
  },

  /** A holder loses IPSECURITY; it has none for IPv6 (SWSA005), and serves no DVIPA that it does not hold (SWSA011). */
  SWSA003(sysplex, choice) {
    const { protectedDvipas: dvipas, stacks } = sysplex.model;
    const holders = stacks.filter(
      (stack) =>
        stack.dvipsec !== undefined &&
        stack.ipSecurity6 === undefined &&
        !dvipas.some(({ mereTargets }) => mereTargets.some((target) => target.stack === stack)),
    );
    const stack = pick(holders, choice);
    return stack && withoutIpSecurity(sysplex, stack);
  },

  /** A stack with a part in an IPv6 DVIPA loses IPSECURITY for IPv6. */
  SWSA004(sysplex, choice) {
    const stack = pick(
      sysplex.model.stacks.filter(({ ipSecurity6 }) => ipSecurity6 !== undefined),
      choice,
    );
    if (stack === undefined) return undefined;
    const statement = stack.ipSecurity6!.statement as Statement<"IPCONFIG6", Ipconfig6>;
    return sysplex.replace(stack.file, statement, (value) => ({ ...value, ipSecurity: undefined }));
  },

  /** A stack without IP security gets it for IPv6. */
  SWSA005(sysplex, choice) {
    const stack = pick(
      sysplex.model.stacks.filter(({ ipSecurity }) => ipSecurity === undefined),
      choice,
    );
    if (stack === undefined) return undefined;
    const statement = stack.firstOf("IPCONFIG6") as Statement<"IPCONFIG6", Ipconfig6>;
    return sysplex.replace(stack.file, statement, (value) => ({ ...value, ipSecurity: {} }));
  },

  /** DVLOCALFLTR comes before DVIPSEC, or alone where there is none. */
  SWSA006(sysplex, choice) {
    const stack = pick(
      sysplex.model.stacks.filter(({ ipsecBlocks }) => ipsecBlocks.length > 0),
      choice,
    );
    return (
      stack &&
      withIpsec(sysplex, stack, stack.dvipsec === undefined ? "IPSEC DVLOCALFLTR" : "IPSEC DVLOCALFLTR DVIPSEC")
    );
  },

  /** A second IPSEC block. */
  SWSA007(sysplex, choice) {
    const stack = pick(
      sysplex.model.stacks.filter(({ ipsecBlocks }) => ipsecBlocks.length > 0),
      choice,
    );
    return stack && sysplex.append(stack.file, "IPSEC", "ENDIPSEC");
  },

  /** What belongs in the initial profile of a stack is in a data set for VARY TCPIP,,OBEYFILE, too. */
  SWSA008(sysplex, choice) {
    const { manifest } = sysplex.assembly;
    const stack = pick(
      sysplex.model.stacks.filter(({ dvipsec }) => dvipsec !== undefined),
      choice,
    );
    if (stack === undefined) return undefined;
    const system = stack.system.name;
    const file = `${system}/TCPIP.OBEY/LATER`;
    const later: Artifact = { file, kind: "obeyfile", system, stack: stack.name, dataset: "TCPIP.OBEY(LATER)" };
    const ipsec = /^IPSEC\b[^]*?^ENDIPSEC$/m.exec(sysplex.text(stack.file))![0];
    const operands = [`${ipsec}\n`, "IPCONFIG IPSECURITY\n", "IPCONFIG6 IPSECURITY\n"];
    return {
      texts: new Map([[file, operands[choice % operands.length]!]]),
      manifest: { ...manifest, artifacts: [...(manifest.artifacts ?? []), later] },
    };
  },

  /** A mere target gets DVIPSEC. */
  SWSA010(sysplex, choice) {
    const targets = sysplex.mereTargets.filter(({ defines, backups }) => defines.length + backups.length === 0);
    const stack = pick(targets, choice);
    return stack && withIpsec(sysplex, stack, "IPSEC DVIPSEC");
  },

  /** A mere target loses IPSECURITY; it has none for IPv6, for which it would be missed, too (SWSA005). */
  SWSA011(sysplex, choice) {
    const stack = pick(
      sysplex.mereTargets.filter(({ ipSecurity6 }) => ipSecurity6 === undefined),
      choice,
    );
    return stack && withoutIpSecurity(sysplex, stack);
  },
};

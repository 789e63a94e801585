import type { StackModel } from "../../src/model/stack";
import { pick, type Breaker, type Change, type PrintedSysplex } from "./broken-sysplex";

/** The SWSA structures that stacks with DVIPSEC use. */
function structures({ model }: PrintedSysplex) {
  const wanted = new Set(
    model.stacks.filter(({ dvipsec }) => dvipsec !== undefined).map((stack) => model.subplexOf(stack).swsaStructure),
  );
  return (model.cfrm?.structures ?? []).filter(({ name }) => wanted.has(name));
}

/** The records of a structure in the CFRM policy, changed. */
function withStructure(sysplex: PrintedSysplex, name: string, change: (records: string) => string): Change {
  const { file } = sysplex.model.cfrm!;
  const text = sysplex.text(file);
  const records = new RegExp(`^  STRUCTURE NAME\\(${name}\\)\\n(?: {4}.*\\n)*`, "m").exec(text)![0];
  return sysplex.rewrite(file, text.replace(records, change(records)));
}

/** One change of the policies of several stacks. */
function together(changes: readonly Change[]): Change {
  return { texts: new Map(changes.flatMap(({ texts }) => [...texts])) };
}

/** The file of the policy of a stack. */
const policyFile = ({ policy }: StackModel): string => policy!.files[0]!.file;

/** Breakers of the CFRM policy, start lists and IP security policies. */
export const breakPolicies: Readonly<Record<string, Breaker>> = {
  /** A structure is not in the CFRM policy. */
  SWSA201(sysplex, choice) {
    const structure = pick(structures(sysplex), choice);
    return structure && withStructure(sysplex, structure.name, () => "");
  },

  /** The CFRM policy has another structure. */
  SWSA202(sysplex, choice) {
    const structure = pick(structures(sysplex), choice);
    if (structure === undefined) return undefined;
    const taken = new Set(sysplex.model.subplexes.map(({ swsaStructure }) => swsaStructure));
    const names = Array.from({ length: 30 }, (_, i) => `EZBDVIPA${String(i + 2).padStart(2, "0")}31`);
    const other = pick(
      names.filter((name) => !taken.has(name)),
      choice,
    )!;
    return withStructure(sysplex, structure.name, (records) => records + records.replace(structure.name, other));
  },

  /** A group id of VTAM or of a stack is outside 2 to 31. */
  SWSA203(sysplex, choice) {
    const { stacks, systems } = sysplex.model;
    const places = [
      ...stacks.flatMap(({ file, tcpGroupId }) => (tcpGroupId === undefined ? [] : [file])),
      ...systems.flatMap(({ startList, vtamGroupIds }) => (vtamGroupIds.length === 0 ? [] : [startList!.file])),
    ];
    const file = pick(places, choice);
    const id = pick([0, 1, 32, 99], choice >> 3)!;
    return file === undefined
      ? undefined
      : sysplex.rewrite(file, sysplex.text(file).replace(/^(.*XCFGRPID[ =])\d+/m, `$1${id}`));
  },

  /** A start list has another group id before its own, which remains the one in effect. */
  SWSA204(sysplex, choice) {
    const system = pick(
      sysplex.model.systems.filter(({ vtamGroupIds }) => vtamGroupIds.length > 0),
      choice,
    );
    if (system === undefined) return undefined;
    const { file } = system.startList!;
    const other = 2 + ((system.vtamGroupId!.value - 1 + (choice % 29)) % 30);
    return sysplex.rewrite(file, sysplex.text(file).replace(/^XCFGRPID=/m, `XCFGRPID=${other}\nXCFGRPID=`));
  },

  /** PREFLIST repeats a coupling facility, names one that is not defined, more than eight, or none. */
  SWSA206(sysplex, choice) {
    const structure = pick(sysplex.model.cfrm?.structures ?? [], choice);
    if (structure === undefined) return undefined;
    const own = structure.preferenceList.join();
    const lists = [`${own},CF01`, `${own},CF99`, `${own},CF99,CF98,CF97,CF96,CF95,CF94,CF93`, ""];
    return withStructure(sysplex, structure.name, (records) =>
      records.replace(/PREFLIST\(.*\)/, `PREFLIST(${pick(lists, choice >> 3)})`),
    );
  },

  /** A rule of a DVIPA has the DVIPA as remote address, on every stack that has the rule. */
  SWSA115(sysplex, choice) {
    const { protectedDvipas, stacks } = sysplex.model;
    const dvipa = pick(protectedDvipas, choice);
    if (dvipa?.protection?.by !== "policy") return undefined;
    const { name } = dvipa.protection.rule;
    const files = stacks
      .filter(({ policy }) => policy?.rules.some((rule) => rule.name === name) === true)
      .map(policyFile);
    return together(
      files.map((file) =>
        sysplex.rewrite(
          file,
          sysplex
            .text(file)
            .replace(
              new RegExp(`^(  IpFilterRule +${name}\\n[^}]*?IpDestAddr(?:Set)? +)\\S+$`, "m"),
              `$1${dvipa.address}`,
            ),
        ),
      ),
    );
  },

  /** A manual security association ends at a DVIPA: by an action that no rule uses, by a rule, by the rules it had. */
  SWSA304(sysplex, choice) {
    const dvipa = pick(sysplex.model.protectedDvipas, choice);
    if (dvipa?.protection?.by !== "policy") return undefined;
    const { dynamicAction } = dvipa.protection.rule;
    const peer = dvipa.family === 4 ? "198.51.100.99" : "2001:db8:99::99";
    const action = [
      "IpManVpnAction keys",
      "{",
      `  LocalSecurityEndpointAddr ${dvipa.address}`,
      `  RemoteSecurityEndpointAddr ${peer}`,
      "}",
    ];
    const rule = [
      "  IpFilterRule BY_HAND",
      "  {",
      `    IpSourceAddr ${dvipa.address}`,
      `    IpDestAddr ${peer}`,
      "    IpService",
      "    {",
      "      Protocol TCP",
      "    }",
      "    IpGenericFilterActionRef ipsec",
      "    IpManVpnActionRef keys",
      "  }",
    ];
    const files = dvipa.stacks.map(policyFile);
    switch (Math.floor(choice / 8) % 3) {
      case 0:
        return sysplex.append(pick(files, choice)!, ...action);
      case 1:
        return together(
          files.map((file) => {
            const text = sysplex.text(file).replace(/^ {2}IpFilterRule /m, `${rule.join("\n")}\n$&`);
            return sysplex.rewrite(file, `${text}${action.join("\n")}\n`);
          }),
        );
      default: {
        // DVIPAs that are secured alike share the action: all of its stacks change.
        const used = new RegExp(`^ +IpDynVpnActionRef +${dynamicAction}$`, "gm");
        const using = sysplex.model.stacks
          .filter(({ policy }) => policy !== undefined)
          .map(policyFile)
          .filter((file) => sysplex.text(file).search(used) >= 0);
        return together(
          using.map((file) => {
            const text = sysplex.text(file).replace(used, "    IpManVpnActionRef keys");
            return sysplex.rewrite(file, `${text}${action.join("\n")}\n`);
          }),
        );
      }
    }
  },
};

import type { Statement } from "../language/statement";
import type { SysplexModel } from "../model/sysplex";
import { evidenceOf } from "../rules/evidence";
import type { Finding } from "../rules/report";
import type { DvipaGroup } from "./dvipa-groups";

/** Finds the element of a picture that a finding is about. */
export class ElementFinder {
  private readonly byStatement = new Map<Statement, Set<string>>();
  private readonly byAddress = new Map<string, Set<string>>();
  private readonly stacks: ReadonlyMap<string, string>;
  private readonly systems: ReadonlyMap<string, string>;
  private readonly facilities: ReadonlyMap<string, string>;
  private readonly structures: ReadonlyMap<string, string>;

  constructor(
    private readonly model: SysplexModel,
    groups: readonly DvipaGroup[],
  ) {
    this.stacks = new Map(model.stacks.map(({ label }, i) => [label, `stack-${i + 1}`]));
    this.systems = new Map(model.systems.map(({ name }, i) => [name, `system-${i + 1}`]));
    this.facilities = new Map([...(model.cfrm?.facilities.keys() ?? [])].map((name, i) => [name, `facility-${i + 1}`]));
    const structures = [...new Set(model.cfrm?.structures.map(({ name }) => name))];
    this.structures = new Map(structures.map((name, i) => [name, `structure-${i + 1}`]));
    for (const { id, dvipas } of groups) {
      for (const { address, owners, backups, distributions } of dvipas) {
        add(this.byAddress, address, id);
        for (const { statement } of [...owners, ...backups, ...distributions]) add(this.byStatement, statement, id);
      }
    }
    for (const { name, statement } of model.cfrm?.structures ?? []) {
      add(this.byStatement, statement, this.structures.get(name)!);
    }
    for (const { name, statement } of model.cfrm?.facilities.values() ?? []) {
      add(this.byStatement, statement, this.facilities.get(name)!);
    }
  }

  facilityId(name: string): string | undefined {
    return this.facilities.get(name);
  }

  structureId(name: string): string | undefined {
    return this.structures.get(name);
  }

  /** The id of the element: that of the statement, else the stack, else the system, else `sysplex`. */
  elementOf(finding: Finding): string {
    const statement = evidenceOf(finding)?.statement;
    const candidates = [...((statement && this.byStatement.get(statement)) ?? [])];
    if (candidates.length === 1) return candidates[0]!;
    if (candidates.length > 1) {
      // Of the DVIPAs that a statement defines, the one that the message names.
      const named = words(finding.message).flatMap((word) => [...(this.byAddress.get(word) ?? [])]);
      const meant = named.find((id) => candidates.includes(id));
      if (meant !== undefined) return meant;
    }
    const system = finding.system ?? this.model.assembly.artifact(finding.file)?.system;
    if (system === undefined) return "sysplex";
    return this.stacks.get(`${system}.${finding.stack}`) ?? this.systems.get(system) ?? "sysplex";
  }
}

function add<K>(map: Map<K, Set<string>>, key: K, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

/** The words of a message without the punctuation behind them. */
function words(message: string): string[] {
  return message.split(/[\s,;()]+/).map((word) => word.replace(/[.:]+$/, ""));
}

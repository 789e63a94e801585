import { Assembly } from "../../src/model/assembly";
import type { SystemEntry } from "../../src/model/manifest";
import { DVIPA, FILES, securedSysplex } from "./secured-sysplex";

/** What is replaced in a text, one after the other, and by what. */
export type Replacements = readonly (readonly [string | RegExp, string])[];

/** An assembly with these replacements by file, and with these members of systems in its manifest. */
export function changedFiles(
  assembly: Assembly,
  changes: Readonly<Record<string, Replacements>>,
  entries: Readonly<Record<string, Partial<SystemEntry>>> = {},
): Assembly {
  const files = new Map(assembly.files);
  for (const [file, replacements] of Object.entries(changes)) {
    for (const [from, to] of replacements) {
      const text = files.get(file);
      const replaced = text?.replace(from, to);
      if (replaced === undefined || replaced === text) throw new Error(`${file} does not have ${from}`);
      files.set(file, replaced);
    }
  }
  const systems = assembly.manifest.systems.map((system) => ({ ...system, ...entries[system.name] }));
  return new Assembly({ ...assembly.manifest, systems }, files);
}

/** The secured sysplex with these replacements in the policies of its owner, its backup and its target. */
export function changedPolicies(
  changes: {
    readonly owner?: Replacements;
    readonly backup?: Replacements;
    readonly target?: Replacements;
    readonly all?: Replacements;
  },
  entries: Readonly<Record<string, Partial<SystemEntry>>> = {},
): Assembly {
  const { owner = [], backup = [], target = [], all = [] } = changes;
  return changedFiles(
    securedSysplex(),
    {
      [FILES.ownerPolicy]: [...all, ...owner],
      [FILES.backupPolicy]: [...all, ...backup],
      [FILES.targetPolicy]: [...all, ...target],
    },
    entries,
  );
}

/** The secured sysplex where the target backs up DVIPA 203.0.113.10, too, and shares a policy with these replacements with the backup. */
export function sharedByBackups(...replacements: Replacements): Assembly {
  const { manifest, files } = changedFiles(changedPolicies({ backup: replacements }), {
    [FILES.target]: [[/$/, `VIPADYNAMIC\n  VIPABACKUP 100 ${DVIPA}\nENDVIPADYNAMIC\n`]],
  });
  const others = [...files].filter(([file]) => file !== FILES.backupPolicy && file !== FILES.targetPolicy);
  return new Assembly(manifest, new Map([...others, ["PLEX1/etc/ipsec.conf", files.get(FILES.backupPolicy)!]]));
}

/** The secured sysplex where the DVIPAs have no backup. */
export const WITHOUT_BACKUP: Readonly<Record<string, Replacements>> = {
  [FILES.backup]: [[/VIPADYNAMIC[^]*ENDVIPADYNAMIC\n/, ""]],
};

/** The line, from 1, on which a text first has these words. */
export function lineOf(assembly: Assembly, file: string, words: string): number {
  const before = assembly.files.get(file)!.split(words);
  if (before.length < 2) throw new Error(`${file} does not have ${words}`);
  return before[0]!.split("\n").length;
}

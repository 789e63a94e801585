import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { AssemblyTexts } from "./assembly-texts";
import { AssemblyError } from "./errors";
import { checkFileName, readText } from "./files";
import { MANIFEST, parseManifest } from "./manifest-file";
import type { Artifact } from "./manifest";
import { namedFiles } from "./named-files";
import { candidates, placeOf, placeText } from "./places";
import { referencesOf } from "./references";
import { systemSymbols } from "./symbols";

/**
 * The configuration data sets of one sysplex, which a directory holds or is to hold.
 *
 * @see AssemblyError for what is thrown when a directory is not an assembly
 */
export class Assembly extends AssemblyTexts {
  /**
   * Reads an assembly from a directory. Files that an INCLUDE or pagent.conf names belong to it, and ATCSTR00 beside a start
   * list, even when the manifest does not list them; other files in the directory do not.
   *
   * @throws AssemblyError naming what is wrong, where, and what was expected
   */
  static read(directory: string): Assembly {
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw AssemblyError.noDirectory(directory);
    const description = readText(directory, MANIFEST);
    if (description === undefined) throw AssemblyError.noManifest(directory);
    const manifest = parseManifest(join(directory, MANIFEST), description);
    const files = new Map<string, string>();
    for (const { file, where } of namedFiles(manifest)) {
      if (files.has(file)) continue;
      const text = readText(directory, file);
      if (text === undefined) throw AssemblyError.missingFile(file, where);
      files.set(file, text);
    }
    const found = findReferenced(directory, new Assembly(manifest, files), files);
    if (found.length === 0) return new Assembly(manifest, files);
    return new Assembly({ ...manifest, artifacts: [...(manifest.artifacts ?? []), ...found] }, files);
  }

  /** Writes the assembly to a directory, whole or not at all. A directory that is not an assembly is not overwritten. */
  write(directory: string): void {
    const target = resolve(directory);
    if (existsSync(target) && !existsSync(join(target, MANIFEST)) && !isEmpty(target)) {
      throw AssemblyError.notAnAssembly(directory);
    }
    for (const file of this.files.keys()) checkFileName(file);
    mkdirSync(dirname(target), { recursive: true });
    const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    try {
      const fresh = join(beside, "new");
      mkdirSync(fresh);
      const made = new Set<string>();
      for (const [file, text] of this.files) {
        const path = join(fresh, file);
        const folder = dirname(path);
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        writeFileSync(path, text);
      }
      writeFileSync(join(fresh, MANIFEST), `${JSON.stringify(this.manifest, undefined, 2)}\n`);
      if (existsSync(target)) renameSync(target, join(beside, "old"));
      renameSync(fresh, target);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  }
}

function isEmpty(directory: string): boolean {
  return statSync(directory).isDirectory() && readdirSync(directory).length === 0;
}

/** Reads what the texts at hand name and the manifest does not, and what those texts name in turn. */
function findReferenced(directory: string, assembly: Assembly, files: Map<string, string>): Artifact[] {
  const { manifest } = assembly;
  const found: Artifact[] = [];
  for (const system of manifest.systems) {
    const symbols = systemSymbols(manifest.sysplex, system);
    const own = (artifact: Artifact) => artifact.system === undefined || artifact.system === system.name;
    const queue = [...assembly.artifacts, ...found].filter(own);
    for (let artifact = queue.shift(); artifact !== undefined; artifact = queue.shift()) {
      const text = files.get(artifact.file)!;
      for (const { place, kind } of referencesOf(artifact.kind, placeText(artifact), text, symbols)) {
        if (assembly.find(place, system.name) !== undefined) continue;
        for (const { file, owner } of candidates(place, [system.name, manifest.sysplex])) {
          const named = readText(directory, file);
          if (named === undefined) continue;
          files.set(file, named);
          const next = { file, kind, system: owner === system.name ? owner : undefined, ...placeOf(file, kind) };
          found.push(next);
          queue.push(next);
          break;
        }
      }
    }
  }
  return found;
}

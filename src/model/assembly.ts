import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Document } from "../language/document";
import { AssemblyError } from "./errors";
import { checkFileName, readText } from "./files";
import { filesOf, MANIFEST, namedFiles, parseManifest } from "./manifest-file";
import type { Artifact, ArtifactKind, Manifest } from "./manifest";
import { candidates, placeOf, placeText } from "./places";
import { referencesOf } from "./references";
import { systemSymbols } from "./symbols";

/**
 * The configuration data sets of one sysplex: a manifest, and the text of each file it names.
 *
 * @see AssemblyError for what is thrown when a directory is not an assembly
 */
export class Assembly {
  /** Every file of the assembly, with its kind and the place it is deployed to. */
  readonly artifacts: readonly Artifact[];
  private readonly byFile: ReadonlyMap<string, Artifact>;
  private readonly byPlace = new Map<string, string>();

  constructor(
    readonly manifest: Manifest,
    /** Text of each file by its path in the assembly. */
    readonly files: ReadonlyMap<string, string>,
    /** Files that were made in typed form, so that their text need not be read again. */
    readonly documents: ReadonlyMap<string, Document> = new Map(),
  ) {
    this.artifacts = artifactsOf(manifest);
    this.byFile = new Map(this.artifacts.map((artifact) => [artifact.file, artifact]));
    for (const artifact of this.artifacts) {
      const key = placeKey(artifact.system, placeText(artifact));
      if (!this.byPlace.has(key)) this.byPlace.set(key, artifact.file);
    }
  }

  /** The artifact a file of the assembly is. */
  artifact(file: string): Artifact | undefined {
    return this.byFile.get(file);
  }

  /**
   * The file that is deployed to a data set, member or z/OS UNIX path of a system: the system's own, else the one its
   * place in the assembly gives, else the sysplex-wide one. `undefined` when the assembly has none.
   *
   * @param place `TCPIP.PROFILE(COMMON)`, `/etc/pagent.conf` or `//'TCPIP.POLICY(IPSEC)'`
   */
  find(place: string, system: string): string | undefined {
    const { sysplex } = this.manifest;
    for (const { file, key, owner } of candidates(place, [system, sysplex])) {
      const found = this.byPlace.get(placeKey(owner === sysplex ? undefined : owner, key));
      if (found !== undefined) return found;
      if (this.files.has(file)) return file;
    }
    return undefined;
  }

  /**
   * Reads an assembly from a directory. Files that an INCLUDE or pagent.conf names belong to it, even when the manifest
   * does not list them; other files in the directory do not.
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

function placeKey(system: string | undefined, place: string): string {
  return `${system ?? ""}\0${place}`;
}

/** The artifacts of a manifest: those it lists, and one for each other file it names, placed by its path. */
function artifactsOf(manifest: Manifest): Artifact[] {
  const listed = new Map((manifest.artifacts ?? []).map((artifact) => [artifact.file, artifact]));
  const add = (file: string, kind: ArtifactKind, system?: string, stack?: string) => {
    if (listed.has(file)) return;
    // What stands under the name of the sysplex is for all systems.
    const owner = file.startsWith(`${manifest.sysplex}/`) ? {} : { system, stack };
    listed.set(file, { file, kind, ...owner, ...placeOf(file, kind) });
  };
  if (manifest.cfrm !== undefined) add(manifest.cfrm.file, "cfrm");
  for (const system of manifest.systems) {
    for (const { file, kind, stack } of filesOf(system)) add(file, kind, system.name, stack);
  }
  return [...listed.values()];
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
      for (const { place, kind } of referencesOf(artifact.kind, files.get(artifact.file)!, symbols)) {
        if (assembly.find(place, system.name) !== undefined) continue;
        for (const { file, owner } of candidates(place, [system.name, manifest.sysplex])) {
          const text = readText(directory, file);
          if (text === undefined) continue;
          files.set(file, text);
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

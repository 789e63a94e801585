import { createHmac, randomBytes } from "node:crypto";
import {
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { ConflictError, TargetError } from "./errors";
import { withLock } from "./lock";
import { Place } from "./place";
import { asStored, checkRecords } from "./records";
import { makeDirectory, scratchName, syncDirectory, WORK, writeDurably } from "./scratch";
import type { Activation, InEffect, StoredText, Target, WriteOptions } from "./target";

const ACTIVE = ".active";

/** What is in effect, as kept in `.active/<system>/<kind>.json`. */
interface ActiveRecord {
  readonly activation: string;
  readonly texts: readonly { readonly place: string; readonly lines: readonly string[] }[];
}

/**
 * A simulated sysplex: a directory, without a server.
 *
 * A member is the file `<system>/<DATA.SET>/<MEMBER>`, a sequential data set `<system>/<DATA.SET>`, a z/OS UNIX file
 * `<system>/<path>`, all in UTF-8. What is in effect stands apart from what is deployed, in `.active/<system>/`: one
 * file for each stack and daemon, with the texts it was started with. `.target` holds files being written.
 *
 * Any number of processes may use one directory. A process that is killed leaves every file wholly old or wholly new.
 */
export class SimulatedTarget implements Target {
  private readonly root: string;

  constructor(directory: string) {
    if (typeof directory !== "string" || directory === "" || directory.includes("\0"))
      throw TargetError.noDirectory(directory);
    this.root = resolve(directory);
    if (statSync(this.root, { throwIfNoEntry: false })?.isDirectory() === false)
      throw TargetError.notADirectory(directory);
  }

  /** The file that holds what is deployed to a place. */
  fileOf(place: Place): string {
    return join(this.root, place.owner, ...segments(place));
  }

  async read(place: Place): Promise<StoredText | undefined> {
    const text = this.textOf(place);
    return text === undefined ? undefined : { text, etag: etagOf(text, await this.etagKey()) };
  }

  async write(place: Place, text: string, { kind, ifMatch }: WriteOptions): Promise<string> {
    checkRecords(text, kind, place);
    const stored = asStored(text, place);
    const key = await this.etagKey();
    await this.replace(this.fileOf(place), stored, () => this.checkMatch(place, ifMatch, key));
    return etagOf(stored, key);
  }

  async delete(place: Place, ifMatch: string): Promise<void> {
    if (this.textOf(place) === undefined) return;
    const key = await this.etagKey();
    await this.remove(this.fileOf(place), () => {
      if (this.textOf(place) === undefined) return false;
      this.checkMatch(place, ifMatch, key);
      return true;
    });
  }

  async activate(activation: Activation, places: readonly Place[]): Promise<InEffect> {
    const texts = places.map((place) => {
      const text = this.textOf(place);
      if (text === undefined) throw TargetError.notDeployed(activation.toString(), place.toString());
      return { place: place.toString(), lines: text.split("\n") };
    });
    const record: ActiveRecord = { activation: activation.toString(), texts };
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    const file = this.recordOf(activation);
    await this.replace(file, text, () => this.checkInside(file, activation.toString()));
    return etagsOf(record, await this.etagKey());
  }

  async inEffect(activation: Activation): Promise<InEffect | undefined> {
    const record = this.readRecord(activation);
    return record === undefined ? undefined : etagsOf(record, await this.etagKey());
  }

  async deactivate(activation: Activation): Promise<void> {
    if (this.readRecord(activation) === undefined) return;
    await this.remove(this.recordOf(activation), () => this.readRecord(activation) !== undefined);
  }

  /** The texts that are in effect, by place; `undefined` when nothing is. */
  textsInEffect(activation: Activation): ReadonlyMap<string, string> | undefined {
    const record = this.readRecord(activation);
    return record && new Map(record.texts.map(({ place, lines }) => [place, lines.join("\n")]));
  }

  private checkMatch(place: Place, ifMatch: string | undefined, key: string): void {
    const current = this.textOf(place);
    if (ifMatch === undefined) {
      if (current !== undefined) throw ConflictError.appeared(place.toString());
    } else if (current === undefined) {
      throw ConflictError.gone(place.toString());
    } else if (etagOf(current, key) !== ifMatch) {
      throw ConflictError.changed(place.toString());
    }
  }

  /** The text deployed to a place; `undefined` when there is none. */
  textOf(place: Place): string | undefined {
    return this.readText(this.fileOf(place), place.toString());
  }

  private readText(file: string, name: string): string | undefined {
    this.checkInside(file, name);
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") return undefined;
      if (code === "EISDIR") throw TargetError.notAFile(name, `the directory ${file}`);
      if (code === "ENOTDIR") throw TargetError.notAFile(name, `a file on the way to ${file}`);
      throw error;
    }
  }

  /** Refuses a way that leaves the directory through a link. */
  private checkInside(file: string, name: string): void {
    let way = this.root;
    for (const step of relative(this.root, file).split(sep)) {
      way = join(way, step);
      const stats = lstatSync(way, { throwIfNoEntry: false });
      if (stats === undefined || stats.isFile()) return;
      if (!stats.isSymbolicLink()) continue;
      const end = realpathOf(way);
      if (end === undefined || !end.startsWith(realpathSync(this.root) + sep)) throw TargetError.escapes(name, way);
    }
  }

  /** Puts a text in the place of a file, if `check` lets it, in one step. */
  private async replace(file: string, text: string, check: () => void): Promise<void> {
    const scratch = scratchName(this.root);
    let changed: string[];
    try {
      await writeDurably(scratch, text);
      changed = await withLock(this.root, () => {
        check();
        const directories = makeDirectory(dirname(file));
        renameSync(scratch, file);
        return [dirname(file), ...directories];
      });
    } catch (error) {
      rmSync(scratch, { force: true });
      throw error;
    }
    await Promise.all(changed.map(syncDirectory));
  }

  /** Removes a file, if `check` lets it, and the directories that are empty then. */
  private async remove(file: string, check: () => boolean): Promise<void> {
    const changed = await withLock(this.root, () => {
      if (!check()) return undefined;
      unlinkSync(file);
      let directory = dirname(file);
      while (directory !== this.root && removedEmpty(directory)) directory = dirname(directory);
      return directory;
    });
    if (changed !== undefined) await syncDirectory(changed);
  }

  private recordOf({ owner, kind, name }: Activation): string {
    return join(this.root, ACTIVE, owner, kind === "stack" ? `stack-${name}.json` : `${kind}.json`);
  }

  private readRecord(activation: Activation): ActiveRecord | undefined {
    const file = this.recordOf(activation);
    const text = this.readText(file, activation.toString());
    if (text === undefined) return undefined;
    let record: ActiveRecord;
    try {
      record = JSON.parse(text) as ActiveRecord;
    } catch (error) {
      throw TargetError.badRecord(file, (error as Error).message);
    }
    if (!isRecord(record)) throw TargetError.badRecord(file, "it does not have an activation and its texts");
    return record.activation === activation.toString() ? record : undefined;
  }

  /** Key of the ETags. Without one, the ETag of a text that holds a secret would let its reader try out values. */
  private async etagKey(): Promise<string> {
    const file = join(this.root, WORK, "etag-key");
    const key = this.readText(file, "the ETag key");
    if (key !== undefined) return key;
    const scratch = scratchName(this.root);
    try {
      await writeDurably(scratch, randomBytes(16).toString("hex"));
      linkSync(scratch, file);
      await syncDirectory(dirname(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(scratch, { force: true });
    }
    return readFileSync(file, "utf8");
  }
}

function etagOf(text: string, key: string): string {
  return createHmac("sha256", key).update(text).digest("hex").slice(0, 32).toUpperCase();
}

function etagsOf({ texts }: ActiveRecord, key: string): InEffect {
  return Object.fromEntries(texts.map(({ place, lines }) => [place, etagOf(lines.join("\n"), key)]));
}

/** Names of the directories and the file of a place, below its system. Two places never have the same. */
function segments({ dataset, member, path }: Place): string[] {
  if (path === undefined) return member === undefined ? [dataset!] : [dataset!, member];
  const [first = "", ...rest] = path.slice(1).split("/");
  // A path may begin like the name of a data set, which never has a percent sign.
  return [/^[A-Z0-9@#$.-]+$|^%/.test(first) ? `%${first}` : first, ...rest];
}

function realpathOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function removedEmpty(directory: string): boolean {
  try {
    rmdirSync(directory);
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is ActiveRecord {
  const { activation, texts } = (value ?? {}) as Partial<ActiveRecord>;
  return typeof activation === "string" && Array.isArray(texts) && texts.every((text) => Array.isArray(text?.lines));
}

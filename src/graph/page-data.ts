import type { Manifest } from "../model/manifest";
import type { Picture } from "./picture";

/** What the page is made of: JSON in a script element with the id `data`. */
export interface PageData {
  readonly manifest: Manifest;
  /** Texts by path in the assembly, without keys. */
  readonly files: Readonly<Record<string, string>>;
  readonly picture: Picture;
}

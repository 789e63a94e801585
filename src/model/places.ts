import type { Artifact, ArtifactKind } from "./manifest";

/** A place in one spelling: `TCPIP.PROFILE(SYSA)` or `/etc/pagent.conf`. */
export function placeText(artifact: Pick<Artifact, "dataset" | "path" | "file">): string {
  return artifact.dataset?.toUpperCase() ?? artifact.path ?? artifact.file;
}

/** The place a file stands for: `SYSA/TCPIP.PROFILE/SYSA` is a member, `SYSA/etc/pagent.conf` a z/OS UNIX file. */
export function placeOf(file: string, kind: ArtifactKind): { dataset: string } | { path: string } {
  const [, ...parts] = file.split("/");
  const [dataset = file, member] = parts;
  const unix = kind === "pagent" || kind === "iked" || kind === "ipsec";
  if (parts.length > 2 || (unix && !(DATA_SET.test(dataset) && dataset.includes("."))))
    return { path: `/${parts.join("/")}` };
  return { dataset: member === undefined ? dataset : `${dataset}(${member})` };
}

const DATA_SET = /^[A-Z@#$][A-Z0-9@#$.-]*$/;
const PLACE = /^([A-Z@#$][A-Z0-9@#$.-]*)(?:\(([A-Z@#$][A-Z0-9@#$]*)\))?$/;

/** A file that could be at a place, by whose directory it is in. */
export interface Candidate {
  readonly owner: string;
  readonly file: string;
  /** The place in one spelling. */
  readonly key: string;
}

/**
 * The files a place may be in, for each owner in turn. None when the text is not a place.
 *
 * @param place `DSN(MEMBER)`, `DSN`, `/path`, or `//'DSN(MEMBER)'` as pagent.conf names a data set
 */
export function candidates(place: string, owners: readonly string[]): Candidate[] {
  const parts = place.startsWith("/") && !place.startsWith("//") ? pathParts(place) : dataSetParts(place);
  if (parts === undefined) return [];
  return owners.map((owner) => ({ owner, file: [owner, ...parts.names].join("/"), key: parts.key }));
}

interface Parts {
  readonly names: readonly string[];
  readonly key: string;
}

function pathParts(path: string): Parts | undefined {
  const names = path.slice(1).split("/");
  if (names.some((name) => name === "" || name === "." || name === ".." || /[\0\\]/.test(name))) return undefined;
  return { names, key: path };
}

function dataSetParts(place: string): Parts | undefined {
  const bare = place
    .replace(/^\/\//, "")
    .replace(/^'(.*)'$/, "$1")
    .toUpperCase();
  const match = PLACE.exec(bare);
  if (match === null) return undefined;
  const [, dataset, member] = match;
  return { names: member === undefined ? [dataset!] : [dataset!, member], key: bare };
}

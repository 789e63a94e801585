import { parsePagent, type PagentDocument } from "../documents/pagent";
import { Tokens } from "../language/scanner";
import type { ArtifactKind } from "./manifest";
import { substituteSymbols, type SystemSymbols } from "./symbols";

/** Another text that a text names. */
export interface Reference {
  /** Data set, member or z/OS UNIX path. */
  readonly place: string;
  readonly kind: ArtifactKind;
}

/**
 * The texts that a text at a place needs: what a profile includes, ATCSTR00 of a start list, and what pagent.conf and its
 * image files point to.
 */
export function referencesOf(kind: ArtifactKind, place: string, text: string, symbols: SystemSymbols): Reference[] {
  if (kind === "profile" || kind === "obeyfile") return includesOf(text, symbols);
  if (kind === "vtam") return [{ place: commonStartList(place), kind }];
  if (kind !== "pagent") return [];
  const document = parsePagent(text);
  const policies = policyPaths(document).map((place): Reference => ({ place, kind: "ipsec" }));
  const images = imagesOf(document).flatMap(({ path }): Reference[] =>
    path === undefined ? [] : [{ place: path, kind: "pagent" }],
  );
  return [...policies, ...images];
}

/** ATCSTR00 of the data set of a start list, which VTAM reads first. */
export function commonStartList(place: string): string {
  return place.replace(/\(.*\)$/, "(ATCSTR00)");
}

function includesOf(text: string, symbols: SystemSymbols): Reference[] {
  if (!/\binclude\b/i.test(text)) return [];
  const tokens = Tokens.scan(substituteSymbols(text, symbols, "semicolon").text);
  const found: Reference[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.textOf(i).toUpperCase() === "INCLUDE") found.push({ place: tokens.textOf(i + 1), kind: "profile" });
  }
  return found;
}

/** A stack that pagent.conf names, and its image file; without one its statements stand in pagent.conf. */
export interface PagentImage {
  readonly name: string;
  readonly path: string | undefined;
  readonly statement: PagentDocument["statements"][number];
}

/** The stacks that pagent.conf names. */
export function imagesOf(document: PagentDocument): PagentImage[] {
  return document.statements.flatMap((statement) =>
    (statement.keyword === "TcpImage" || statement.keyword === "PEPInstance") && statement.value.name !== undefined
      ? [{ name: statement.value.name.toUpperCase(), path: statement.value.path, statement }]
      : [],
  );
}

function policyPaths(document: PagentDocument): string[] {
  return document.statements.flatMap((statement) =>
    (statement.keyword === "IPSecConfig" || statement.keyword === "CommonIPSecConfig") &&
    statement.value.path !== undefined
      ? [statement.value.path]
      : [],
  );
}

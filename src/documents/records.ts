import type { DocumentKind } from "./kinds";

/**
 * Characters that do not arrive on the target: code page IBM-1047 has those of ISO 8859-1, and control characters other
 * than the tab would end a record early or vanish.
 */
export const NOT_IN_CODE_PAGE = /[^\t\n\x20-\x7E\xA0-\xFF]/u;

/**
 * Longest record of a data set of a kind, in characters: a PROFILE.TCPIP and what it includes may have records of up to 256
 * characters; VTAMLST and the input of IXCMIAPU have 80. A z/OS UNIX file has no such limit.
 *
 * @see z/OS Communications Server: IP Configuration Reference, PROFILE.TCPIP data set
 */
export function recordLimit(kind: DocumentKind | "text"): number {
  return kind === "cfrm" || kind === "vtam" ? 80 : 256;
}

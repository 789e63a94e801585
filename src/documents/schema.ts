import { KEPT_TEXT } from "../language/parentheses-parser";
import { documentSchema, type JsonSchema } from "../language/json-schema";
import { languages, type DocumentKind } from "./kinds";

const TITLES: Readonly<Record<DocumentKind, string>> = {
  profile: "PROFILE.TCPIP",
  obeyfile: "Data set of VARY TCPIP,,OBEYFILE",
  vtam: "VTAM start list",
  cfrm: "CFRM policy",
  ipsec: "IP security policy",
  pagent: "Policy Agent configuration",
  iked: "IKE daemon configuration",
};

/**
 * JSON Schema (draft 2020-12) of what `cdkplex parse --kind KIND --format json` prints. A statement in state `understood` has
 * exactly the operands of its description in `value`, in the form a program gives them; keys and passwords are not shown.
 */
export function schemaOf(kind: DocumentKind): JsonSchema {
  const { notation, types } = languages[kind];
  return documentSchema({
    id: `cdkplex/parse/1/${kind}`,
    title: `${TITLES[kind]}, as "cdkplex parse --kind ${kind} --format json" shows it`,
    types: types.keywords().map(({ target }) => target),
    symbols: notation !== "braces",
    kept: kind === "cfrm" ? ["JCL", KEPT_TEXT] : undefined,
    assignments: notation === "assignments",
  });
}

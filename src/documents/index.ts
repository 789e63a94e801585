export * from "./cfrm";
export * from "./compare";
export { diffDocuments, type Difference, type OperandDifference } from "./diff";
export { DocumentEditor, edit } from "./edit";
export { EditError } from "./errors";
export * from "./iked";
export * from "./ipsec";
export {
  DOCUMENT_KINDS,
  everyStatement,
  languages,
  type DocumentKind,
  type Language,
  type PlacedStatement,
} from "./kinds";
export * from "./pagent";
export * from "./profile";
export { schemaOf } from "./schema";
export * from "./vtam";

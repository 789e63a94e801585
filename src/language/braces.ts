export { parseBraces } from "./braces-parser";
export { printBraces } from "./braces-printer";
export {
  attribute,
  attributes,
  bracesBlock,
  bracesLine,
  bracesPassThrough,
  presence,
  type Body,
} from "./braces-statement";
export { enumeration, foldedName, openEnumeration, plainText, restOfLine, wholeNumber, yesNo } from "./braces-values";

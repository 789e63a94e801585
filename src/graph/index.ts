/**
 * Pictures of a sysplex: what there is, what the rules find in it, and a page in which it runs.
 */
export { dotOf } from "./dot";
export { htmlOf } from "./html";
export { layoutOf, type LayoutOptions } from "./layout";
export { mermaidOf } from "./mermaid";
export { pictureOf, type Picture, type PictureOptions } from "./picture";
export { svgOf } from "./svg";

import type { BoxShape, Drawing, LineShape, TextShape } from "./drawing";
import { DARK, LIGHT, shapeStyles } from "./theme";

/** The styles that light and dark pictures share. */
const STYLE =
  "text{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}" +
  ".mono{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}" +
  ".over{paint-order:stroke;stroke-width:5px;stroke-linejoin:round}.strong{font-weight:600}.b{stroke-width:1.25;fill:none;stroke:none}.dvipa.protected>.b{stroke-width:2.25}";

/** Writes a drawing as SVG: light or dark as its surroundings are. The same drawing gives the same bytes. */
export function svgOf(drawing: Drawing): string {
  const { width, height, title, description, lines, boxes, texts } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" aria-labelledby="picture-title picture-description">`,
    `<title id="picture-title">${escapeXml(title)}</title>`,
    `<desc id="picture-description">${escapeXml(description)}</desc>`,
    `<style>${STYLE}${shapeStyles(LIGHT)}@media(prefers-color-scheme:dark){${shapeStyles(DARK)}}</style>`,
    `<rect class="ground" width="${n(width)}" height="${n(height)}"/>`,
    ...lines.map(lineText),
    `<g class="over">${texts.map(textText).join("\n")}</g>`,
    ...boxes.map(boxText),
    "</svg>",
    "",
  ].join("\n");
}

/** A text as content or attribute of XML: characters that XML does not have are replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function boxText(box: BoxShape): string {
  const { className, element, part, title, texts, children } = box;
  const attributes = [
    `class="${className}"`,
    element === undefined ? "" : ` id="${escapeXml(element)}"`,
    part === undefined ? "" : ` data-part="${escapeXml(part)}"`,
  ].join("");
  const name = title === undefined ? "" : `<title>${escapeXml(title)}</title>`;
  const own = `<g ${attributes}>${name}${outline(box)}${texts.map(textText).join("")}</g>`;
  // What is within a box follows it, and is no part of it: each can then be pressed by itself.
  return [own, ...children.map(boxText)].join("\n");
}

function outline({ x, y, width, height, corner = 6 }: BoxShape): string {
  if (typeof corner === "number") {
    return `<rect class="b" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${corner}"/>`;
  }
  const cut = corner === "cut" ? 5 : height / 2;
  const [left, top, right, bottom] = [x, y, x + width, y + height];
  const points =
    corner === "cut"
      ? [
          [left + cut, top],
          [right - cut, top],
          [right, top + cut],
          [right, bottom - cut],
          [right - cut, bottom],
          [left + cut, bottom],
          [left, bottom - cut],
          [left, top + cut],
        ]
      : [
          [left + 6, top],
          [right - 6, top],
          [right, top + cut],
          [right - 6, bottom],
          [left + 6, bottom],
          [left, top + cut],
        ];
  return `<polygon class="b" points="${points.map((point) => point.map((value) => n(value!)).join(",")).join(" ")}"/>`;
}

function textText({ x, y, text, size, className, anchor = "start", mono = false }: TextShape): string {
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text class="${className}${mono ? " mono" : ""}" x="${n(x)}" y="${n(y)}" font-size="${size}"${align}>${escapeXml(text)}</text>`;
}

function lineText({ x1, y1, x2, y2, className }: LineShape): string {
  return `<line class="${className}" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"/>`;
}

/** A number in its shortest form, with two decimals at most. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

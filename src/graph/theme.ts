/** Colours of pictures and pages, for light and dark surroundings. Text stands out from its ground by 4.5 to 1 at least. */
export interface Theme {
  readonly ground: string;
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  /** Fill, outline and text of each kind of shape. */
  readonly shapes: Readonly<Record<ShapeClass, readonly [fill: string, stroke: string, text: string]>>;
}

export type ShapeClass =
  | "cpc"
  | "system"
  | "stack"
  | "chip"
  | "dvipa"
  | "owner"
  | "backup"
  | "target"
  | "facility"
  | "structure"
  | "link"
  | "error"
  | "warning"
  | "info"
  | "active"
  | "moving"
  | "failed";

export const LIGHT: Theme = {
  ground: "#ffffff",
  panel: "#f5f7fa",
  text: "#16202a",
  muted: "#4d5966",
  line: "#bcc6d0",
  accent: "#0b5cad",
  shapes: {
    cpc: ["#e9eef3", "#e9eef3", "#16202a"],
    system: ["#f5f7fa", "#bcc6d0", "#16202a"],
    stack: ["#ffffff", "#8a97a5", "#16202a"],
    chip: ["#ffffff", "#8a97a5", "#16202a"],
    dvipa: ["#ffffff", "#8a97a5", "#16202a"],
    owner: ["#0b5cad", "#0b5cad", "#ffffff"],
    backup: ["#e3eefa", "#0b5cad", "#0a3f78"],
    target: ["#e4f3e9", "#1c7a3d", "#125029"],
    facility: ["#f6f1fb", "#7a52a8", "#16202a"],
    structure: ["#ffffff", "#7a52a8", "#16202a"],
    link: ["#ffffff", "#7a52a8", "#4b2a75"],
    error: ["#b3261e", "#b3261e", "#ffffff"],
    warning: ["#ffd466", "#a87800", "#3d2c00"],
    info: ["#dfe6ee", "#6b7885", "#16202a"],
    active: ["#0b5cad", "#0b5cad", "#ffffff"],
    moving: ["#ffe8b0", "#a87800", "#3d2c00"],
    failed: ["#fbe3e1", "#b3261e", "#7a120c"],
  },
};

export const DARK: Theme = {
  ground: "#11161c",
  panel: "#19212a",
  text: "#e8edf2",
  muted: "#aab6c2",
  line: "#3b4753",
  accent: "#7cbcff",
  shapes: {
    cpc: ["#222c37", "#222c37", "#e8edf2"],
    system: ["#19212a", "#3b4753", "#e8edf2"],
    stack: ["#11161c", "#6b7885", "#e8edf2"],
    chip: ["#11161c", "#6b7885", "#e8edf2"],
    dvipa: ["#11161c", "#6b7885", "#e8edf2"],
    owner: ["#7cbcff", "#7cbcff", "#06213d"],
    backup: ["#142b45", "#7cbcff", "#c4e0ff"],
    target: ["#12301f", "#6fcf8f", "#b9ecca"],
    facility: ["#221b2d", "#b795e0", "#e8edf2"],
    structure: ["#11161c", "#b795e0", "#e8edf2"],
    link: ["#11161c", "#b795e0", "#dcc8f5"],
    error: ["#ff8a80", "#ff8a80", "#3b0500"],
    warning: ["#ffd466", "#ffd466", "#3d2c00"],
    info: ["#2d3947", "#8a97a5", "#e8edf2"],
    active: ["#7cbcff", "#7cbcff", "#06213d"],
    moving: ["#4a3a10", "#ffd466", "#ffe9b3"],
    failed: ["#43191a", "#ff8a80", "#ffc9c4"],
  },
};

/** CSS of a picture: what is drawn, with the colours of a theme. */
export function shapeStyles({ ground, text, muted, line, shapes }: Theme): string {
  const rules = Object.entries(shapes).map(
    ([name, [fill, stroke, on]]) => `.${name}>.b{fill:${fill};stroke:${stroke}}.on-${name}{fill:${on}}`,
  );
  return [
    `.ground{fill:${ground}}.over{stroke:${ground}}.text,.strong{fill:${text}}.muted{fill:${muted}}`,
    `.guide{stroke:${line};stroke-dasharray:2 5}.rail{stroke:${muted};stroke-width:2}`,
    ...rules,
  ].join("");
}

import { DARK, LIGHT, shapeStyles, type Theme } from "../../src/graph/theme";

/** Relative luminance of a colour, as WCAG defines it. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const themes: [string, Theme][] = [
  ["light", LIGHT],
  ["dark", DARK],
];

test.each(themes)(
  "GIVEN the %s theme WHEN text is on its ground THEN the contrast is 4.5 to 1 at least",
  (_name, theme) => {
    const { ground, panel, text, muted, accent, shapes } = theme;
    const pairs = [ground, panel].flatMap((on) => [text, muted, accent].map((color) => [color, on] as const));
    for (const [fill, , on] of Object.values(shapes)) pairs.push([on, fill]);
    for (const name of ["cpc", "system", "stack", "dvipa", "facility"] as const) pairs.push([muted, shapes[name][0]]);
    for (const [color, on] of pairs) expect([color, on, contrast(color, on) >= 4.5]).toEqual([color, on, true]);
  },
);

test.each(themes)(
  "GIVEN the %s theme WHEN shapes carry meaning THEN their outlines stand out by 3 to 1",
  (_name, theme) => {
    for (const name of ["owner", "backup", "target", "link", "error", "failed", "moving"] as const) {
      const [fill, stroke] = theme.shapes[name];
      expect([name, Math.max(contrast(fill, theme.ground), contrast(stroke, theme.ground)) >= 3]).toEqual([name, true]);
    }
  },
);

test("GIVEN black and white WHEN contrast is measured THEN it is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

test("GIVEN a theme WHEN it is written THEN each kind of shape has a fill, an outline and a text colour", () => {
  expect(shapeStyles(LIGHT)).toContain(".owner>.b{fill:#0b5cad;stroke:#0b5cad}.on-owner{fill:#ffffff}");
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sameMeaning } from "../../../src/documents/compare";
import { parseProfile, printProfile } from "../../../src/documents/profile";
import { content } from "../../support/arbitrary-statements";
import { lineStates } from "../../support/line-states";

const folder = join(__dirname, "decks");
const decks = readdirSync(folder).filter((file) => file.endsWith(".profile"));

describe.each(decks)("the deck %s", (deck) => {
  const text = readFileSync(join(folder, deck), "utf8");
  const expected = join(folder, deck.replace(".profile", ".canonical"));

  test("GIVEN the deck WHEN parsed THEN nothing is malformed or unknown, and no line is lost", () => {
    const document = parseProfile(text);

    expect(document.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    const states = new Set(lineStates(text, document));
    states.delete(undefined);
    for (const state of states) expect(["understood", "passed-through"]).toContain(state);
  });

  test("GIVEN the deck WHEN printed THEN it is its canonical text", () => {
    const printed = printProfile(parseProfile(text));
    if (process.env["UPDATE_DECKS"] === "1") writeFileSync(expected, printed);

    expect(printed).toBe(readFileSync(expected, "utf8"));
  });

  test("GIVEN the canonical text WHEN parsed THEN it is the same document, and means the same", () => {
    const canonical = readFileSync(expected, "utf8");

    expect(parseProfile(canonical).statements.map(content)).toEqual(parseProfile(text).statements.map(content));
    expect(printProfile(parseProfile(canonical))).toBe(canonical);
    expect(sameMeaning("profile", text, canonical)).toBe(true);
  });
});

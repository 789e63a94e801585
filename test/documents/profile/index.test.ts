import fc from "fast-check";
import { sameMeaning } from "../../../src/documents/compare";
import { parseProfile, printProfile, profileTypes, type ProfileDocument } from "../../../src/documents/profile";
import { content } from "../../support/arbitrary-statements";
import { FreeFormStatements, keywordsOf, respelled, spellingsOf } from "../../support/free-form-statements";
import { runs } from "../../support/runs";

const documents = new FreeFormStatements(profileTypes).document() as fc.Arbitrary<ProfileDocument>;
const spellings = spellingsOf(keywordsOf(profileTypes));

describe("any profile made from the descriptions", () => {
  test("GIVEN a document WHEN printed and parsed THEN values, substatements and comments are the same", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = printProfile(document);

        const read = parseProfile(text);

        expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(read.statements.map(content)).toEqual(document.statements.map(content));
        expect(read.comments).toEqual(document.comments);
      }),
      runs(0.2),
    );
  });

  test("GIVEN a printed document WHEN parsed and printed again THEN the text is the same and fits 72 columns", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = printProfile(document);

        expect(printProfile(parseProfile(text))).toBe(text);
        for (const record of text.split("\n")) {
          if (record.length > 72) expect(record.trim()).not.toMatch(/^[^"]* /);
        }
      }),
      runs(0.2),
    );
  });

  test("GIVEN a printed document WHEN spelt in another way THEN it means the same", () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (document, stream) => {
        const text = printProfile(document);
        const other = respelled(text, spellings, () => stream.next().value as number);

        expect(sameMeaning("profile", text, other)).toBe(true);
      }),
      runs(0.2),
    );
  });
});

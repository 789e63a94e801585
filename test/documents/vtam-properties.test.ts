import { languages } from "../../src/documents/kinds";
import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

test("GIVEN a text of blank lines WHEN it is read and printed THEN it says nothing", () => {
  const document = languages.vtam.parse("\n  \n");
  expect([document.statements, document.diagnostics]).toEqual([[], []]);
  expect(languages.vtam.print(document).trim()).toBe("");
});

describe("documents of kind vtam", () => {
  describeDocuments("vtam");
});

describe("edits of a text of kind vtam", () => {
  describeEdits("vtam");
});

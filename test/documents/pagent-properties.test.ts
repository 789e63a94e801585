import { languages } from "../../src/documents/kinds";
import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

test("GIVEN a text of blank lines WHEN it is read and printed THEN it says nothing", () => {
  const document = languages.pagent.parse("\n  \n");
  expect([document.statements, document.diagnostics]).toEqual([[], []]);
  expect(languages.pagent.print(document).trim()).toBe("");
});

describe("documents of kind pagent", () => {
  describeDocuments("pagent");
});

describe("edits of a text of kind pagent", () => {
  describeEdits("pagent");
});

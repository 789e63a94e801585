import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind pagent", () => {
  describeDocuments("pagent");
});

describe("edits of a text of kind pagent", () => {
  describeEdits("pagent");
});

import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind vtam", () => {
  describeDocuments("vtam");
});

describe("edits of a text of kind vtam", () => {
  describeEdits("vtam");
});

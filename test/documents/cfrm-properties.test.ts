import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind cfrm", () => {
  describeDocuments("cfrm");
});

describe("edits of a text of kind cfrm", () => {
  describeEdits("cfrm");
});

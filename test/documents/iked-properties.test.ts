import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind iked", () => {
  describeDocuments("iked");
});

describe("edits of a text of kind iked", () => {
  describeEdits("iked");
});

import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind profile", () => {
  describeDocuments("profile");
});

describe("edits of a text of kind profile", () => {
  describeEdits("profile");
});

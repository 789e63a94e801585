import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

describe("documents of kind ipsec", () => {
  describeDocuments("ipsec");
});

describe("edits of a text of kind ipsec", () => {
  describeEdits("ipsec");
});

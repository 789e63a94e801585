import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

/** Deep blocks: one run takes some 10 ms. */
const SHARE = 0.3;

describe("documents of kind ipsec", () => {
  describeDocuments("ipsec", SHARE);
});

describe("edits of a text of kind ipsec", () => {
  describeEdits("ipsec", SHARE);
});

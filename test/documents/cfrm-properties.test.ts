import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

/** Whole jobs: one run takes some 20 ms. */
const SHARE = 0.3;

describe("documents of kind cfrm", () => {
  describeDocuments("cfrm", SHARE);
});

describe("edits of a text of kind cfrm", () => {
  describeEdits("cfrm", SHARE);
});

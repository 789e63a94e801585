import { describeDocuments } from "../support/document-properties";
import { describeEdits } from "../support/edit-properties";

/** Long texts: one run takes some 20 ms. */
const SHARE = 0.25;

describe("documents of kind profile", () => {
  describeDocuments("profile", SHARE);
});

describe("edits of a text of kind profile", () => {
  describeEdits("profile", SHARE);
});

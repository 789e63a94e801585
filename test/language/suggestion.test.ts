import { suggestion } from "../../src/language/suggestion";

const keywords = ["IpSourceAddr", "IpDestAddr", "IpSourceAddrRef", "Routing"];

describe("suggestion", () => {
  test.each([
    ["IpSorceAddr", "IpSourceAddr"],
    ["ipsourceaddress", "IpSourceAddr"],
    ["Rooting", "Routing"],
    ["IpDestAdr", "IpDestAddr"],
  ])("GIVEN %s WHEN a keyword is looked for THEN %s is meant", (word, meant) => {
    expect(suggestion(word, keywords)).toBe(meant);
  });

  test.each(["Frobnicate", "Ip", ""])("GIVEN %p WHEN a keyword is looked for THEN none is near", (word) => {
    expect(suggestion(word, keywords)).toBeUndefined();
  });
});

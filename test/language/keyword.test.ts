import { Keyword, KeywordIndex } from "../../src/language/keyword";

describe("Keyword", () => {
  test("GIVEN IBM notation WHEN made THEN the capitals are the shortest form", () => {
    const keyword = new Keyword("VIPADEFine");

    expect(keyword.text).toBe("VIPADEFINE");
    expect([...keyword.forms[0]!]).toEqual(["VIPADEF", "VIPADEFI", "VIPADEFIN", "VIPADEFINE"]);
  });

  test("GIVEN several words WHEN made THEN each has its forms", () => {
    const keyword = new Keyword("MOVEable IMMEDiate");

    expect(keyword.toString()).toBe("MOVEABLE IMMEDIATE");
    expect(keyword.forms.map((forms) => forms.size)).toEqual([5, 5]);
  });

  test("GIVEN a verbatim keyword WHEN made THEN it keeps its spelling and is never shortened", () => {
    const keyword = new Keyword("IpFilterRule", true);

    expect(keyword.text).toBe("IpFilterRule");
    expect([...keyword.forms[0]!]).toEqual(["IPFILTERRULE"]);
  });
});

describe("KeywordIndex", () => {
  const index = new KeywordIndex<number>();
  index.add(new Keyword("MULTIPATH"), 1);
  index.add(new Keyword("MULTIPATH PERPacket"), 2);
  index.add(new Keyword("TTL"), 3);

  test("GIVEN a spelling WHEN looked up THEN the keyword of more words comes first", () => {
    expect(index.get("MULTIPATH")!.map(({ target }) => target)).toEqual([2, 1]);
    expect(index.get("MULTI")).toBeUndefined();
    expect(index.has("TTL")).toBe(true);
  });

  test("GIVEN the keywords WHEN listed THEN each stands once, in the order they were added", () => {
    expect(index.words()).toEqual(["MULTIPATH", "MULTIPATH PERPACKET", "TTL"]);
    expect(index.keywords().map(({ target }) => target)).toEqual([1, 2, 3]);
    expect([index.isEmpty, new KeywordIndex().isEmpty]).toEqual([false, true]);
  });

  test("GIVEN two keywords that share a spelling WHEN added THEN it is refused", () => {
    const clash = new KeywordIndex<number>();
    clash.add(new Keyword("DEVice"), 1);

    expect(() => clash.add(new Keyword("DEVIL"), 2)).not.toThrow();
    expect(() => clash.add(new Keyword("DEVil"), 3)).toThrow("share the spelling DEV");
  });
});

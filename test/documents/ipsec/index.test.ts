import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  dataOffers,
  ipDataOffer,
  ipDataOfferRef,
  ipDynVpnAction,
  ipFilterPolicy,
  ipFilterRule,
  ipsecPolicyTypes,
  ipService,
  keyExchangeAction,
  keyExchangeOffer,
  keyExchangeOffers,
  parseIpsecPolicy,
  printIpsecPolicy,
} from "../../../src/documents/ipsec";
import { secretNames } from "../../../src/model/secrets";
import type { Statement } from "../../../src/language/statement";
import { arbitraryDocument, content } from "../../support/arbitrary-statements";
import { runs } from "../../support/runs";

const golden = readFileSync(join(__dirname, "fixtures", "dvipa.policy"), "utf8");
const types = ipsecPolicyTypes.words().map((keyword) => ipsecPolicyTypes.get(keyword.toUpperCase())![0]!.target);

describe("IP security policy", () => {
  test("GIVEN the policy of a DVIPA WHEN it is read and printed THEN nothing changes and nothing is said", () => {
    const document = parseIpsecPolicy(golden);

    expect(document.diagnostics).toEqual([]);
    expect(printIpsecPolicy(document)).toBe(golden);
  });

  test("GIVEN the policy of a DVIPA WHEN it is read THEN its statements are typed", () => {
    const { statements } = parseIpsecPolicy(golden);
    const policy = statements.find((statement) => statement.keyword === "IpFilterPolicy")!;
    const exchange = statements.find((statement) => statement.keyword === "KeyExchangePolicy")!;
    const [rule] = exchange.children.filter((child) => child.keyword === "KeyExchangeRule");

    expect(policy.value).toEqual({ preDecap: "Off", filterLogging: "On", allowOnDemand: true });
    expect(policy.children.map(({ keyword, value }) => `${keyword} ${value.name}`)).toEqual([
      "IpFilterRule IKE_192_168_253_4",
      "IpFilterRule APP_192_168_253_4",
      "IpFilterGroupRef OTHERS",
    ]);
    expect(rule!.value).toEqual({
      name: "KER_192_168_253_4",
      keyExchangeActionRef: "KEA_V2",
      sharedKey: { form: "Hex", key: "secret://peer-9" },
    });
    expect(rule!.children.map(({ value }) => value.identity)).toEqual([
      { type: "IpAddr", value: "192.168.253.4" },
      { type: "X500dn", value: "CN=Peer nine,O=Example" },
    ]);
    expect(policy.location).toEqual({ line: 2, column: 1, endLine: 38 });
  });

  test("GIVEN a policy with a secret WHEN it is printed THEN the reference is one token that the target can replace", () => {
    expect(secretNames(printIpsecPolicy(parseIpsecPolicy(golden)))).toEqual(["peer-9"]);
  });

  test("GIVEN lower case as in the manuals WHEN it is read THEN it means the same", () => {
    const lower = golden.replace(
      /^( *)(\S+)( +)(Yes|No|On|Off|Permit|IpSec|UDP|TCP)$/gm,
      (_, a, b, c, d) => a + b.toLowerCase() + c + d.toLowerCase(),
    );

    expect(lower).not.toBe(golden);
    expect(printIpsecPolicy(parseIpsecPolicy(lower))).toBe(golden);
  });

  test("GIVEN statements made in a program WHEN they are printed and read THEN they are the same", () => {
    const rule = ipFilterRule({ name: "R1", ipSourceAddr: "10.1.1.1", ipGenericFilterActionRef: "permit" }, [
      ipService({ protocol: "UDP", sourcePortRange: { low: 500 }, direction: { direction: "Bidirectional" } }),
    ]);
    const document = { statements: [ipFilterPolicy({ fips140: true }, [rule])], diagnostics: [], comments: [] };
    const read = parseIpsecPolicy(printIpsecPolicy(document));

    expect(read.statements.map(content)).toEqual(document.statements.map(content));
    expect(read.statements.map(({ location }) => location)).toEqual([{ line: 1, column: 1, endLine: 15 }]);
    expect(rule.location).toEqual({ line: 4, column: 3, endLine: 14 });
  });

  test("GIVEN inline offers and references WHEN offers are listed THEN they are in order of preference", () => {
    const offer = ipDataOffer({ howToEncap: "Tunnel" });
    const action = ipDynVpnAction({ name: "A", ipDataOfferRef: ["LAST"] }, [ipDataOfferRef({ name: "FIRST" }), offer]);

    expect(dataOffers(action)).toEqual(["FIRST", offer, "LAST"]);

    const exchange = keyExchangeOffer({ dhGroup: "Group19" });
    expect(keyExchangeOffers(keyExchangeAction({ name: "K", keyExchangeOfferRef: ["B"] }, [exchange]))).toEqual([
      exchange,
      "B",
    ]);
  });

  test("GIVEN any documents WHEN they are printed and read THEN they are the same, and nothing is said", () => {
    fc.assert(
      fc.property(arbitraryDocument(types), (document) => {
        const text = printIpsecPolicy(document as never);
        const read = parseIpsecPolicy(text);

        expect(read.diagnostics).toEqual([]);
        expect(read.statements.map(content)).toEqual((document.statements as Statement[]).map(content));
        expect(read.comments).toEqual(document.comments);
        expect(printIpsecPolicy(read)).toBe(text);
      }),
      runs(0.1),
    );
  });

  test("GIVEN texts with lines removed, doubled and put in WHEN they are printed THEN they stay as they are, and no line is lost", () => {
    const lines = golden.split("\n");
    const change = fc.record({
      at: fc.nat(lines.length),
      remove: fc.nat(2),
      put: fc.array(fc.nat(4), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = [...lines];
        let marks = 0;
        for (const { at, remove, put } of changes) {
          const added = put.map((kind) => ["{", "}", lines[at] ?? "", `Mark${marks++} x`, `# Mark${marks++}`][kind]!);
          changed.splice(at, remove, ...added);
        }
        const document = parseIpsecPolicy(changed.join("\n"));
        const printed = printIpsecPolicy(document);

        expect(printIpsecPolicy(parseIpsecPolicy(printed))).toBe(printed);
        for (const mark of changed.filter((line) => line.includes("Mark"))) expect(printed).toContain(mark);
      }),
      runs(0.3),
    );
  });
});

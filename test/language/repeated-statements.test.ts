import { parseIpsecPolicy, printIpsecPolicy } from "../../src/documents/ipsec";
import { copyOf } from "../../src/constructs/copy";
import type { Document } from "../../src/language/document";
import { RepeatedStatements } from "../../src/language/repeated-statements";
import type { Statement } from "../../src/language/statement";

const TEXT = `# before
IpDynVpnAction gold # behind
{
  VpnLife 60
  IpDataOffer # first
  {
    HowToEncap Tunnel
  }
}
IpService web
{
  Protocol TCP
}
`;

/** A policy with copies of all statements of another, in another order, and which of them are repeated. */
function setup() {
  const { statements } = parseIpsecPolicy(TEXT);
  const repeated = new RepeatedStatements();
  for (const statement of statements) repeated.add(statement);
  const copies = (chosen: readonly number[]) => ({
    statements: chosen.map((i) => copyOf(statements[i]!)),
    diagnostics: [],
    comments: [],
  });
  return { copies, repeated };
}

const places = ({ statements }: Pick<Document, "statements">): unknown[] =>
  statements.map(({ location, children }) => [location, places({ statements: children as Statement[] })]);

describe("RepeatedStatements", () => {
  test("GIVEN copies of statements in several documents WHEN they are printed THEN texts and places are as without it", () => {
    const { copies, repeated } = setup();

    for (const order of [[0, 1], [1, 0], [0], [1, 0, 1]]) {
      const [kept, plain] = [copies(order), copies(order)];

      expect(printIpsecPolicy(kept, repeated)).toBe(printIpsecPolicy(plain));
      expect(places(kept)).toEqual(places(plain));
    }
  });

  test("GIVEN a copy that was changed WHEN it is printed THEN the change is there", () => {
    const { copies, repeated } = setup();
    printIpsecPolicy(copies([0, 1]), repeated);
    const changes: ((statement: Statement) => void)[] = [
      (statement) => (statement.comments = { before: [" other"] }),
      (statement) => (statement.rest = "Unknown 1"),
      (statement) => (statement.raw = "IpDynVpnAction other"),
      (statement) => ((statement.children[0] as Statement).comments = undefined),
      (statement) => ((statement.children[0] as Statement).rest = "Unknown 1"),
    ];

    for (const change of changes) {
      const [kept, plain] = [copies([1, 0]), copies([1, 0])];
      for (const { statements } of [kept, plain]) change(statements[1]!);

      expect(printIpsecPolicy(kept, repeated)).toBe(printIpsecPolicy(plain));
      expect(places(kept)).toEqual(places(plain));
    }
  });
});

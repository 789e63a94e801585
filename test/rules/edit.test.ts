import { parseProfile, tcpconfig, vipabackup, type ProfileStatement } from "../../src/documents/profile";
import type { Statement } from "../../src/language/statement";
import { EditedText } from "../../src/rules/edit";

const TEXT = `IPCONFIG TTL 64 ; short
VIPADYNAMIC
  VIPABACKUP 10 10.1.1.1 VIPABACKUP 20 10.1.1.2
ENDVIPADYNAMIC
`;

function edited(text = TEXT) {
  return { text: new EditedText("profile", text), statements: parseProfile(text).statements };
}

const first = (statements: readonly ProfileStatement[]) =>
  statements[0] as Statement<"IPCONFIG", { ttl?: number; ipSecurity?: true }>;

test("GIVEN a statement WHEN changed twice THEN the changes add up, and the rest of the text stays", () => {
  const { text, statements } = edited();
  expect(text.isChanged).toBe(false);
  text.change(first(statements), (operands) => ({ ...operands, ipSecurity: true as const }));
  text.change(first(statements), (operands) => ({ ...operands, ttl: 3 }));
  expect(text.text).toBe(TEXT.replace("IPCONFIG TTL 64", "IPCONFIG IPSECURITY TTL 3"));
  expect(text.isChanged).toBe(true);
});

test("GIVEN two statements of one keyword on a line WHEN one is changed THEN its column tells which", () => {
  const { text, statements } = edited();
  const [, second] = statements[1]!.children as readonly Statement<"VIPABACKUP", { rank?: number }>[];
  text.change(second!, (operands) => ({ ...operands, rank: 30 }));
  expect(text.text).toContain("VIPABACKUP 10 10.1.1.1");
  expect(text.text).toMatch(/VIPABACKUP 30\s+10\.1\.1\.2/);
});

test("GIVEN a statement that was inserted WHEN another is inserted behind it THEN both stand there in turn", () => {
  const { text, statements } = edited();
  const inserted = tcpconfig({ restrictLowPorts: true });
  text.insertAfter(statements[0], inserted).insertAfter(inserted, tcpconfig({ ttls: undefined } as never));
  expect(text.text.split("\n").map((line) => line.split(" ")[0])).toEqual([
    "IPCONFIG",
    "TCPCONFIG",
    "TCPCONFIG",
    "VIPADYNAMIC",
    "",
    "ENDVIPADYNAMIC",
    "",
  ]);
});

test("GIVEN text that was not understood WHEN a statement is rewritten THEN it goes; WHEN it is changed THEN it stays", () => {
  const other = edited("IPCONFIG TTL 64 NEWOPERAND\n");
  other.text.change(first(other.statements), (operands) => ({ ...operands, ttl: 3 }));
  expect(other.text.text).toContain("NEWOPERAND");
  const { text, statements } = edited("IPCONFIG TTL 64 NEWOPERAND\n");
  text.rewrite(first(statements), { ttl: 3 });
  expect(text.text).toBe("IPCONFIG TTL 3\n");
});

test("GIVEN a text that was changed before WHEN a statement is rewritten THEN what was not understood goes all the same", () => {
  const { text, statements } = edited("IPCONFIG TTL 64 NEWOPERAND\nTCPCONFIG\n");
  text.change(statements[1]!, (operands: object) => ({ ...operands, restrictLowPorts: true }));
  text.rewrite(first(statements), { ttl: 3 });
  expect(text.text).toBe("IPCONFIG TTL 3\nTCPCONFIG RESTRICTLOWPORTS\n");
});

test("GIVEN a statement that is not in the text, or not understood WHEN changed THEN it is refused", () => {
  const { text } = edited();
  expect(() => text.change(vipabackup({ addresses: ["10.1.1.9"] }), (operands) => operands)).toThrow(
    "VIPABACKUP on line ? is not found in the text as it is written.",
  );
  const malformed = edited("VIPADYNAMIC\n  VIPABACKUP 10 10.1.1\nENDVIPADYNAMIC\n");
  const [child] = malformed.statements[0]!.children as readonly Statement[];
  expect(() => malformed.text.change(child!, (operands) => operands)).toThrow("is not understood");
});

test("GIVEN operands that a statement cannot have WHEN it is rewritten THEN it is refused, and the text stays as it is", () => {
  const { text, statements } = edited("IPCONFIG TTL 64 NEWOPERAND\n");
  expect(() => text.rewrite(first(statements), { ttl: -1 })).toThrow();
  expect([text.text, text.isChanged]).toEqual(["IPCONFIG TTL 64 NEWOPERAND\n", false]);
  text.change(first(statements), (operands) => ({ ...operands, ttl: 3 }));
  expect(text.text).toContain("NEWOPERAND");
});

test("GIVEN a statement that was rewritten WHEN it is changed THEN the operands it was given count", () => {
  const { text, statements } = edited();
  text.rewrite(first(statements), { ttl: 3 });
  text.change(first(statements), (operands) => ({ ...operands, ipSecurity: true as const }));
  expect(text.text.split(" ;")[0]).toBe("IPCONFIG IPSECURITY TTL 3");
});

test("GIVEN statements of the model that symbols have moved on their line WHEN changed THEN the one with the keyword is found; of two it is not known which", () => {
  const moved = (text: string) => parseProfile(text).statements;
  const one = edited("IPCONFIG TTL 64\n");
  one.text.change(first(moved("    IPCONFIG TTL 64\n")), (operands) => ({ ...operands, ttl: 3 }));
  expect(one.text.text).toBe("IPCONFIG TTL 3\n");
  const two = edited("IPCONFIG TTL 64 IPCONFIG TTL 3\n");
  expect(() => two.text.change(first(moved("    IPCONFIG TTL 64\n")), (operands) => operands)).toThrow(
    "IPCONFIG on line 1 is not found in the text as it is written.",
  );
  expect(() => one.text.change(first(moved("\nIPCONFIG TTL 64\n")), (operands) => operands)).toThrow("on line 2");
  expect(() => one.text.change(first(moved("TCPCONFIG TTLS\n")), (operands) => operands)).toThrow(
    "TCPCONFIG on line 1 is not found",
  );
});

test("GIVEN no statement to stand behind WHEN one is inserted THEN it is the first", () => {
  const { text } = edited();
  expect(text.insertAfter(undefined, tcpconfig({ restrictLowPorts: true })).text).toBe(
    `TCPCONFIG RESTRICTLOWPORTS\n${TEXT}`,
  );
});

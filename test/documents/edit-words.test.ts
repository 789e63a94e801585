import { reworded } from "../../src/documents/edit-words";
import { languages } from "../../src/documents/kinds";

const profile = (text: string, old: string, made: string) => reworded(languages.profile, text, 0, old, made);
const cfrm = (text: string, old: string, made: string) => reworded(languages.cfrm, text, 0, old, made);

test("GIVEN operands with a remark each WHEN one is added THEN it stands behind the keyword, and every remark in its column", () => {
  const [old, made] = ["IPCONFIG DATAGRAMFWD SYSPLEXROUTING", "IPCONFIG DATAGRAMFWD IPSECURITY SYSPLEXROUTING"];
  const rest = "\n  sysplexrouting   ; distributor\n  datagramfwd      ; router\n";
  expect(profile(`ipconfig            ; IPv4${rest}`, old, made)).toBe(`ipconfig IPSECURITY ; IPv4${rest}`);
  expect(profile(`ipconfig  ; IPv4${rest}`, old, made)).toBe(`ipconfig IPSECURITY ; IPv4${rest}`);
});

test("GIVEN a structure with a comment at each operand and sequence numbers WHEN one changes THEN the others stay as they are", () => {
  const record = (text: string) => `${text.padEnd(72)}00000100\r\n`;
  const text = (list: string) =>
    record("STRUCTURE NAME(A)    /* a, b */") + record(`  PREFLIST(${list}/* both */`) + record("  SIZE( 8 )");
  const canonical = (list: string) => `STRUCTURE NAME(A)\n  SIZE(8)\n  PREFLIST(${list})`;
  expect(cfrm(text("C1, C2,C1)   "), canonical("C1,C2,C1"), canonical("C1,C2"))).toBe(text("C1, C2)      "));
  expect(cfrm(text("C1, C2)   "), canonical("C1,C2"), canonical("C1,C2").replace("(A)", "(LONG)"))).toBe(
    text("C1, C2)   ").replace("(A)    ", "(LONG) "),
  );
});

test("GIVEN a word that stands in the statement several times WHEN one of them changes THEN that with the words before it does", () => {
  expect(profile("X 1\n A 1 ; a\n B 1 ; b\n", "X 1 A 1 B 1", "X 1 A 1 B 2")).toBe("X 1\n A 1 ; a\n B 2 ; b\n");
});

test("GIVEN operands in parentheses WHEN one is added THEN it stands behind the one it follows", () => {
  expect(cfrm("X A(1)\n B(2) /* b */\n", "X A(1) B(2)", "X A(1) B(2) C(3)")).toBe("X A(1)\n B(2) C(3) /* b */\n");
});

test("GIVEN words in another order, with a comment between them, or none that differ THEN the statement is not changed so", () => {
  expect(profile("X A\n B\n", "X A B", "X A B")).toBeUndefined();
  expect(profile("X B ; b\n A\n", "X A B", "X C")).toBeUndefined();
  expect(profile("X A ; a\n B\n", "X A B", "X C")).toBeUndefined();
  expect(reworded(languages.vtam, "A=1,\nB=2\n", 0, "A=1", "A=2")).toBeUndefined();
});

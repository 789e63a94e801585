import type { Infer, AnyStatementType } from "../../src/language/statement";
import { cfrm, iked, ipsec, pagent, profile, vtam } from "../../src/l1";

/**
 * That the operands of a class are those of the description is checked when a class is compiled, but for an optional operand
 * that one of them lacks: that is found here, when the tests are compiled.
 */

type Operands<C> = C extends { readonly type: AnyStatementType; new (...given: infer P): unknown }
  ? Exclude<P extends readonly [unknown, unknown, (infer O)?] ? O : never, undefined>
  : never;
type Described<C> = C extends { readonly type: infer T extends AnyStatementType } ? Infer<T> : never;
/** A type in which no property may be missing, at any depth. */
type Whole<T> = T extends readonly (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Names of classes whose operands are not those of the description. */
type Drifted<N> = {
  [K in keyof N]: Same<Whole<Operands<N[K]>>, Whole<Described<N[K]>>> extends true ? never : K;
}[keyof N];
type Language = typeof profile | typeof ipsec | typeof vtam | typeof cfrm | typeof pagent | typeof iked;

/** Cannot be empty, and is not compiled, when a class has drifted. */
const drifted: Record<Language extends infer N ? (N extends Language ? Drifted<N> : never) : never, string> = {};

test("GIVEN the classes of each language THEN each takes the operands of its description", () => {
  expect(drifted).toEqual({});
});

test("GIVEN a misspelt operand THEN the program is not compiled", () => {
  const operands: profile.TcpconfigProps = { restrictLowPorts: true };
  // @ts-expect-error -- not an operand of TCPCONFIG
  const wrong: profile.TcpconfigProps = { restrictLowPort: true };
  expect(Object.keys({ ...operands, ...wrong })).toHaveLength(2);
});

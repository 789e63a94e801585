const MATCHER = Symbol.for("cdkplex.Matcher");

/** What an operand has to be, where a plain value does not say it. Made by {@link Match}. */
export interface Matcher {
  readonly [MATCHER]: Rule;
}

/** What is expected of a value: a matcher, or a plain value. Objects match partially, lists exactly. */
export type Pattern<T> =
  | Matcher
  | (T extends readonly (infer E)[]
      ? readonly Pattern<E>[]
      : T extends object
        ? { readonly [K in keyof T]?: Pattern<T[K]> }
        : T);

/** Where a value is not what was expected. */
export interface Difference {
  /** The operand, such as `destinations.targets[0].weight`. */
  readonly operand: string;
  readonly expected: string;
  readonly found: string;
}

interface Rule {
  /** What is expected, in words. */
  readonly expects: string;
  differences(found: unknown, operand: string): Difference[];
}

/** Says what an operand has to be, where a plain value does not. */
export const Match = {
  /** Any value, as long as there is one. */
  anyValue(): Matcher {
    return matcher("any value", (found) => found !== undefined);
  },

  /** No value: the operand is not coded. */
  absent(): Matcher {
    return matcher("no value", (found) => found === undefined);
  },

  /** An object with at least these properties; nested objects match in the same way. The way of plain objects. */
  objectLike(pattern: Readonly<Record<string, unknown>>): Matcher {
    return structured(pattern, false);
  },

  /** An object with these properties and no other; nested objects match in the same way. */
  objectEquals(pattern: Readonly<Record<string, unknown>>): Matcher {
    return structured(pattern, true);
  },

  /** A list with at least these elements, in this order. */
  arrayWith(pattern: readonly unknown[]): Matcher {
    return matcher(`a list with ${show(pattern)} in this order`, (found) => {
      if (!Array.isArray(found)) return false;
      let next = 0;
      for (const element of found) {
        if (next < pattern.length && differences(pattern[next], element, "", false).length === 0) next++;
      }
      return next === pattern.length;
    });
  },

  /** A list with these elements and no other, in this order; objects in it have no further properties. */
  arrayEquals(pattern: readonly unknown[]): Matcher {
    return structured(pattern, true);
  },

  /** Text in which the regular expression is found. */
  stringLikeRegexp(pattern: string | RegExp): Matcher {
    const expression = new RegExp(pattern);
    return matcher(`text like ${expression}`, (found) => typeof found === "string" && found.search(expression) >= 0);
  },

  /** Anything that does not match; a missing value as well. */
  not(pattern: unknown): Matcher {
    return matcher(`not ${show(pattern)}`, (found) => differences(pattern, found, "", false).length > 0);
  },
};

/** Where a value differs from a pattern. In an exact comparison objects have no further properties. */
export function differences(pattern: unknown, found: unknown, operand = "", exact = false): Difference[] {
  if (isMatcher(pattern)) return pattern[MATCHER].differences(found, operand);
  const differs = { operand, expected: show(pattern), found: show(found) };
  if (Array.isArray(pattern)) {
    if (!Array.isArray(found) || found.length !== pattern.length) return [differs];
    if (pattern.some((element) => isObject(element) && !isMatcher(element))) {
      return pattern.flatMap((element, i) => differences(element, found[i], `${operand}[${i}]`, exact));
    }
    return pattern.every((element, i) => differences(element, found[i], "", exact).length === 0) ? [] : [differs];
  }
  if (isObject(pattern)) {
    if (!isObject(found) || Array.isArray(found)) return [differs];
    const names = new Set([...Object.keys(pattern), ...(exact ? Object.keys(found) : [])]);
    return [...names].flatMap((name) =>
      differences(pattern[name], found[name], operand === "" ? name : `${operand}.${name}`, exact),
    );
  }
  return Object.is(pattern, found) ? [] : [differs];
}

/** A pattern or value as a program would write it, in one line. */
export function show(value: unknown): string {
  if (value === undefined) return "no value";
  if (isMatcher(value)) return value[MATCHER].expects;
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const properties = Object.entries(value).filter(([, property]) => property !== undefined);
  return properties.length === 0 ? "{}" : `{ ${properties.map(([name, p]) => `${name}: ${show(p)}`).join(", ")} }`;
}

function matcher(expects: string, accepts: (found: unknown) => boolean): Matcher {
  return {
    [MATCHER]: {
      expects,
      differences: (found, operand) => (accepts(found) ? [] : [{ operand, expected: expects, found: show(found) }]),
    },
  };
}

function structured(pattern: unknown, exact: boolean): Matcher {
  return {
    [MATCHER]: {
      expects: exact ? `exactly ${show(pattern)}` : show(pattern),
      differences: (found, operand) => differences(pattern, found, operand, exact),
    },
  };
}

function isMatcher(value: unknown): value is Matcher {
  return isObject(value) && MATCHER in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object";
}

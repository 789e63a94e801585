/** The value of an attribute of a policy statement, and whether the statement gives it. */
export interface Attribute<T> {
  /** Name of the attribute, such as HowToEncrypt. */
  readonly name: string;
  readonly value: T;
  /** True when the statement does not give the attribute, so that the value is the default of the product. */
  readonly defaulted: boolean;
}

/** A value the statement gives, or else the default of the attribute. */
export function attributeOf<T>(name: string, given: T | undefined, otherwise: T): Attribute<T> {
  return given === undefined ? { name, value: otherwise, defaulted: true } : { name, value: given, defaulted: false };
}

/** A value the statement gives, or else what another statement says. */
export function inherited<T>(name: string, given: T | undefined, from: Attribute<T>): Attribute<T> {
  if (given !== undefined) return { name, value: given, defaulted: false };
  return from.name === name ? from : { ...from, name };
}

function isAttribute(value: unknown): value is Attribute<unknown> {
  return typeof value === "object" && value !== null && "defaulted" in value;
}

/** The attributes of a model object, in their order. */
export function attributesOf(model: object): Attribute<unknown>[] {
  return Object.values(model).filter(isAttribute);
}

/** Equal texts stand for equal values; whether a value is a default does not count. */
export function valueKey(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** The values of all attributes of a model object as one text. */
export function attributesKey(model: object): string {
  return attributesOf(model)
    .map(({ value }) => valueKey(value))
    .join(" ");
}

/** A model object with the text of its attributes. */
export function keyed<T extends object>(model: T): T & { readonly key: string } {
  return { ...model, key: attributesKey(model) };
}

/** Names of the attributes in which two model objects of the same kind differ. */
export function differingAttributes(a: object, b: object): string[] {
  const right = attributesOf(b);
  return attributesOf(a)
    .filter(({ value }, i) => valueKey(value) !== valueKey(right[i]?.value))
    .map(({ name }) => name);
}

/** Names of the attributes in which two lists in order of preference differ; `what` when they differ in length. */
export function differingLists(a: readonly object[], b: readonly object[], what: string): string[] {
  const names = a.flatMap((model, i) => (b[i] === undefined ? [] : differingAttributes(model, b[i])));
  return [...new Set(a.length === b.length ? names : [what, ...names])];
}

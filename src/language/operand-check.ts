import { HIDDEN, StatementError } from "./errors";
import type { Group, Operand, TokenSource } from "./grammar";

type Values = Record<string, unknown>;

/**
 * The operands a program gives to a statement, in the form a parser reads them: names in upper case, addresses in their one
 * spelling, no empty lists. Returns the same object when nothing changes.
 *
 * @throws StatementError for an operand that does not print as what it is described to be
 */
export function checkedOperands(where: string, group: Group, value: Values): Values {
  let result = value;
  for (const property in value) {
    const given = value[property];
    if (given === undefined) continue;
    const operand = group.operands[property];
    if (operand?.op === undefined) throw StatementError.unknownOperand(where, property, Object.keys(group.operands));
    const checked = operand.many
      ? checkedList(where, property, operand, given)
      : checkedOne(where, property, operand, given);
    if (checked === given) continue;
    if (result === value) result = { ...value };
    if (checked === undefined) delete result[property];
    else result[property] = checked;
  }
  for (let i = 0; i < group.required.length; i++) {
    const property = group.required[i]![0];
    if (result[property] === undefined) throw StatementError.missing(where, property, group.required[i]![1].doc);
  }
  return result;
}

function checkedList(where: string, property: string, operand: Operand, given: unknown): unknown {
  if (!Array.isArray(given)) throw StatementError.notAList(where, property, given);
  if (given.length === 0) return undefined;
  let result: unknown[] = given;
  for (let i = 0; i < given.length; i++) {
    const checked = checkedOne(where, property, operand, given[i]);
    if (checked === given[i]) continue;
    if (result === given) result = [...given];
    result[i] = checked;
  }
  return result;
}

function checkedOne(where: string, property: string, operand: Operand, value: unknown): unknown {
  switch (operand.op) {
    case "arg":
    case "param": {
      const { type } = operand;
      const token = type.print(value);
      // A system symbol stands for a value that is known only on its system.
      if (token.includes("&")) return value;
      const read = type.parse(token);
      if (read === undefined) {
        if (type.open === true) return value;
        throw StatementError.wrongValue(`${where} ${property}`, type.secret === true ? HIDDEN : value, type.expects);
      }
      const outside = type.sure === false ? undefined : type.outside?.(read);
      if (outside !== undefined) {
        throw StatementError.wrongValue(`${where} ${property}`, type.secret === true ? HIDDEN : value, outside);
      }
      return read;
    }
    case "option":
    case "many":
      return checkedOperands(`${where} ${property}`, operand.group, value as Values);
    case "choice":
      for (let i = 0; i < operand.choices.length; i++) if (operand.choices[i]![1] === value) return value;
      throw StatementError.wrongValue(
        `${where} ${property}`,
        value,
        `one of ${[...new Set(operand.choices.map(([, choice]) => String(choice)))].join(", ")}`,
      );
    case "flag":
      if (value === true) return value;
      throw StatementError.wrongValue(`${where} ${property}`, value, "true, or no value at all");
    case "compound": {
      const tokens = operand.compound.print(value);
      if (tokens.some((token) => token.includes("&"))) return value;
      const read = operand.compound.parse(sourceOf(tokens));
      if (read === undefined) throw StatementError.wrongValue(`${where} ${property}`, value, operand.compound.expects);
      return read;
    }
  }
}

function sourceOf(tokens: readonly string[]): TokenSource {
  let next = 0;
  return { peek: (ahead = 0) => tokens[next + ahead], take: () => tokens[next++]! };
}

/** A rule, an acknowledgement or an edit that cannot be used. */
export class RuleError extends Error {
  override readonly name = "RuleError";

  static noRule(found: unknown): RuleError {
    const shown = isObject(found) ? "an object" : String(found);
    return new RuleError(
      `${shown} is not a rule. Expected an object { code, title, severity, why, fix, reference, check(model) }: export one, or an array of them.`,
    );
  }

  static badMember(code: string, member: string, found: unknown, expected: string): RuleError {
    return new RuleError(
      `The rule ${code} has the ${member} ${JSON.stringify(found) ?? typeof found}. Expected ${expected}: correct the rule.`,
    );
  }

  static noProblems(found: unknown): RuleError {
    const shown = found instanceof Promise ? "a promise" : isObject(found) ? "an object" : String(found);
    return new RuleError(
      `its check gave back ${shown}. Expected an array of problems, or a generator that yields them; an async function cannot judge.`,
    );
  }

  static badProblem(what: string, expected: string): RuleError {
    return new RuleError(`it found a problem with ${what}. Expected ${expected}.`);
  }

  static badCode(code: unknown): RuleError {
    return new RuleError(
      `A rule has the code ${JSON.stringify(code) ?? typeof code}. Expected upper-case letters, then digits, such as NET001: give the rule such a code.`,
    );
  }

  static reservedCode(code: string, prefix: string): RuleError {
    return new RuleError(
      `The rule ${code} has a code of cdkplex: those begin with ${prefix}. Expected another beginning, such as the name of your site: rename the rule.`,
    );
  }

  static twice(code: string): RuleError {
    return new RuleError(`There are two rules ${code}. Expected each code once: rename or remove one of them.`);
  }

  static noReason(code: string): RuleError {
    return new RuleError(
      `${code} is acknowledged without a reason. Expected why the finding is accepted, for those who read the report: give a reason.`,
    );
  }

  static notInText(keyword: string, line: number | undefined): RuleError {
    return new RuleError(
      `${keyword || "The entry"} on line ${line ?? "?"} is not found in the text as it is written. Expected one statement there, not one that a symbol stands for: correct it by hand.`,
    );
  }

  static keptAsText(keyword: string, line: number | undefined): RuleError {
    return new RuleError(
      `${keyword || "The entry"} on line ${line ?? "?"} is not understood. Expected a statement that follows its syntax: correct it by hand.`,
    );
  }
}

function isObject(x: unknown): boolean {
  return typeof x === "object" && x !== null;
}

import { readProfile } from "../../obeyfile";
import { syntax } from "../../messages";
import { tcpipCommand, VARY } from "./command";
import { cannotOpen, readDataSet } from "./data-set";
import { processing } from "./vary-reply";

/**
 * V TCPIP,,SYNTAXCHECK,dsn: the statements of a data set of the assembly, with those it includes, are checked and not applied.
 * Errors are those of the documents; warnings and advice are not shown.
 *
 * That EZZ0061I to EZZ0065I bracket the check is documented; their texts are from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,SYNTAXCHECK
 */
export const syntaxcheck = tcpipCommand({
  verbs: VARY,
  path: ["SYNtaxcheck"],
  syntax: ["V TCPIP,[stack],SYNTAXCHECK,dsn", "V TCPIP,[stack],SYNTAXCHECK,DSN=dsn"],
  run(call) {
    const { machine, system, operands } = call;
    const read = readDataSet(machine, system, operands);
    if ("answer" in read) return read.answer;
    const { place, file } = read.value;
    const { assembly } = machine.model;
    const check = () => {
      if (file === undefined) return [cannotOpen("SYNTAXCHECK", place)];
      const { diagnostics } = readProfile(assembly, system, assembly.files.get(file)!);
      return diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ line, message, file: included }) => {
          return syntax(line, included === undefined ? message : `${message} (IN ${included})`).text;
        });
    };
    const errors = check();
    return [
      processing(call),
      "EZZ0061I VARY SYNTAXCHECK COMMAND BEGINNING",
      ...errors,
      errors.length === 0
        ? "EZZ0062I VARY SYNTAXCHECK FILE CONTAINS NO ERRORS"
        : "EZZ0064I VARY SYNTAXCHECK FOUND ERRORS: SEE PREVIOUS MESSAGES",
      "EZZ0065I VARY SYNTAXCHECK COMMAND COMPLETE",
    ];
  },
});

import { arg } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import type { ValueType } from "../../language/values";

/** A data set or member; quotation marks are optional and left out. */
const dataSet: ValueType<string> = {
  expects: "data set name, with a member in parentheses if wanted",
  parse: (token) => {
    const name = /^'(.*)'$/.exec(token)?.[1] ?? token;
    return name === "" ? undefined : name.toUpperCase();
  },
  print: (value) => value,
  schema: { type: "string", examples: ["TCPIP.PROFILE", "TCPIP.PROFILES(COMMON)"] },
};

/** INCLUDE: another data set is read in place of the statement. */
export const include = statement(
  "INCLUDE",
  { title: "Include a data set", source: "IP Configuration Reference, INCLUDE statement", obeyfile: "yes" },
  { dataSet: arg(dataSet, "Data set, or data set and member: TCPIP.PROFILES(COMMON)") },
);
export type Include = Infer<typeof include>;

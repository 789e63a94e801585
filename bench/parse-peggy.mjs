/** Makes the reader of the subset with peggy. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import peggy from "peggy";

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Writes the parser as a module, so that no sample spends time or memory on making it. */
export function generate(file) {
  const dependencies = { subset: beside("subset.cjs") };
  writeFileSync(
    file,
    peggy.generate(readFileSync(beside("profile.peggy"), "utf8"), { output: "source", format: "es", dependencies }),
  );
}

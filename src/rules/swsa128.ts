import { MANIFEST } from "../model/manifest-file";
import { systemSymbols } from "../model/symbols";
import { reference } from "./references";
import type { Rule } from "./rule";
import { Groups, list } from "./wording";

export const swsa128: Rule = {
  code: "SWSA128",
  title: "Each system has a SYSCLONE of its own",
  severity: "error",
  why: "A stack names its dynamic XCF links after the SYSCLONE of the system at the other end, EZAXCFnn. Two systems with one SYSCLONE would get one link.",
  fix: "Give each system of the sysplex another SYSCLONE in IEASYMxx, and in the manifest.",
  reference: reference("IPCONFIG statement, DYNAMICXCF"),
  *check({ assembly: { manifest } }) {
    const systems = new Groups<string, string>();
    for (const system of manifest.systems) {
      const clone = systemSymbols(manifest.sysplex, system).get("SYSCLONE");
      if (clone !== undefined) systems.add(clone, system.name);
    }
    for (const [clone, names] of systems) {
      if (names.length < 2) continue;
      yield {
        message: `${list(names)} have the SYSCLONE ${clone}: expected one of its own for each.`,
        fix: `Give ${list(names.slice(1))} another SYSCLONE.`,
        at: { file: MANIFEST, system: names[1]! },
      };
    }
  },
};

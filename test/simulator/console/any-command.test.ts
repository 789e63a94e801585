import fc from "fast-check";
import { Console } from "../../../src/simulator";
import { runs } from "../../support/runs";
import { connected, running, STRUCTURE } from "../plex";

const VERBS = ["D", "V", "SETXCF", "S", "P", "C", "F", "ipsec"];
const WORDS = [
  "XCF",
  "XCF,STR",
  "XCF,CF",
  "XCF,GROUP",
  "NET,STATS",
  "NET,CFS",
  "NET,VTAMOPTS",
  "START",
  "STOP",
  "REBUILD",
  "DUPLEX",
  "REALLOCATE",
  "POLICY",
  "TCPIP",
  "IKED",
  "PAGENT",
  "REFRESH",
  "PATH(CF01,40)",
  "PATH((",
  "OFFLINE",
  "ONLINE",
  "UNCOND",
  "SYSA",
  "TYPE=CFRM",
  "TYPE=CFS",
  "POLNAME=CFRMPOL1",
  `STRNAME=${STRUCTURE}`,
  "STRNAME=(",
  "ACTION=DISCONNECT",
  "ACTION=CONNECT",
  "CFNAME=*",
  "SIZE=30000",
  "-y",
  "-k",
  "-f",
  "display",
  "refresh",
  "deactivate",
  "-a",
  "all",
  "-s",
  "-b",
  "-r",
  "short",
  "wide",
  "",
];

/** Texts like commands, and commands that are nearly right. */
const command = fc
  .tuple(
    fc.constantFrom(...VERBS),
    fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 8 })), {
      maxLength: 5,
    }),
    fc.constantFrom(",", " "),
  )
  .map(([verb, words, separator]) => `${verb} ${words.join(separator)}`);

test("GIVEN any commands WHEN they are entered one after the other THEN each is answered, and the sysplex stays whole", () => {
  const base = running({ structure: "SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) DUPLEX(ALLOWED)" });
  connected(base);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(command, fc.constantFrom("SYSP", "SYSA", "SYST")), { minLength: 1, maxLength: 6 }),
      (commands) => {
        const machine = base.fork();
        for (const [text, system] of commands) {
          const lines = Console.of(machine).enter(text, system);
          expect(lines.every((line) => typeof line === "string" && !line.includes("undefined"))).toBe(true);
          expect(lines.length).toBeGreaterThan(0);
        }
        machine.settle();
        expect(machine.violations()).toEqual([]);
      },
    ),
    runs(),
  );
});

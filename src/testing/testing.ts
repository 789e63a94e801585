import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type AppProps } from "../constructs/app";
import { assemble } from "../constructs/synthesis";
import { SynthesisError } from "../constructs/synthesis-error";
import type { Sysplex } from "../constructs/sysplex";
import { checkAssembly } from "../rules";

/** What tests of a program need besides assertions. */
export const Testing = {
  /**
   * An app for a test: when it is synthesized it writes to a directory of its own among the temporary files of this
   * machine, never to `cdkplex.out`.
   */
  app(props: AppProps = {}): App {
    return new App({ outdir: join(tmpdir(), `cdkplex-${randomUUID()}`), ...props });
  },

  /**
   * The text of every data set and file of a sysplex, by its path in the assembly, for snapshots. Nothing is written.
   *
   * @throws SynthesisError when a rule finds an error
   */
  synth(sysplex: Sysplex): Record<string, string> {
    const assembly = assemble(sysplex);
    const report = checkAssembly(assembly);
    if (report.summary.error > 0) throw new SynthesisError(report);
    return Object.fromEntries(assembly.files);
  },
};

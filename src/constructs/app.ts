import { RootConstruct, type IConstruct } from "constructs";
import type { Assembly } from "../model/assembly";
import type { Report } from "../rules/report";
import { ConstructError } from "./errors";
import { lazy } from "./lazy";
import { Sysplex } from "./sysplex";
import { SynthesisError } from "./synthesis-error";

const APP = Symbol.for("cdkplex.App");

export interface AppProps {
  /**
   * Directory the assembly is written to.
   *
   * @default - the environment variable CDKPLEX_OUTDIR, which `cdkplex synth` sets, else `cdkplex.out`
   */
  readonly outdir?: string;
  /**
   * Writes the assembly even when a rule finds an error; the findings are reported only.
   *
   * @default false
   */
  readonly reportOnly?: boolean;
}

/** The root of a program: one sysplex, and what becomes of it. */
export class App extends RootConstruct {
  static isApp(x: unknown): x is App {
    return x !== null && typeof x === "object" && APP in x;
  }

  /** The app a construct belongs to, if its root is one. */
  static of(construct: IConstruct): App | undefined {
    const { root } = construct.node;
    return App.isApp(root) ? root : undefined;
  }

  readonly outdir: string;
  private readonly reportOnly: boolean;

  constructor(props: AppProps = {}) {
    super();
    Object.defineProperty(this, APP, { value: true });
    this.outdir = props.outdir ?? process.env.CDKPLEX_OUTDIR ?? "cdkplex.out";
    this.reportOnly = props.reportOnly ?? false;
  }

  /**
   * The data sets of the sysplex, not written and not judged by the rules.
   *
   * @throws ConstructError when the constructs do not make a sysplex
   */
  assemble(): Assembly {
    const sysplex = sysplexIn(this);
    if (sysplex === undefined) throw ConstructError.noSysplex();
    return lazy.synthesis.assemble(sysplex);
  }

  /** What the rules say about the sysplex. */
  check(): Report {
    return lazy.rules.checkAssembly(this.assemble());
  }

  /**
   * Checks the sysplex and writes its assembly to {@link outdir}. When a rule finds an error nothing is written, unless
   * the app only reports.
   *
   * @throws SynthesisError with all findings
   */
  synth(): Assembly {
    const assembly = this.assemble();
    const report = lazy.rules.checkAssembly(assembly);
    if (report.summary.error > 0 && !this.reportOnly) throw new SynthesisError(report);
    assembly.write(this.outdir);
    return assembly;
  }
}

/** The sysplex that a construct is, or has in it. */
function sysplexIn(construct: IConstruct): Sysplex | undefined {
  if (Sysplex.isSysplex(construct)) return construct;
  for (const child of construct.node.children) {
    const found = sysplexIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

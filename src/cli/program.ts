import { Argument, Command, CommanderError, Option } from "commander";
import { packageVersion } from "../rules/version";
import { EXIT, type Console } from "./console";

/* Each command is loaded when it is run, so that --help answers at once. */
/* eslint-disable @typescript-eslint/no-require-imports */

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 done, 1 findings, 2 wrong usage or unreadable input
 */
export async function run(args: readonly string[], console: Console): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = new Command("cdkplex")
    .description("Infrastructure as code for the TCP/IP side of a z/OS Parallel Sysplex")
    .version(packageVersion(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void console.stdout.write(text),
      writeErr: (text) => void console.stderr.write(text),
    });

  const format = () => new Option("--format <format>", "how to write").choices(["text", "json"]).default("text");
  const sysplexDirectory = () =>
    new Argument("[dir]", "directory of an assembly, or of a simulated target").default("cdkplex.out");
  const ownRules = () =>
    new Option("--rules <file>", "JavaScript module with rules of your own (default: rules in cdkplex.yaml)");
  program
    .command("synth")
    .description("run a program and write its assembly")
    .option("-a, --app <command>", "command that runs the program (default: app in cdkplex.yaml)")
    .option("-o, --output <dir>", "directory for the assembly (default: output in cdkplex.yaml, else cdkplex.out)")
    .action((options: { app?: string; output?: string }) => {
      const { synth } = require("./synth") as typeof import("./synth");
      exitCode = synth(options, console);
    });
  program
    .command("check")
    .description("judge a sysplex by the rules")
    .addArgument(sysplexDirectory())
    .addOption(
      new Option("--format <format>", "how to report").choices(["text", "json", "sarif", "github"]).default("text"),
    )
    .addOption(
      new Option("--fail-on <severity>", "least severity that fails")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(ownRules())
    .option("--fix", "correct what has one certain correction; in files written by hand only")
    .option("--dry-run", "with --fix: show the corrections, and change nothing")
    .action((directory: string, options: import("./check").CheckOptions) => {
      const { check } = require("./check") as typeof import("./check");
      exitCode = check(directory, options, console);
    });
  program
    .command("query")
    .description(
      "ask a sysplex a question: who owns, serves, protects and reaches a DVIPA, which source address a job has",
    )
    .argument("<dir>", "directory of an assembly, or of a simulated target")
    .addArgument(
      new Argument("<question>", "what to ask").choices([
        "owners",
        "targets",
        "protection",
        "source-address",
        "reachability",
      ]),
    )
    .option("--dvipa <address>", "only this DVIPA (default: all)")
    .option("--stack <name>", "only this stack, such as SYSA.TCPIP (default: all)")
    .option("--job <name>", "source-address: name of the job (default: a job that no statement names)")
    .option("--destination <address>", "source-address: where the job connects or sends to")
    .addOption(new Option("--protocol <protocol>", "source-address: TCP or UDP").choices(["tcp", "udp"]))
    .option("--bind <address>", "source-address: what the socket is bound to; any for INADDR_ANY (default: no bind)")
    .option("--port <port>", "source-address: local port the socket is bound to")
    .addOption(new Option("--format <format>", "how to write").choices(["table", "json"]).default("table"))
    .action((directory: string, question: import("./query").Question, options: import("./query").QueryOptions) => {
      const { query } = require("./query") as typeof import("./query");
      exitCode = query(directory, question, options, console);
    });
  program
    .command("simulate")
    .description("run scenarios on a sysplex, or let everything in it fail that can fail")
    .addArgument(sysplexDirectory())
    .option("--scenario <files...>", "scenario files, one after another, each on a sysplex of its own")
    .addOption(
      new Option(
        "--what-if <depth>",
        "what each failure leads to, or also each failure after another: no owner, lost connections, lost tunnels",
      ).choices(["single", "double"]),
    )
    .option("--threads <number>", "with --what-if double: most threads to use (default: as many as processors)")
    .addOption(format())
    .action(async (directory: string, options: import("./simulate").SimulateOptions) => {
      const { simulate } = require("./simulate") as typeof import("./simulate");
      exitCode = await simulate(directory, options, console);
    });
  program
    .command("console")
    .description("start a sysplex, and use the consoles of its systems")
    .addArgument(sysplexDirectory())
    .action(async (directory: string) => {
      const { consoleCommand } = require("./console-command") as typeof import("./console-command");
      exitCode = await consoleCommand(directory, console);
    });
  program
    .command("graph")
    .description("draw a sysplex with its findings; as html, a page in which it runs")
    .addArgument(sysplexDirectory())
    .addOption(new Option("--format <format>", "how to draw").choices(["svg", "dot", "mermaid", "html"]).default("svg"))
    .option("-o, --output <file>", "file to write to (default: the standard output)")
    .addOption(ownRules())
    .action((directory: string, options: import("./graph").GraphOptions) => {
      const { graph } = require("./graph") as typeof import("./graph");
      exitCode = graph(directory, options, console);
    });
  program
    .command("explain")
    .description("explain a rule")
    .argument("<code>", "code of the rule, such as SWSA002")
    .addOption(ownRules())
    .action((code: string, options: { rules?: string }) => {
      const { explain } = require("./explain") as typeof import("./explain");
      exitCode = explain(code, options, console);
    });
  program
    .command("rules")
    .description("list the rules")
    .addOption(format())
    .addOption(ownRules())
    .action((options: import("./list-rules").ListRulesOptions) => {
      const { listRules } = require("./list-rules") as typeof import("./list-rules");
      exitCode = listRules(options, console);
    });
  program
    .command("schema")
    .description("print the JSON Schema of what parse says about a kind of configuration text, or of a scenario file")
    .argument("<kind>", "profile, obeyfile, vtam, cfrm, ipsec, pagent, iked or scenario")
    .action((kind: string) => {
      const { schema } = require("./schema") as typeof import("./schema");
      exitCode = schema(kind, console);
    });
  const kind = () =>
    new Option("--kind <kind>", "what the text is: profile, obeyfile, vtam, cfrm, ipsec, pagent, iked");
  program
    .command("parse")
    .description("show the statements of a configuration text, and how much of each is understood")
    .argument("<file>", "configuration text")
    .addOption(kind())
    .addOption(format())
    .action((file: string, options: import("./parse").ParseOptions) => {
      const { parse } = require("./parse") as typeof import("./parse");
      exitCode = parse(file, options, console);
    });
  program
    .command("fmt")
    .description("print a configuration text in canonical form")
    .argument("<file>", "configuration text")
    .addOption(kind())
    .option("--check", "write nothing, and fail when the text is not canonical")
    .option("--write", "replace the file")
    .action((file: string, options: import("./fmt").FmtOptions) => {
      const { fmt } = require("./fmt") as typeof import("./fmt");
      exitCode = fmt(file, options, console);
    });
  program
    .command("diff")
    .description("compare two configuration texts, or two assemblies, statement by statement")
    .argument("<a>", "configuration text, or directory of an assembly")
    .argument("<b>", "what to compare it with")
    .addOption(kind())
    .addOption(format())
    .action((a: string, b: string, options: import("./diff").DiffOptions) => {
      const { diff } = require("./diff") as typeof import("./diff");
      exitCode = diff(a, b, options, console);
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    console.stderr.write(`cdkplex: ${explained(error)}\n`);
    return EXIT.usage;
  }
}

const NAMED_ERRORS: ReadonlySet<string> = new Set([
  "AssemblyError",
  "CommandError",
  "GraphError",
  "ScenarioError",
  "TargetError",
]);

/** What is wrong; where the error is not one of ours, with the stack that helps to find it. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const named = NAMED_ERRORS.has(error.name) || "syscall" in error;
  return named ? error.message : (error.stack ?? error.message);
}

#!/usr/bin/env node
import { EXIT } from "./console";
import { run } from "./program";

// A reader that has seen enough, such as head, is no error; a report that cannot be written is no finding.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`cdkplex: The standard output cannot be written: ${error.message}.\n`);
  process.exit(EXIT.usage);
});

void run(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});

#!/usr/bin/env node
import { run } from "./program";

// A reader that has seen enough, such as head, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});

import { arg, flag, option, optionalArg, param } from "../../language/grammar";
import { entry, listing, type Infer, type StatementOf } from "../../language/statement";
import { int, quoted } from "../../language/values";
import { include } from "./include";
import { jobName } from "./values";

/** An entry of AUTOLOG. */
export const autologEntry = entry("AUTOLOG", {
  procedure: arg(jobName, "Cataloged procedure to start"),
  jobName: param("JOBNAME", jobName, "Job name the procedure runs under. @default - the procedure name"),
  parameters: param("PARMSTRING", quoted(115), "Parameters of the START command, at most 115 characters."),
  delayStart: option(
    "DELAYSTART",
    {
      dvipa: flag("DVIPA", "Until the stack has joined its group and activated its DVIPAs."),
      ttls: flag("TTLS", "Until the AT-TLS policy is installed."),
    },
    "Starts the procedure later.",
  ),
});
export type AutologEntry = Infer<typeof autologEntry>;

/** AUTOLOG: procedures that the stack starts, and restarts when a port reserved for them has no listener. */
export const autolog = listing(
  "AUTOLog",
  "ENDAUTOLog",
  {
    title: "Procedures started by the stack",
    source: "IP Configuration Reference, AUTOLOG statement",
    obeyfile: "replaces",
  },
  { waitTime: optionalArg(int(0, 30, { sure: false }), "Minutes a procedure may take to end, 0 to 30. @default 5") },
  autologEntry,
  [include],
);
export type AutologStatement = StatementOf<typeof autolog>;

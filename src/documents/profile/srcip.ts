import { arg, choice, optionalArg } from "../../language/grammar";
import { block, statement, type Infer, type StatementOf } from "../../language/statement";
import { cidr, ip, oneOf } from "../../language/values";
import { include } from "./include";
import { addressOrInterface, jobName } from "./values";

const manual = "IP Configuration Reference, SRCIP statement";

/** JOBNAME: source address of the connections of a job. */
export const srcipJobname = statement(
  "JOBNAME",
  { title: "Source address of a job", source: manual, obeyfile: "replaces" },
  {
    jobName: arg(jobName, "Job name; a trailing * stands for any characters, * alone for every job"),
    preference: choice(
      { TEMPADDRS: "TEMPADDRS", PUBLICADDRS: "PUBLICADDRS" },
      "IPv6: the kind of address the job prefers, in place of a source.",
    ),
    source: optionalArg(addressOrInterface, "Address, or for IPv6 the name of an interface"),
    direction: choice(
      { CLIENT: "CLIENT", SERVER: "SERVER", BOTH: "BOTH" },
      "Connections the job begins, ports it listens on, or both. @default CLIENT",
    ),
  },
  {
    check: function* ({ source, preference }) {
      if ((source === undefined) === (preference === undefined)) {
        yield {
          message: "JOBNAME gives neither a source nor TEMPADDRS or PUBLICADDRS, or both.",
          fix: "Give the job one of them.",
        };
      }
    },
  },
);
export type SrcipJobname = Infer<typeof srcipJobname>;

/** DESTINATION: source address of the connections to a destination. */
export const srcipDestination = statement(
  "DESTINATION",
  { title: "Source address for a destination", source: manual, obeyfile: "replaces" },
  {
    destination: arg(oneOf(ip, cidr(4, 6)), "Address, or address/prefix_length"),
    source: arg(addressOrInterface, "Address, or for IPv6 the name of an interface"),
  },
);
export type SrcipDestination = Infer<typeof srcipDestination>;

/**
 * SRCIP: source addresses of outbound connections by job and by destination. One block in a data set; a later one is
 * ignored (EZZ0769I), and so is a block with a syntax error in it.
 */
export const srcip = block(
  "SRCIP",
  "ENDSRCIP",
  { title: "Source addresses of connections", source: manual, obeyfile: "replaces", duplicates: "first" },
  {},
  [srcipJobname, srcipDestination, include],
);
export type SrcipStatement = StatementOf<typeof srcip>;

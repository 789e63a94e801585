import { param, required } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, word } from "../../language/values";
import { cfName, cpcNumber, descriptor, partition, sequenceNumber, size } from "./values";

/**
 * CF: a coupling facility, named and identified by the node descriptor of its CPC and its partition.
 *
 * @see z/OS MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export const cf = statement(
  "CF",
  {
    title: "A coupling facility",
    source: "MVS Setting Up a Sysplex, CFRM parameters for administrative data utility",
    duplicates: "error",
    change:
      "SETXCF START,POLICY makes it active; a coupling facility that the new policy leaves out stays delete-pending until it is empty.",
  },
  {
    name: required(param("NAME", cfName, "Name of the coupling facility, 1 to 8 characters, the first a letter")),
    type: required(param("TYPE", descriptor(6), "Machine type, 6 characters, such as 008562")),
    mfg: required(param("MFG", descriptor(3), "Manufacturer, 3 characters, such as IBM")),
    plant: required(param("PLANT", descriptor(2), "Plant of manufacture, 2 characters, such as 02")),
    sequence: required(
      param("SEQUENCE", sequenceNumber, "Sequence number of the CPC, 12 characters, zeros on the left"),
    ),
    partition: required(param("PARTITION", partition, "Partition number, hexadecimal: 0 to F, or 00 to 3F")),
    side: param("SIDE", int(0, 1), "Side of a physically partitioned CPC, 0 or 1. @default - not partitioned"),
    cpcId: param("CPCID", cpcNumber, "Which part of the CPC, 0 to 3. @default - 0"),
    dumpSpace: param("DUMPSPACE", size, "Storage set aside for dumps of structures, KiB. @default 0"),
    site: param("SITE", word("SITE1", "SITE2"), "Site the coupling facility stands in. @default - none"),
  },
);
export type Cf = Infer<typeof cf>;

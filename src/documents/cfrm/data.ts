import { flag, param, required } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { yesNo } from "../../language/values";
import { anyWord, dataSetName } from "./values";

/**
 * DATA: which couple data set the statements after it describe.
 *
 * @see z/OS MVS Setting Up a Sysplex, Coding the administrative data utility
 */
export const data = statement(
  "DATA",
  { title: "The couple data set", source: "MVS Setting Up a Sysplex, Coding the administrative data utility" },
  {
    type: required(param("TYPE", anyWord, "Kind of couple data set; CFRM for coupling facility resources")),
    dsn: param(
      "DSN",
      dataSetName,
      "Couple data set to update, 1 to 44 characters, when it is not in use. @default - the one in use",
    ),
    volser: param("VOLSER", anyWord, "Volume of DSN, 1 to 6 characters, when it is not catalogued"),
    catalog: flag("CATALOG", "DSN is found through the catalog."),
    report: param(
      "REPORT",
      yesNo,
      "Whether the utility prints the policies. @default - none stated here; the documented samples say YES",
    ),
  },
);
export type Data = Infer<typeof data>;

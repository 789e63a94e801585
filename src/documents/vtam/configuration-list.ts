import { parseAssignments } from "../../language/assignments-parser";
import { scanItems, recordsOf } from "../../language/assignments-scanner";

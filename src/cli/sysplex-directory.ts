import { existsSync } from "node:fs";
import { join } from "node:path";
import { Assembly } from "../model/assembly";
import { MANIFEST } from "../model/manifest-file";
import { deployedAssembly, isSimulatedTarget } from "../provider/deployed-assembly";

/**
 * The sysplex in a directory: an assembly, or what is in effect on a simulated target.
 *
 * @throws AssemblyError when it is neither
 */
export function readSysplex(directory: string): Assembly {
  if (!existsSync(join(directory, MANIFEST)) && isSimulatedTarget(directory)) return deployedAssembly(directory);
  return Assembly.read(directory);
}

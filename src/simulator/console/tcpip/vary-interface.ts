import { interfacesOf } from "../../../model/interfaces";
import type { StackModel } from "../../../model/stack";
import { parameterMissing } from "../replies";
import { tcpipCommand, tooMany, VARY } from "./command";
import { processing } from "./vary-reply";

/**
 * V TCPIP,,START and STOP of a device or interface. The machine knows which there are, and no state of them: the command is
 * checked, and changes nothing.
 *
 * EZZ0053I as for OBEYFILE; texts of refusals are from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,START or STOP
 */
export const [start, stop] = (["START", "STOP"] as const).map((action) =>
  tcpipCommand({
    verbs: VARY,
    path: [action],
    syntax: [`V TCPIP,[stack],${action},interface`],
    run(call) {
      const { machine, stack, name, operands } = call;
      const wanted = (operands[0] ?? "").toUpperCase();
      if (wanted === "") return [parameterMissing("V"), "EXPECTED THE NAME OF A DEVICE OR INTERFACE"];
      const rest = tooMany("V", operands.slice(1));
      if (rest !== undefined) return rest;
      const found = deviceKind(machine.configuration(stack), wanted);
      const first = processing(call);
      if (found === undefined) return [first, `VARY ${action} FAILED: ${wanted} IS NO DEVICE OR INTERFACE OF ${name}`];
      if (found === "virtual") return [first, `VARY ${action} FAILED: ${wanted} IS VIRTUAL AND ALWAYS STARTED`];
      return [first, `EZZ0053I COMMAND VARY ${action} COMPLETED SUCCESSFULLY`];
    },
  }),
) as [ReturnType<typeof tcpipCommand>, ReturnType<typeof tcpipCommand>];

function deviceKind(model: StackModel, name: string): "virtual" | "network" | undefined {
  const found = interfacesOf(model).all.find((one) => one.name === name && one.definedBy === "INTERFACE");
  if (found !== undefined) return found.kind === "static VIPA" ? "virtual" : "network";
  const device = model.profile.statements.findLast(
    (statement) => statement.keyword === "DEVICE" && statement.value.name === name,
  );
  if (device?.keyword !== "DEVICE") return undefined;
  return device.value.type === "VIRTUAL" ? "virtual" : "network";
}

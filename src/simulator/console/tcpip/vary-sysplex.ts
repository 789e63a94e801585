import { canonicalIp } from "../../../language/addresses";
import { invalidNumerics, invalidParameter, parameterMissing } from "../replies";
import { notOneOf, portNumber, tcpipCommand, tooMany, VARY, type Call } from "./command";
import { notInGroup } from "./inactive";
import { isKeyword, keyAndValue } from "./operands";
import { actFor, processing } from "./vary-reply";

/** Runs an option for the stack of a call, and answers. */
type Option = (call: Call, option: string) => readonly string[];

const leave: Option = (call) =>
  tooMany("V", call.operands) ?? changed(call, "LEAVEGROUP", () => call.machine.leaveGroup(call.stack));

const join: Option = (call) => {
  const { machine, stack } = call;
  const rest = tooMany("V", call.operands);
  if (rest !== undefined) return rest;
  const { status, group } = machine.stack(stack);
  if (status === "Active") return [failed("JOINGROUP", `THE STACK IS A MEMBER OF ${group}`)];
  const accepted = "EZD1178I THE VARY TCPIP,,SYSPLEX,JOINGROUP COMMAND WAS ACCEPTED";
  return [accepted, ...changed(call, "JOINGROUP", () => machine.joinGroup(stack))];
};

const changeDvipa: Option = (call, option) => {
  const { machine, stack, operands } = call;
  const [key, value] = keyAndValue(operands[0] ?? "");
  if (key.toUpperCase() !== "DVIPA") return notOneOf("V", operands[0] ?? "", ["DVIPA="]);
  const rest = tooMany("V", operands.slice(1));
  if (rest !== undefined) return rest;
  const dvipa = canonicalIp(value ?? "") ?? machine.configuration(stack).dvipaAddress(value ?? "");
  if (dvipa === undefined) return [invalidParameter("V"), `${value ?? ""} IS NO DVIPA`];
  if (machine.stack(stack).status !== "Active") return [notInGroup(machine, stack)];
  const { status, origin } = machine.stateOf(stack, dvipa);
  if (origin === undefined) return [failed(option, `${dvipa} IS NOT DEFINED ON THE STACK`)];
  if (origin.startsWith("VIPARANGE")) return [failed(option, `${dvipa} IS OF A VIPARANGE`)];
  const isDeactivated = status === "Deactivated" || status === "Quiescing";
  if (isDeactivated === (option === "DEACTIVATE")) {
    return [failed(option, `${dvipa} IS ${isDeactivated ? "DEACTIVATED" : "NOT DEACTIVATED"} ON THE STACK`)];
  }
  return changed(call, option, () => {
    if (option === "DEACTIVATE") machine.deactivate(stack, dvipa);
    else machine.reactivate(stack, dvipa);
  });
};

const changeTarget: Option = (call, option) => {
  const { machine, stack, operands } = call;
  const [operand = "", ...others] = operands;
  const [key, value] = keyAndValue(operand);
  const job = operands.find((one) => /^(?:JOBNAME|ASID)=/i.test(one));
  if (job !== undefined) return [failed(option, `${job.toUpperCase()}: A SERVER IS KNOWN BY ITS PORT ONLY`)];
  if (others.length > 0) return notOneOf("V", others[0]!, ["PORT=", "TARGET"]);
  const isPort = value !== undefined && isKeyword(key, "POrt");
  if (!isPort && !isKeyword(operand, "TARGET")) return notOneOf("V", operand, ["PORT=", "TARGET"]);
  const port = isPort ? portNumber(value) : undefined;
  if (isPort && port === undefined) return [value === "" ? parameterMissing("V") : invalidNumerics("V")];
  return changed(call, option, () => {
    if (option === "QUIESCE") machine.quiesce(stack, port);
    else machine.resume(stack, port);
  });
};

const OPTIONS: readonly (readonly [notation: string, run: Option])[] = [
  ["LEAVEgroup", leave],
  ["JOINgroup", join],
  ["DEACTivate", changeDvipa],
  ["REACTivate", changeDvipa],
  ["QUIesce", changeTarget],
  ["RESUME", changeTarget],
];

/** Lets the option act on the machine: its messages, and why the machine refused. */
function changed(call: Call, option: string, action: () => void): readonly string[] {
  const { said, refused } = actFor(call, action);
  return refused === undefined ? said : [...said, failed(option, refused)];
}

/** A command that the stack refuses. That EZD1198I tells of it is from memory. */
function failed(option: string, reason: string): string {
  return `EZD1198I THE VARY TCPIP,,SYSPLEX,${option} COMMAND FAILED: ${reason}`;
}

/**
 * V TCPIP,,SYSPLEX: the stack leaves or joins its group, gives a DVIPA up or takes it back, and takes no new connections as a
 * target, or takes them again. Of QUIESCE and RESUME, JOBNAME= and ASID= are refused: the machine knows servers by their ports.
 *
 * Forms and effects are documented; texts of EZD1178I, EZD1197I and EZD1198I are from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,SYSPLEX
 */
export const varySysplex = tcpipCommand({
  verbs: VARY,
  path: ["SYSplex"],
  syntax: [
    "V TCPIP,[stack],SYSPLEX,LEAVEGROUP",
    "V TCPIP,[stack],SYSPLEX,JOINGROUP",
    "V TCPIP,[stack],SYSPLEX,DEACTIVATE,DVIPA=dvipa",
    "V TCPIP,[stack],SYSPLEX,REACTIVATE,DVIPA=dvipa",
    "V TCPIP,[stack],SYSPLEX,QUIESCE,PORT=port",
    "V TCPIP,[stack],SYSPLEX,QUIESCE,TARGET",
    "V TCPIP,[stack],SYSPLEX,RESUME,PORT=port",
    "V TCPIP,[stack],SYSPLEX,RESUME,TARGET",
  ],
  run(call) {
    const [word = "", ...operands] = call.operands;
    const found = OPTIONS.find(([notation]) => isKeyword(word, notation));
    if (found === undefined) {
      const names = OPTIONS.map(([notation]) => notation.toUpperCase());
      return notOneOf("V", word, names);
    }
    const [notation, run] = found;
    const option = notation.toUpperCase();
    const first = processing(call);
    return [first, ...run({ ...call, operands }, option)];
  },
});

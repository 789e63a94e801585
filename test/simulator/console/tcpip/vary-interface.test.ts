import { Console } from "../../../../src/simulator";
import { runningIpv6 } from "../screen";

describe("V TCPIP,,START and STOP", () => {
  const enter = (text: string) => Console.of(runningIpv6()).enter(text).slice(1);

  test("GIVEN an interface WHEN it is started or stopped THEN the command completes", () => {
    expect(enter("V TCPIP,,START,OSA4")).toEqual(["EZZ0053I COMMAND VARY START COMPLETED SUCCESSFULLY"]);
    expect(enter("V TCPIP,,STOP,osa6")).toEqual(["EZZ0053I COMMAND VARY STOP COMPLETED SUCCESSFULLY"]);
  });

  test("GIVEN a virtual interface, and one that there is not WHEN they are stopped THEN it is refused", () => {
    expect(enter("V TCPIP,,STOP,SVIPA")).toEqual(["VARY STOP FAILED: SVIPA IS VIRTUAL AND ALWAYS STARTED"]);
    expect(enter("V TCPIP,,STOP,OSA9")).toEqual(["VARY STOP FAILED: OSA9 IS NO DEVICE OR INTERFACE OF TCPIP"]);
    expect(enter("V TCPIP,,STOP")).toEqual(["EXPECTED THE NAME OF A DEVICE OR INTERFACE"]);
  });
});

import { Console } from "../../../src/simulator";
import { running } from "../plex";
import { runningIpv6 } from "./screen";

describe("Console.complete", () => {
  const complete = (text: string) => Console.of(running()).complete(text);

  test("GIVEN the beginning of a verb WHEN it is completed THEN verbs are offered", () => {
    expect(complete("D")).toEqual(["D "]);
    expect(complete("")).toEqual(expect.arrayContaining(["D ", "V ", "RO "]));
  });

  test("GIVEN operands WHEN they are completed THEN keywords of the forms that fit are offered, each once", () => {
    expect(complete("D TCP")).toEqual(["D TCPIP"]);
    expect(complete("d tcpip,,")).toEqual(["d tcpip,,NETSTAT", "d tcpip,,SYSPLEX", "d tcpip,,HELP"]);
    expect(complete("D TCPIP,,N,VIPAD")).toEqual(["D TCPIP,,N,VIPADCFG", "D TCPIP,,N,VIPADYN"]);
    expect(complete("V TCPIP,,SYSPLEX,RES")).toEqual(["V TCPIP,,SYSPLEX,RESUME"]);
  });

  test("GIVEN options WHEN they are completed THEN those that are there already are not offered", () => {
    expect(complete("D TCPIP,,NETSTAT,VCRT,DETAIL,")).toEqual([
      "D TCPIP,,NETSTAT,VCRT,DETAIL,IPADDR=",
      "D TCPIP,,NETSTAT,VCRT,DETAIL,PORT=",
      "D TCPIP,,NETSTAT,VCRT,DETAIL,MAX=",
    ]);
  });

  test("GIVEN operands that want a name WHEN they are completed THEN stacks, DVIPAs and data sets are offered", () => {
    expect(complete("D TCPIP,")).toEqual(["D TCPIP,TCPIP", "D TCPIP,,"]);
    expect(complete("V TCPIP,,SYSPLEX,DEACTIVATE,DVIPA=")).toEqual(["V TCPIP,,SYSPLEX,DEACTIVATE,DVIPA=203.0.113.10"]);
    expect(complete("D TCPIP,,N,VDPT,IPADDR=203")).toEqual(["D TCPIP,,N,VDPT,IPADDR=203.0.113.10"]);
    const { machine, console } = withSystemA();
    expect(console.complete("RO SYSB,V TCPIP,,OBEYFILE,DSN=")).toEqual([
      "RO SYSB,V TCPIP,,OBEYFILE,DSN=TCPIP.OBEY(MORE)",
      "RO SYSB,V TCPIP,,OBEYFILE,DSN=TCPIP.OBEY(WRONG)",
    ]);
    machine.failSystem("SYSA");
    expect(console.complete("V TCPIP,,OBEYFILE,tcpip.obey(m")).toEqual(["V TCPIP,,OBEYFILE,TCPIP.OBEY(MORE)"]);
  });

  test("GIVEN ROUTE WHEN it is completed THEN systems are offered, then what the command goes on with", () => {
    expect(complete("RO *")).toEqual(["RO *ALL,", "RO *OTHER,"]);
    expect(complete("RO SYSA")).toEqual(["RO SYSA,"]);
    expect(complete("RO SYSA,D TCPIP,,S")).toEqual(["RO SYSA,D TCPIP,,SYSPLEX"]);
  });

  test("GIVEN keywords in any order, lists and alternatives WHEN they are completed THEN what is missing is offered", () => {
    expect(complete("V NET,CFS,ACTION=")).toEqual(["V NET,CFS,ACTION=CONNECT", "V NET,CFS,ACTION=DISCONNECT"]);
    expect(complete("V NET,CFS,ACTION=CONNECT,STRNAME=E")).toEqual(["V NET,CFS,ACTION=CONNECT,STRNAME=EZBDVIPA1121"]);
    expect(complete("SETXCF START,REBUILD,STRNAME=EZBDVIPA1121,LOC")).toEqual([
      "SETXCF START,REBUILD,STRNAME=EZBDVIPA1121,LOCATION=NORMAL",
      "SETXCF START,REBUILD,STRNAME=EZBDVIPA1121,LOCATION=OTHER",
    ]);
    expect(complete("D XCF,CF,CFNAME=")).toEqual([
      "D XCF,CF,CFNAME=CF01",
      "D XCF,CF,CFNAME=CF02",
      "D XCF,CF,CFNAME=ALL",
    ]);
    expect(complete("V PA")).toEqual(["V PATH("]);
    expect(complete("S ")).toEqual(["S TCPIP", "S IKED", "S PAGENT"]);
    expect(complete("ips")).toEqual(["ipsec "]);
  });

  test("GIVEN what no form fits WHEN it is completed THEN nothing is offered", () => {
    expect(complete("D TCPIP,,JUMP,")).toEqual([]);
    expect(complete("FOO ")).toEqual([]);
  });

  function withSystemA() {
    const machine = runningIpv6();
    return { machine, console: Console.of(machine) };
  }
});

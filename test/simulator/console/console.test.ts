import * as fc from "fast-check";
import { Console, Machine } from "../../../src/simulator";
import { runs } from "../../support/runs";
import { B1, connected, D, running } from "../plex";
import { ipv6Plex } from "./screen";

describe("Console", () => {
  test("GIVEN no system WHEN a command is entered THEN it is on the first that is up", () => {
    const machine = running();
    const console = Console.of(machine);
    expect(console.system).toBe("SYSP");
    machine.failSystem("SYSP");
    expect(console.system).toBe("SYSA");
    expect(console.enter("D TCPIP,,SYSPLEX,GROUP")).toEqual(["EZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSA IS EZBT1121"]);
  });

  test("GIVEN a system that is down, or that there is not WHEN a command is entered there THEN it is told so", () => {
    const machine = running();
    machine.failSystem("SYSB");
    const console = Console.of(machine);
    expect(console.enter("D TCPIP", "SYSB")).toEqual(["SYSTEM SYSB IS NOT ACTIVE"]);
    expect(console.enter("D TCPIP", "sysx")).toEqual(["SYSX IS NO SYSTEM OF THE SYSPLEX"]);
    expect(Console.of(Machine.of(ipv6Plex())).enter("D TCPIP")).toEqual(["SYSTEM SYSA IS NOT ACTIVE"]);
  });

  test("GIVEN verbs and operands that there are not WHEN they are entered THEN the system answers with its own messages", () => {
    const console = Console.of(running());
    expect(console.enter("   ")).toEqual([]);
    expect(console.enter("FOO BAR")).toEqual(["IEE305I FOO      COMMAND INVALID"]);
    expect(console.enter("d foo")).toEqual(["IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD"]);
    expect(console.enter("DISPLAY")).toEqual(["IEE311I DISPLAY  PARAMETER MISSING"]);
    expect(console.enter("V")).toEqual(["IEE311I VARY     PARAMETER MISSING"]);
    expect(console.enter("D TCPIP,,")).toEqual([
      "IEE311I DISPLAY  PARAMETER MISSING",
      "EXPECTED NETSTAT, SYSPLEX, HELP",
    ]);
    expect(console.enter("D TCPIP,,N,FOO")).toEqual([
      "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD",
      "FOO IS NONE OF CONFIG, HOME, VIPADCFG, VIPADYN, VDPT, VCRT, CONN",
    ]);
    expect(console.enter("D TCPIP,,SYSPLEX,")[1]).toBe("EXPECTED VIPADYN, GROUP");
    expect(console.enter("V TCPIP,,PURGECACHE")[0]).toBe("IEE309I VARY     UNIDENTIFIABLE KEYWORD");
  });

  test("GIVEN operands of a display that cannot be WHEN they are entered THEN they are refused", () => {
    const console = Console.of(running());
    expect(console.enter("D TCPIP,,N,VCRT,MAX=0")).toEqual(["IEE306I DISPLAY  INVALID NUMERICS"]);
    expect(console.enter("D TCPIP,,N,VCRT,PORT=(1,X)")).toEqual(["IEE306I DISPLAY  INVALID NUMERICS"]);
    expect(console.enter("D TCPIP,,N,VCRT,IPADDR=")).toEqual(["IEE311I DISPLAY  PARAMETER MISSING"]);
    expect(console.enter("D TCPIP,,N,VCRT,IPADDR=1.2")).toEqual([
      "IEE535I DISPLAY  INVALID PARAMETER",
      "1.2 IS NOT AN IP ADDRESS",
    ]);
    expect(console.enter("D TCPIP,,N,VCRT,LATE")).toEqual([
      "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD",
      "LATE IS NONE OF DETAIL, MAX=, IPADDR=, PORT=",
    ]);
    expect(console.enter("D TCPIP,,N,HOME,PORT=1")[1]).toBe("PORT=1 IS NONE OF MAX=, INTFNAME=");
  });

  test("GIVEN a comment behind the operands WHEN a command is entered THEN the comment is not read", () => {
    expect(Console.of(running()).enter("D TCPIP,,SYSPLEX,GROUP which group")).toHaveLength(1);
  });

  test("GIVEN a fork WHEN a command is entered on its console THEN only the fork changes", () => {
    const machine = running();
    const fork = machine.fork();
    Console.of(fork).enter(`V TCPIP,,SYSPLEX,DEACTIVATE,DVIPA=${D}`);
    expect(fork.ownerOf(D)).toBe(B1);
    expect(machine.ownerOf(D)).toBe("SYSP.TCPIP");
  });

  const words = fc.constantFrom(
    ..."D,V,RO,F,S,P,SETXCF,DISPLAY,ROUTE,TCPIP,NET,XCF,*ALL,SYSA,SYSU,NETSTAT,N,SYSPLEX,VIPADYN,VIPADCFG,VDPT,VCRT,CONN,HOME".split(
      ",",
    ),
    ..."CONFIG,GROUP,HELP,OBEYFILE,SYNTAXCHECK,START,STOP,LEAVEGROUP,JOINGROUP,DEACTIVATE,REACTIVATE,QUIESCE,RESUME".split(
      ",",
    ),
    ..."TARGET,DETAIL,MAX=,PORT=,IPADDR=,DVIPA=,DSN=,203.0.113.10,443,*,(,),',=, ,TCPIP.PROFILE(SYSP),IKED,STR,CF,CFS".split(
      ",",
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc
      .array(fc.oneof({ weight: 5, arbitrary: words }, fc.string({ maxLength: 4 })), { maxLength: 9 })
      .map((parts) => parts.map((part, i) => part + (i === 0 ? " " : ",")).join("")),
  );

  test("GIVEN any text WHEN it is entered, or completed THEN the console answers with lines, and the sysplex stays sound", () => {
    const machine = running();
    connected(machine);
    machine.failSystem("SYSU");
    machine.settle();
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (entered) => {
        const fork = machine.fork();
        const console = Console.of(fork);
        for (const text of entered) {
          const lines = console.enter(text);
          expect(lines.every((line) => typeof line === "string")).toBe(true);
          if (text.trim() !== "" && fork.system(console.system).state === "Up") expect(lines.length).toBeGreaterThan(0);
          for (const next of console.complete(text)) {
            expect(next.toUpperCase().startsWith(text.trimStart().toUpperCase())).toBe(true);
          }
        }
        fork.settle();
        expect(fork.violations()).toEqual([]);
      }),
      runs(),
    );
  });
});

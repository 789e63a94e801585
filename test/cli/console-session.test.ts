import { ConsoleSession } from "../../src/cli/console-session";
import { Machine } from "../../src/simulator";
import { D, plex, STRUCTURE, type Plex } from "../simulator/plex";

/** A session of a sysplex that has been started; what it shows after that. */
function started(options: Plex = {}) {
  const machine = Machine.of(plex(options), { seed: 1 });
  const shown: string[] = [];
  const session = new ConsoleSession(machine, (line) => shown.push(line));
  session.start();
  const first = shown.splice(0);
  /** What a line leads to. */
  const enter = (line: string) => {
    const before = shown.length;
    const goesOn = session.enter(line);
    return { goesOn, lines: shown.slice(before) };
  };
  return { machine, session, first, enter };
}

describe("a session at the consoles", () => {
  test("GIVEN a sysplex WHEN the session starts THEN messages are shown with time and stack, and the first system is there", () => {
    const { session, first } = started();
    expect(first[0]).toBe("00:00:01.000 SYSP.TCPIP EZD1176I TCPIP HAS SUCCESSFULLY JOINED THE SYSPLEX GROUP EZBT1121");
    expect(first.at(-1)).toBe("The sysplex PLEX1 is up. Commands are entered on SYSP; /help lists more.");
    expect(session.prompt).toBe("SYSP> ");
    expect(session.status).toBe("systems 5 of 5 up | DVIPAs without owner: none | SAs 0 | 00:00:01.000");
  });

  test("GIVEN a command WHEN it is entered THEN its answer is shown once, then what it leads to on other systems", () => {
    const { enter } = started();
    expect(enter("V TCPIP,,SYSPLEX,LEAVEGROUP").lines).toEqual([
      expect.stringMatching(/^EZZ0060I /),
      "EZD1178I THE VARY TCPIP,,SYSPLEX,LEAVEGROUP COMMAND WAS ACCEPTED",
      "00:00:01.000 SYSP.TCPIP SYSP.TCPIP left its group.",
      "00:00:01.050 SYSA.TCPIP EZZ8301I VIPA 203.0.113.10 TAKEN OVER FROM TCPIP ON SYSP",
      "00:00:01.050 SYSA.TCPIP EZD1031I DVIPA 203.0.113.10 added to the IKE daemon for stack TCPIP",
    ]);
  });

  test("GIVEN another system WHEN the console is switched THEN commands are for it", () => {
    const { session, enter } = started();
    expect(enter("system sysb").lines).toEqual([]);
    expect(session.prompt).toBe("SYSB> ");
    expect(enter("P IKED").lines).toEqual(["IEF404I IKED - ENDED - TIME=00.00.01"]);
    expect(enter("system SYSX").lines).toEqual([
      "There is no system SYSX. Expected one of: SYSP, SYSA, SYSB, SYST, SYSU.",
    ]);
    expect(enter("system").lines).toEqual(["There is no system . Expected one of: SYSP, SYSA, SYSB, SYST, SYSU."]);
    expect(session.prompt).toBe("SYSB> ");
  });

  test("GIVEN a client WHEN it connects and the server sends THEN what became of it is shown", () => {
    const { session, enter } = started();
    expect(enter(`/connect 10.9.1.1 ${D} 443 web`).lines.at(-1)).toBe(
      "connection 1: Established on SYST.TCPIP, protection dynamic",
    );
    expect(session.status).toContain("| SAs 1 |");
    expect(enter("/send web 3").lines).toEqual(["3 sent, 0 dropped"]);
    enter("/fail link SYST CF01");
    expect(enter("/send 1 2").lines.at(-1)).toMatch(/^0 sent, 2 dropped: /);
    expect(enter("/disconnect web").lines).toEqual([]);
    expect(enter(`/connect 10.9.1.1 ${D} 99`).lines.at(-1)).toMatch(/^connection 2: /);
  });

  test("GIVEN failures WHEN they happen and are repaired THEN the status follows", () => {
    const { session, enter } = started();
    for (const name of ["SYSA", "SYSB"]) enter(`/fail system ${name}`);
    const { lines } = enter("/fail system SYSP");
    expect(lines[0]).toContain("SYSP.TCPIP failed.");
    expect(session.status).toMatch(/^systems 2 of 5 up \| DVIPAs without owner: 203\.0\.113\.10 \| SAs 0 \| /);
    expect(lines.at(-1)).toBe("SYSP is down. Commands are entered on SYST now.");
    expect(session.prompt).toBe("SYST> ");
    expect(enter("RO SYSP,D XCF").lines).toContain("  BUT WERE NOT ACTIVE ------");
    enter("/repair system SYSP");
    expect(session.status).toMatch(/^systems 3 of 5 up \| DVIPAs without owner: none \| /);
  });

  test("GIVEN many DVIPAs without owner WHEN the status is shown THEN it names the first and counts the others", () => {
    const addresses = [1, 2, 3, 4, 5, 6].map((last) => `203.0.113.2${last}`);
    const definitions = addresses.map((address) => `  VIPADEFINE 255.255.255.255 ${address}`).join("\n");
    const { session, enter } = started({ distribution: definitions });

    enter("/fail system SYSP");

    expect(session.status).toContain(
      "DVIPAs without owner: 203.0.113.21 203.0.113.22 203.0.113.23 203.0.113.24 and 2 more |",
    );
  });

  test("GIVEN /hold WHEN a command is entered THEN what it leads to waits for /settle or /advance", () => {
    const { machine, enter } = started();
    enter("/hold on");
    enter(`SETXCF START,REBUILD,STRNAME=${STRUCTURE},LOCATION=OTHER`);
    expect(enter("D XCF,STR").lines.at(-1)!.trim()).toBe("REBUILDING");
    expect(enter("/advance 100ms").lines).toEqual([]);
    expect(machine.structure(STRUCTURE).state).toBe("Rebuilding");
    expect(enter("/settle").lines).toEqual([
      "00:00:01.500 SYSP IXC521I REBUILD FOR STRUCTURE EZBDVIPA1121 HAS BEEN COMPLETED",
    ]);
    enter("/hold off");
    enter(`SETXCF START,REBUILD,STRNAME=${STRUCTURE},LOCATION=NORMAL`);
    expect(machine.structure(STRUCTURE).facilities).toEqual(["CF01"]);
    const before = machine.clock;
    enter("/advance 5m");
    expect(machine.clock).toBe(before + 300_000);
  });

  test("GIVEN an application WHEN it binds to an address of no VIPARANGE THEN that is refused", () => {
    expect(started().enter("/bind SYSP.TCPIP 203.0.113.99").lines).toContain("The address is refused.");
  });

  test.each([
    ["/nope", "There is no command /nope. /help lists them."],
    ["/constructor", "There is no command /constructor. /help lists them."],
    ["/", "There is no command /. /help lists them."],
    ["/connect here", "Expected /connect client dvipa port [name]."],
    ["/advance soon", "Expected /advance time."],
    ["/hold", "Expected /hold on|off."],
    ["/fail system SYSX", "There is no system SYSX. Expected one of: SYSP, SYSA, SYSB, SYST, SYSU."],
    ["/send nobody", "There is no connection nobody. Expected one of: none."],
  ])("GIVEN the wrong command %s WHEN it is entered THEN that is said, and the session goes on", (line, answer) => {
    expect(started().enter(line)).toEqual({ goesOn: true, lines: [answer] });
  });

  test("GIVEN /help and /failures WHEN they are entered THEN they list what there is", () => {
    const { enter } = started();
    const help = enter("/help").lines;
    for (const form of ["/fail stack|", "/repair link system facility", "/advance time", "/quit", "system name"]) {
      expect(help.some((line) => line.startsWith(form))).toBe(true);
    }
    expect(enter("/failures").lines).toContain("link SYSA CF01");
  });

  test("GIVEN /quit WHEN it is entered THEN the session ends", () => {
    const { enter } = started();
    expect(enter("/quit").goesOn).toBe(false);
    expect(enter("/EXIT").goesOn).toBe(false);
    expect(enter("  ")).toEqual({ goesOn: true, lines: [] });
  });

  test("GIVEN the beginning of a line WHEN it is completed THEN commands, things that can fail and systems are offered", () => {
    const { session } = started();
    expect(session.complete("/f")).toEqual(["/fail", "/failures"]);
    expect(session.complete("/fail link SYSA")).toEqual(["/fail link SYSA CF01", "/fail link SYSA CF02"]);
    expect(session.complete("system SYS")).toHaveLength(5);
    expect(session.complete("D XCF,PO")).toEqual(["D XCF,POLICY"]);
    expect(session.complete("SETX")).toEqual(["SETXCF "]);
  });
});

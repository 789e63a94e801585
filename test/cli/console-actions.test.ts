import { durationOf, failureOperands, SLASH_COMMANDS } from "../../src/cli/console-actions";
import { running } from "../simulator/plex";

const action = (line: string) => {
  const [verb = "", ...operands] = line.split(" ");
  return SLASH_COMMANDS[verb]!.action(operands);
};

describe("commands with a leading slash", () => {
  test.each([
    ["fail system sysa", { fail: { system: "SYSA" } }],
    ["fail stack sysa.tcpip", { fail: { stack: "SYSA.TCPIP" } }],
    ["fail cf cf01", { fail: { couplingFacility: "CF01" } }],
    ["fail coupling-facility CF01", { fail: { couplingFacility: "CF01" } }],
    ["repair link SYSA CF01", { repair: { link: { system: "SYSA", facility: "CF01" } } }],
    ["repair IKED SYSA", { repair: { iked: "SYSA" } }],
    ["connect 10.9.1.1 203.0.113.10 443", { connect: { client: "10.9.1.1", dvipa: "203.0.113.10", port: 443 } }],
    ["connect 10.9.1.1 D 443 web", { connect: { client: "10.9.1.1", dvipa: "D", port: 443, name: "web" } }],
    ["send web", { send: { connection: "web", packets: 1 } }],
    ["send 1 20", { send: { connection: "1", packets: 20 } }],
    ["disconnect web", { disconnect: { connection: "web" } }],
    ["bind sysa.tcpip 10.1.1.9", { bind: { stack: "SYSA.TCPIP", address: "10.1.1.9" } }],
    ["unbind SYSA.TCPIP 10.1.1.9", { unbind: { stack: "SYSA.TCPIP", address: "10.1.1.9" } }],
    ["problem SYSA.TCPIP no storage", { problem: { stack: "SYSA.TCPIP", text: "no storage" } }],
    ["solved SYSA.TCPIP", { solved: { stack: "SYSA.TCPIP" } }],
  ])("GIVEN the line %s WHEN it is read THEN it is an action of scenarios", (line, expected) => {
    expect(action(line)).toEqual(expected);
  });

  test.each([
    "fail",
    "fail system",
    "fail disk SYSA",
    "fail constructor SYSA",
    "fail link SYSA",
    "fail system SYSA CF01",
    "fail link SYSA CF01 more",
    "connect 10.9.1.1 203.0.113.10",
    "connect 10.9.1.1 203.0.113.10 0",
    "connect 10.9.1.1 203.0.113.10 https",
    "send",
    "send web none",
    "disconnect",
    "bind SYSA.TCPIP",
    "problem SYSA.TCPIP",
    "solved",
  ])("GIVEN the line %s WHEN it is read THEN it is no action", (line) => {
    expect(action(line)).toBeUndefined();
  });
});

test("GIVEN a sysplex WHEN what can fail is listed THEN each line can be typed behind /fail", () => {
  const lines = failureOperands(running());
  expect(lines).toEqual(
    expect.arrayContaining(["stack SYSP.TCPIP", "system SYSA", "cf CF01", "link SYSB CF02", "iked SYSU"]),
  );
  for (const line of lines) expect(action(`fail ${line}`)).toBeDefined();
});

test("GIVEN durations WHEN they are read THEN they are milliseconds", () => {
  expect(["500ms", "30s", "5m", "2h", "1d", "0s"].map(durationOf)).toEqual([
    500, 30_000, 300_000, 7_200_000, 86_400_000, 0,
  ]);
  expect(["", "5", "s", "1.5s", "-1s", "9999999s", "5 m"].map(durationOf)).toEqual(Array(7).fill(undefined));
});

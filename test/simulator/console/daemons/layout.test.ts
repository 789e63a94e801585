import { report } from "../../../../src/simulator/console/daemons/layout";
import { running } from "../../plex";

const heading = { primary: "Filter", what: "Display", source: "Stack", scope: "Current", available: 2 };
const entries = [
  [["Name", "A"], ["Group"], [" Port", 443]],
  [
    ["Name", "LONG NAME OF AN ENTRY"],
    ["Tunnel", "Y1"],
  ],
] as const;

describe("reports of the ipsec command", () => {
  test("GIVEN entries with different fields WHEN they are shown wide THEN every entry has all columns", () => {
    const lines = report(running(), "SYSP.TCPIP", heading, entries, { format: "wide", columns: [] });
    expect(lines.slice(4)).toEqual([
      "Name|Port|Tunnel",
      "A|443|n/a",
      "LONG NAME OF AN ENTRY|n/a|Y1",
      "2 entries selected",
    ]);
  });

  test("GIVEN entries WHEN they are shown in short THEN the columns are those of the report", () => {
    const lines = report(running(), "SYSP.TCPIP", heading, entries, { format: "short", columns: ["Name", "Tunnel"] });
    expect(lines.slice(4)).toEqual([
      "Name            Tunnel",
      "----            ------",
      "A               n/a",
      "LONG NAME OF AN ENTRY Y1",
      "2 entries selected",
    ]);
  });

  test("GIVEN a heading of several fields WHEN entries are shown in detail THEN each entry ends with a line", () => {
    const lines = report(running(), "SYSP.TCPIP", heading, entries, { format: "detail", columns: [] });
    expect(lines.slice(4, 8)).toEqual([
      "Name:                         A",
      "Group:",
      " Port:                        443",
      "*".repeat(71),
    ]);
  });
});

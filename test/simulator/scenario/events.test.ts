import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readScenario, runScenario, timelineText } from "../../../src/simulator";
import { cfrm, D, plex, policy, type Plex } from "../plex";

const directory = join(__dirname, "events");
const files = readdirSync(directory).filter((file) => file.endsWith(".yaml"));

/** The sysplexes that differ from the common one, by the beginning of the names of their scenarios. */
const PLEXES: Readonly<Record<string, Plex>> = {
  A2: { distribution: "" },
  E03: { backup: "GLOBALCONFIG XCFGRPID 21\nIPCONFIG IPSECURITY DYNAMICXCF 10.1.1.2 255.255.255.0 1\n" },
  E07: { moveable: "WHENIDLE" },
  E21: { backup: "GLOBALCONFIG XCFGRPID 21\nIPCONFIG IPSECURITY DYNAMICXCF 10.1.1.2 255.255.255.0 1\n" },
  E28: { distribution: `VIPADISTRIBUTE DEFINE ${D} PORT 443 DESTIP ALL` },
  "E29-client": { dvipsec: "DVLOCALFLTR" },
};

const plexOf = (file: string) => Object.entries(PLEXES).find(([start]) => file.startsWith(start))?.[1] ?? {};

describe("events of a sysplex as scenarios", () => {
  test.each(files)("GIVEN %s WHEN it is run THEN all is as expected", (file) => {
    const result = runScenario(plex(plexOf(file)), readScenario(join(directory, file)));
    if (!result.met) throw new Error(timelineText(result));
    expect(result.steps.flatMap(({ expectations }) => expectations).length).toBeGreaterThan(0);
  });

  test("GIVEN the events E1 to E31 THEN each has a scenario whose title names it", () => {
    const titles = files.map((file) => readScenario(join(directory, file)).title);
    const events = Array.from({ length: 31 }, (_, i) => `E${i + 1}`);
    const named = (event: string) => titles.some((title) => new RegExp(`^${event}\\b`).test(title));
    expect(events.filter((event) => !named(event))).toEqual([]);
  });

  test.each([
    ["policies/ikev1.conf", policy({ initiate: "Main" })],
    ["policies/no-filters.conf", policy({ filters: false })],
    ["policies/no-key-exchange.conf", policy({ keyExchange: false })],
    ["policies/other-cipher.conf", policy({ cipher: "AES_GCM_16 KeyLength 256" })],
    ["policies/remote-only.conf", policy({ initiation: "RemoteOnly" })],
    ["cfrm/duplexed.jcl", cfrm("SIZE(50000) PREFLIST(CF01,CF02) DUPLEX(ENABLED)")],
    ["cfrm/larger.jcl", cfrm("SIZE(90000) INITSIZE(60000) PREFLIST(CF01,CF02)")],
    ["cfrm/low-rebuildpercent.jcl", cfrm("SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) REBUILDPERCENT(20)")],
    ["cfrm/one-facility.jcl", cfrm("SIZE(50000) INITSIZE(25000) PREFLIST(CF01)")],
    ["cfrm/small.jcl", cfrm("SIZE(8) INITSIZE(4) PREFLIST(CF01)")],
  ])("GIVEN %s THEN it differs from the common sysplex in what its name says, and in nothing else", (file, text) => {
    expect(readFileSync(join(directory, file), "utf8")).toBe(text);
  });
});

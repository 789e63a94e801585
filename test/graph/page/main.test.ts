import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as driver, type Browser, type Page } from "playwright-core";
import { htmlOf } from "../../../src/graph/html";
import { layoutOf } from "../../../src/graph/layout";
import { pictureOf } from "../../../src/graph/picture";
import { svgOf } from "../../../src/graph/svg";
import type { AssemblyTexts } from "../../../src/model/assembly-texts";
import { Assembly } from "../../../src/model/assembly";
import { readModel } from "../../../src/model/read";
import { checkModel } from "../../../src/rules/report";
import { B1, CLIENT, D, P, plex } from "../../simulator/plex";
import { chromium } from "../../support/chromium";
import { withTopology } from "../../support/topology";

const executablePath = chromium();
const inBrowser = executablePath === undefined ? describe.skip : describe;
const HOSTILE = `</script><img src=x onerror="window.hostile=1"><!--`;

inBrowser(`the page in ${executablePath ?? "Chromium, which this machine does not have"}`, () => {
  const directory = mkdtempSync(join(tmpdir(), "cdkplex-page-"));
  let script: string;
  let browser: Browser;
  let page: Page;
  /** What a page must not have: console messages, errors, and requests other than for itself. */
  let troubles: string[];

  beforeAll(async () => {
    const file = join(directory, "page.js");
    execFileSync(process.execPath, [resolve(__dirname, "../../../scripts/page.mjs"), file], { stdio: "inherit" });
    script = readFileSync(file, "utf8");
    const args = ["--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    browser = await driver.launch({ executablePath, args });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  /** Opens the page of an assembly from a file. */
  async function open(assembly: AssemblyTexts, reducedMotion: "reduce" | "no-preference" = "reduce"): Promise<Page> {
    const model = readModel(assembly);
    const file = join(directory, "page.html");
    writeFileSync(file, htmlOf(pictureOf(model, checkModel(model).findings), assembly, script));
    troubles = [];
    const url = pathToFileURL(file).href;
    page = await browser.newPage({ reducedMotion, viewport: { width: 1400, height: 900 } });
    page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("request", (request) => {
      if (request.url() !== url && request.url() !== "data:,") troubles.push(`request for ${request.url()}`);
    });
    await page.goto(url);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.getByLabel("Speed").selectOption("at once");
    return page;
  }

  const status = () => page.getByRole("status").textContent();
  const pill = (row: string, stack: string) => page.locator(`[data-part="pill ${row} ${stack}"]`).textContent();
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
  /** Goes on with Tab until an element with a name has the focus. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(
        () =>
          (globalThis as unknown as { document: { activeElement: { ariaLabel: string | null } } }).document
            .activeElement.ariaLabel,
      );
      if (focused !== null && name.test(focused)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  test("GIVEN the page WHEN it is opened THEN what can fail are buttons with names, and the rest is labelled", async () => {
    await open(withTopology(plex(), { systems: { SYSP: "CPC1", SYSA: "CPC1" } }));
    const tree = await page.locator("body").ariaSnapshot();
    for (const line of [
      `- heading "Sysplex PLEX1" [level=1]`,
      `- toolbar "Time":`,
      `- status: The sysplex is up. Let something fail.`,
      `- button "CPC1, up. Let it fail"`,
      `- button "system SYSP, up. Let it fail"`,
      `- button "IKED of SYSP, up. Let it fail"`,
      `- button "pagent of SYSP, up. Let it fail"`,
      `- button "stack SYSP.TCPIP, up. Let it fail"`,
      `- button "coupling facility CF01, up. Let it fail"`,
      `- button "link of SYSP to CF01, up. Let it fail"`,
      `- textbox "Client"`,
      `- combobox "DVIPA"`,
      `- spinbutton "Port"`,
      `- heading "Findings" [level=2]`,
      `- heading "Assumptions used" [level=2]`,
    ]) {
      expect(tree).toContain(line);
    }
    // A button within a button would be lost to screen readers.
    expect(await page.locator("[role=button] [role=button]").count()).toBe(0);
  });

  test("GIVEN the keyboard WHEN the owner's system fails and is repaired THEN the DVIPA moves to the backup and back", async () => {
    await open(plex());
    expect(await pill("dvipa-1", P)).toBe("active");
    await tabTo(/^system SYSP,/);
    await page.keyboard.press("Enter");
    expect(await status()).toBe(`${D} moved from ${P} to ${B1}.`);
    expect(await pill("dvipa-1", P)).toBe("down");
    expect(await pill("dvipa-1", B1)).toBe("active");
    expect(await page.locator("#messages").textContent()).toContain(`EZZ8301I VIPA ${D} TAKEN OVER FROM TCPIP ON SYSP`);
    expect(await page.locator("#story li").allTextContents()).toEqual([
      `31.000 s ${D} moved from ${P} to ${B1}.`,
      `1.000 s System SYSP failed. ${D} is on no stack; ${P} had it.`,
    ]);
    const failed = button("system SYSP, down. Repair");
    expect(await failed.getAttribute("aria-pressed")).toBe("true");

    await page.keyboard.press("Space");
    expect(await status()).toContain(`${D} moved from ${B1} to ${P}.`);
    expect(await pill("dvipa-1", P)).toBe("active");
    expect(await button(/^system SYSP,/).getAttribute("aria-pressed")).toBe("false");
  });

  test("GIVEN steps WHEN time goes on by hand THEN each is shown, and can be undone up to the start", async () => {
    await open(plex());
    const start = await page.locator("#messages li").count();
    await page.getByLabel("Run after each change").uncheck();
    await button("stack SYSP.TCPIP, up. Let it fail").press("Enter");
    expect(await status()).toBe(`Stack SYSP.TCPIP failed. ${D} is on no stack; ${P} had it.`);
    expect(await button("Undo").getAttribute("aria-disabled")).toBe("false");
    await button("Step").click();
    expect(await status()).toBe(`${D} moved from ${P} to ${B1}.`);
    await button("Undo").click();
    expect(await status()).toContain("Undone.");
    expect(await pill("dvipa-1", B1)).toBe("backup 200");
    await button("Run").click();
    expect(await pill("dvipa-1", B1)).toBe("active");
    await button("Back to start").click();
    expect(await status()).toBe(`Back at the start. ${D} moved from ${B1} to ${P}.`);
    expect(await page.locator("#messages li").count()).toBe(start);
    expect(await page.getByText("Virtual time").textContent()).toBe("Virtual time 1.000 s");
    expect(await button(/^stack SYSP.TCPIP,/).getAttribute("aria-pressed")).toBe("false");
  });

  test("GIVEN a client WHEN it connects THEN its security association is seen, and moves with the DVIPA", async () => {
    await open(plex());
    const below = (stack: string) => page.locator(`[data-part="dvipa-1 ${stack}"] text`).textContent();
    await page.getByLabel("Client", { exact: true }).fill(CLIENT);
    await button("Connect").click();
    expect(await status()).toContain("1 connection was established. Tunnels with a security association: 1 of 1.");
    expect(await below(P)).toBe("1 SA");
    await page.locator("#system-1 > text").click();
    expect(await below(B1)).toBe("1 SA");
    expect(await page.locator("#connections").textContent()).toBe("Connections: 1 established.");
    expect(await page.locator("#assumptions").textContent()).toBe("None.");
    await button("One for each row").click();
    expect(await page.locator("#connections").textContent()).toBe("Connections: 2 established.");
  });

  test("GIVEN an outcome that depends on an assumption WHEN it is seen THEN the assumption is listed", async () => {
    await open(plex({ distribution: "" }));
    await button("One for each row").click();
    await button("stack SYSP.TCPIP, up. Let it fail").press("Enter");
    expect(await page.locator("#assumptions").textContent()).toMatch(/^A-2: an SA of a DVIPA that is not distributed/);
  });

  test.each([
    ["IKED of SYSP", "[data-part='iked SYSP']"],
    ["pagent of SYSA", "[data-part='pagent SYSA']"],
    ["coupling facility CF01", "#facility-1"],
    ["link of SYSP to CF01", "#link-1-1"],
  ])("GIVEN %s WHEN it fails and is repaired THEN the picture shows it down and up again", async (name, shape) => {
    await open(plex());
    await button(`${name}, up. Let it fail`).press("Enter");
    expect(await page.locator(shape).getAttribute("class")).toContain("down");
    await button(`${name}, down. Repair`).press("Enter");
    expect(await page.locator(shape).getAttribute("class")).not.toContain("down");
  });

  test("GIVEN what cannot be done WHEN it is tried THEN the page says why, and goes on", async () => {
    await open(plex());
    await button("system SYSP, up. Let it fail").press("Enter");
    await button("stack SYSP.TCPIP, down. Repair").press("Enter");
    expect(await status()).toMatch(/SYSP.*Down/);
    await page.getByLabel("Client", { exact: true }).fill("nowhere");
    await button("Connect").click();
    expect(await status()).toBe("nowhere is no IP address.");
    await button("system SYSP, down. Repair").press("Enter");
    expect(await pill("dvipa-1", P)).toBe("active");
  });

  test("GIVEN findings WHEN one is followed THEN its element is the target", async () => {
    await open(plex({ structure: "SIZE(100) PREFLIST(CF01)" }));
    await page.locator('.findings a[href="#structure-1"]').first().click();
    expect(await page.locator("#structure-1:target").count()).toBe(1);
  });

  test("GIVEN hostile names and texts WHEN the page is opened THEN they are text, and nothing of them runs", async () => {
    const { manifest, files } = withTopology(plex(), {
      systems: { SYSP: HOSTILE },
      facilities: { CF01: { cpc: HOSTILE } },
    });
    const texts = new Map(
      [...files].map(([file, text]) => [file, file.includes("PROFILE") ? `; ${HOSTILE}\n${text}` : text]),
    );
    await open(new Assembly(manifest, texts));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("window.hostile")).toBeUndefined();
    await button(/^CPC <\/script>/)
      .first()
      .press("Enter");
    expect(await status()).toContain(`${D} moved from ${P} to ${B1}.`);
  });

  test("GIVEN a picture alone WHEN a browser reads it as XML THEN it is well-formed", async () => {
    const assembly = withTopology(plex(), { systems: { SYSP: `${HOSTILE}\u0001&]]>` } });
    await open(plex());
    const svg = svgOf(layoutOf(pictureOf(readModel(assembly))));
    const root = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").documentElement.outerHTML`,
    );
    expect(root).toMatch(/^<svg /);
    expect(root).not.toContain("parsererror");
  });

  test("GIVEN people who want less motion WHEN a DVIPA moves THEN nothing slides", async () => {
    const duration = "getComputedStyle(document.querySelector('.ring')).transitionDuration";
    await open(plex());
    expect(await page.evaluate(duration)).toBe("0s");
    await page.close();
    await open(plex(), "no-preference");
    expect(await page.evaluate(duration)).toContain("0.6s");
  });
});

import { createHash } from "node:crypto";
import { htmlOf } from "../../src/graph/html";
import { pictureOf } from "../../src/graph/picture";
import { Assembly } from "../../src/model/assembly";
import { readModel } from "../../src/model/read";
import { checkModel } from "../../src/rules/report";
import { plex, policy } from "../simulator/plex";
import { withTopology } from "../support/topology";

const SCRIPT = "document.title;";
const HOSTILE = "</script><img src=x onerror=alert(1)>\u2028";

function html(assembly: Assembly): string {
  const model = readModel(assembly);
  return htmlOf(pictureOf(model, checkModel(model).findings), assembly, SCRIPT);
}

const data = (page: string) =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!) as {
    files: Record<string, string>;
    manifest: { systems: { cpc?: string }[] };
  };

test("GIVEN an assembly WHEN its page is written twice THEN the bytes are the same, and nothing is loaded from elsewhere", () => {
  const page = html(plex());
  expect(page).toBe(html(plex()));
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  expect(page).toContain(`content="default-src 'none'; script-src 'sha256-${hash}'`);
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:,)/);
  expect(page).not.toMatch(/url\(|@import/);
});

test("GIVEN hostile names and texts WHEN the page is written THEN they end no script, and are read back as they are", () => {
  const { manifest, files } = withTopology(plex(), { systems: { SYSP: HOSTILE } });
  const page = html(new Assembly(manifest, new Map([...files].map(([file, text]) => [file, `${text}\n; ${HOSTILE}`]))));
  expect(page).not.toContain("<img");
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(data(page).manifest.systems[0]!.cpc).toBe(HOSTILE);
  expect(data(page).files["SYSP/TCPIP.PROFILE/SYSP"]).toContain(HOSTILE);
});

test("GIVEN a policy with a key WHEN the page is written THEN the key is not in it", () => {
  const keyed = policy({}).replace(
    "    KeyExchangeActionRef ike\n",
    "    KeyExchangeActionRef ike\n    SharedKey Ascii sesame\n",
  );
  expect(keyed).toContain("sesame");
  const page = html(plex({ policies: { SYSP: keyed } }));
  expect(page).not.toContain("sesame");
  expect(data(page).files["SYSP/etc/ipsec.conf"]).toContain("SharedKey Ascii hidden-1");
});

test("GIVEN findings WHEN the page is written THEN each has its severity in words, and a link to its element", () => {
  const page = html(plex({ structure: "SIZE(100) PREFLIST(CF01)" }));
  expect(page).toMatch(
    /<li><span class="severity (error|warning|info)">\1<\/span> <b>SWSA\d+<\/b> <a href="#structure-1">structure EZBDVIPA1121<\/a><br>/,
  );
});

import { createHash } from "node:crypto";
import type { AssemblyTexts } from "../model/assembly-texts";
import { withoutKeys } from "./hidden-keys";
import { layoutOf } from "./layout";
import type { PageData } from "./page-data";
import { pageStyles } from "./page-styles";
import { namesOf, type FindingPicture, type Picture } from "./picture";
import { escapeXml, svgOf } from "./svg";

/**
 * Writes a page in which the sysplex runs: a person lets things fail and sees where DVIPAs, connections and tunnels go. The
 * page is one file without network access; keys and passwords are not in it.
 *
 * @param script - as `pageScript()` gives it
 */
export function htmlOf(picture: Picture, assembly: AssemblyTexts, script: string): string {
  const files = withoutKeys(assembly.files, (file) => assembly.artifact(file)?.kind);
  const data: PageData = { manifest: assembly.manifest, files: Object.fromEntries(files), picture };
  const hash = createHash("sha256").update(script).digest("base64");
  const title = escapeXml(`Sysplex ${picture.name}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${pageStyles()}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<div class="toolbar" role="toolbar" aria-label="Time">
<button type="button" id="step">Step</button>
<button type="button" id="run">Run</button>
<button type="button" id="undo">Undo</button>
<button type="button" id="reset">Back to start</button>
<label>Speed <select id="speed">
<option value="1600">slow</option>
<option value="700" selected>normal</option>
<option value="200">fast</option>
<option value="0">at once</option>
</select></label>
<label><input type="checkbox" id="follow" checked> Run after each change</label>
<span class="clock">Virtual time <span id="clock">0.000 s</span></span>
</div>
<p id="status" role="status" aria-live="polite">The sysplex starts.</p>
</header>
<main>
<section class="picture" aria-labelledby="picture-heading">
<h2 id="picture-heading">Picture</h2>
<p id="help">Click a CPC, system, stack, coupling facility, link, IKED or pagent to let it fail, and again to repair it; or go there with Tab and press Enter or Space.</p>
<noscript><p class="problem">The page shows the sysplex as it is configured. To let it run, allow scripts.</p></noscript>
<div class="canvas" tabindex="0" role="region" aria-label="Picture of the sysplex">
${svgOf(layoutOf(picture, { alone: false }))}</div>
</section>
<aside>
<section aria-labelledby="story-heading">
<h2 id="story-heading">What happened</h2>
<ol id="story" tabindex="0" aria-labelledby="story-heading"><li>Nothing yet.</li></ol>
</section>
<section aria-labelledby="messages-heading">
<h2 id="messages-heading">Messages</h2>
<ol id="messages" tabindex="0" aria-labelledby="messages-heading"></ol>
</section>
<section aria-labelledby="clients-heading">
<h2 id="clients-heading">Clients</h2>
<form id="client">
<label>Client <input id="client-address" required size="16" autocomplete="off" spellcheck="false"></label>
<label>DVIPA <select id="client-dvipa"></select></label>
<label>Port <input id="client-port" type="number" min="1" max="65535" required></label>
<button type="submit">Connect</button>
<button type="button" id="connect-all">One for each row</button>
</form>
<p id="connections">No connections.</p>
</section>
<section aria-labelledby="findings-heading">
<h2 id="findings-heading">Findings</h2>
${findingsText(picture)}
</section>
<section aria-labelledby="assumptions-heading">
<h2 id="assumptions-heading">Assumptions used</h2>
<p class="muted">What no manual says, and what happened so far depends on.</p>
<ul id="assumptions"><li>None.</li></ul>
</section>
${notesText(picture)}</aside>
</main>
<script type="application/json" id="data">${json(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that is safe within a script element, whatever its strings hold. */
function json(data: PageData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Most findings on the page; the marks count all. */
const MOST_FINDINGS = 200;

function findingsText(picture: Picture): string {
  const { findings } = picture;
  if (findings.length === 0) return "<p>The rules find nothing.</p>";
  const names = namesOf(picture);
  const items = findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, names));
  const more = findings.length - MOST_FINDINGS;
  const rest = more > 0 ? `<p>And ${more} more: cdkplex check lists them all.</p>` : "";
  return `<ul class="findings">${items.join("\n")}</ul>${rest}`;
}

function findingText(finding: FindingPicture, names: ReadonlyMap<string, string>): string {
  const { severity, code, message, fix, where, element } = finding;
  const name = escapeXml(names.get(element) ?? element);
  const link = element === "sysplex" ? name : `<a href="#${escapeXml(element)}">${name}</a>`;
  return `<li><span class="severity ${severity}">${severity}</span> <b>${escapeXml(code)}</b> ${link}<br>${escapeXml(message)}<br><span class="muted">${escapeXml(fix)} (${escapeXml(where)})</span></li>`;
}

function notesText({ notes }: Picture): string {
  if (notes.length === 0) return "";
  const items = notes.map((note) => `<li>${escapeXml(note)}</li>`).join("\n");
  return `<section aria-labelledby="notes-heading">\n<h2 id="notes-heading">Notes</h2>\n<ul>${items}</ul>\n</section>\n`;
}

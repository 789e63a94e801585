import { DARK, LIGHT, type Theme } from "./theme";

/** CSS of the page. The picture brings its own. */
export function pageStyles(): string {
  return `${variables(LIGHT)}@media(prefers-color-scheme:dark){${variables(DARK)}}${LAYOUT}`;
}

function variables({ ground, panel, text, muted, line, accent, shapes }: Theme): string {
  const severities = (["error", "warning", "info", "active", "failed"] as const).map(
    (name) => `--${name}:${shapes[name][0]};--on-${name}:${shapes[name][2]};--edge-${name}:${shapes[name][1]};`,
  );
  return `:root{--ground:${ground};--panel:${panel};--text:${text};--muted:${muted};--line:${line};--accent:${accent};${severities.join("")}}`;
}

const LAYOUT = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--ground);color:var(--text);font:14px/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;padding:12px 24px;background:var(--panel);border-bottom:1px solid var(--line)}
h1{font-size:20px;margin:0}
h2{font-size:15px;margin:0 0 8px}
.toolbar{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.toolbar label,form label{display:inline-flex;gap:6px;align-items:center}
.clock{color:var(--muted);font-variant-numeric:tabular-nums}
#status{flex-basis:100%;margin:0;min-height:1.45em;font-weight:600}
button,select,input{font:inherit;color:var(--text);background:var(--ground);border:1px solid var(--muted);border-radius:6px;padding:4px 10px}
button{cursor:pointer}
button:hover:not([aria-disabled=true]){border-color:var(--accent);color:var(--accent)}
button[aria-disabled=true]{color:var(--muted);border-style:dashed;cursor:default}
#run{background:var(--active);border-color:var(--active);color:var(--on-active)}
#run:hover:not([aria-disabled=true]){color:var(--on-active)}
#run[aria-disabled=true]{background:none;color:var(--muted);border-color:var(--muted)}
main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) 400px}
.picture{display:flex;flex-direction:column;min-width:0;min-height:0;padding:12px 0 0}
.picture h2{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
#help{margin:0 24px 4px;color:var(--muted)}
.canvas{flex:1;overflow:auto}
svg{display:block}
aside{overflow:auto;padding:16px 20px;border-left:1px solid var(--line);display:flex;flex-direction:column;gap:20px}
form{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
#client-port{width:90px}
#client-dvipa{max-width:190px}
#connections{margin:8px 0 0;color:var(--muted)}
#story{list-style:none;margin:0;padding:0;max-height:150px;overflow:auto}
#story li{padding:1px 0}
#messages{list-style:none;margin:0;padding:8px;height:280px;overflow:auto;background:var(--panel);border:1px solid var(--line);border-radius:6px;font:12px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
#messages li{padding:2px 8px;overflow-wrap:anywhere}
#messages li.new{background:var(--ground);box-shadow:inset 3px 0 var(--accent)}
time{color:var(--muted)}
#messages li.event{font-style:italic}
.muted{color:var(--muted)}
a{color:var(--accent)}
aside ul{margin:0;padding-left:18px}
.findings{list-style:none;padding:0!important;display:grid;gap:10px}
.findings li{overflow-wrap:anywhere}
.severity{display:inline-block;padding:0 8px;border-radius:9px;border:1px solid;font-size:12px}
.severity.error{background:var(--error);color:var(--on-error);border-radius:2px}
.severity.warning{background:var(--warning);color:var(--on-warning);border-radius:9px 2px}
.severity.info{background:var(--info);color:var(--on-info)}
.problem{margin:8px 24px;padding:8px 12px;border:1px solid var(--edge-failed);background:var(--failed);color:var(--on-failed);border-radius:6px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[role=button]{cursor:pointer}
[role=button]:hover>.b{stroke:var(--accent);stroke-width:2.5}
.down>.b{fill:var(--failed)!important;stroke:var(--edge-failed)!important;stroke-dasharray:6 3}
.down>text{fill:var(--on-failed)!important}
.down.struck>text{text-decoration:line-through}
g[role=button]:focus{outline:none}
g[role=button]:focus-visible>.b,g:target>.b{stroke:var(--accent)!important;stroke-width:4;stroke-dasharray:none}
.holds>.b{stroke-width:2.5}
.elsewhere>.b{stroke-dasharray:3 3}
.ring{fill:none;stroke:var(--accent);stroke-width:3;transition:transform .6s ease-in-out,opacity .2s}
@media(prefers-reduced-motion:reduce){.ring{transition:none}}
@media(max-width:900px){html,body{height:auto}main{display:block}aside{border-left:0;border-top:1px solid var(--line)}}
`.replaceAll("\n", "");

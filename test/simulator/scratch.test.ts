import * as fc from "fast-check";
import { violations } from "../../src/simulator";
import { assumptions, happen, happenings, started, sysplex } from "./random-sysplex";
test("stat", () => {
  const ids = new Map<string, number>();
  const notes = new Map<string, number>();
  const used = new Map<string, number>();
  const conn = new Map<string, number>();
  let refused = 0;
  for (const [assembly, switches, events] of fc.sample(fc.tuple(sysplex, assumptions, happenings), { numRuns: 1500, seed: 3 })) {
    const m = started(assembly, switches);
    for (const e of events) { happen(m, e); const v = violations(m); if (v.length) throw new Error(v.join()+JSON.stringify(events)); }
    for (const l of m.log) { const k = l.id ?? l.text.replace(/[\dY]+/g, "#").replace(/SYS.\.TCPIP#?/g,"S").slice(0, 60); (l.id?ids:notes).set(k, (ids.get(k) ?? notes.get(k) ?? 0) + 1); }
    for (const u of m.assumptionsUsed) used.set(u, (used.get(u) ?? 0) + 1);
    for (const c of m.connections()) { const k = c.status + ":" + (c.reason ?? "").replace(/\d+/g,"#"); conn.set(k, (conn.get(k) ?? 0) + 1); }
  }
  console.log([...ids].sort().join("\n"), "\n\n", [...notes].sort().join("\n"), "\n\n", [...used].sort().join(" "), "\n\n", [...conn].sort().join("\n"));
});

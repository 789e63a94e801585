import fc from "fast-check";
import { assemble } from "../../src/constructs/synthesis";
import { Assembly } from "../../src/model/assembly";
import { checkAssembly } from "../../src/rules/report";
import { programs, write } from "../support/random-sysplex";
test("dump", () => {
  const program: any = { vtamGroupId: 11, tcpGroupId: 21, systems: [0,1,2].map(()=>({stacks:1,otherSubplex:false,denyOthers:false,cpc:undefined,release:"V2R5"})),
   dvipas: [{ipv6:false,owner:0,backups:[{stack:1,moveable:true}],distribution:{method:"roundRobin",all:false,targets:[0,1,2],ports:[443],sysplexPorts:false},security:{peers:1,aesCbc:false,traffic:false,allowNat:false,certificate:false,localFilter:true}},
   {ipv6:true,owner:1,backups:[],distribution:undefined,security:{peers:1,aesCbc:false,traffic:false,allowNat:false,certificate:false,localFilter:false}}]};
  const { plex } = write(program);
  const a = assemble(plex);
  const out: string[] = [];
  for (const [f,t] of a.files) if (!/SYS1\/|SYS2\/etc/.test(f)) out.push("##### "+f, t);
  out.push(JSON.stringify(a.manifest,null,1));
  for (const f of checkAssembly(new Assembly(a.manifest, a.files)).findings) out.push(`${f.code} ${f.severity} ${f.file} ${f.message}`);
  require("fs").writeFileSync("/tmp/bsx/dump.txt", out.join("\n"));
  const codes = new Map<string, number>();
  let t0 = Date.now(), n=0, ta=0;
  for (const p of fc.sample(programs, {numRuns: 200, seed: 20})) { n++; const {plex}=write(p as any); const a=assemble(plex); const t1=Date.now(); for (const f of checkAssembly(new Assembly(a.manifest,a.files)).findings) codes.set(f.code+f.severity,(codes.get(f.code+f.severity)??0)+1); ta+=Date.now()-t1;}
  console.log((Date.now()-t0)/n, ta/n, [...codes]);
});

"use strict";
/** Sample: the shape of shape.cjs in cdk8s, a chart a stack, an ApiObject a statement. No rules, no IPSec policy. */
const { performance } = require("node:perf_hooks");
const { ApiObject, App, Chart } = require("cdk8s");
const { dvipas, stacks } = require("./shape.cjs");
const { statementsOf } = require("./statements.cjs");
const { report } = require("./report.cjs");

const [count, outdir] = process.argv.slice(2);
const shape = dvipas(Number(count));

const start = performance.now();
const app = new App({ outdir });
const charts = stacks.map(({ system }) => new Chart(app, system));
for (const dvipa of shape) {
  for (const { stack, id, kind, spec } of statementsOf(dvipa)) {
    new ApiObject(charts[stack], id, { apiVersion: "sysplex/v1", kind, metadata: { name: id }, spec });
  }
}
app.synth();
report({ seconds: (performance.now() - start) / 1000 });

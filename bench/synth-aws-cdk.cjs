"use strict";
/**
 * Sample: the shape of shape.cjs in aws-cdk-lib, a stack a stack, a CfnResource a statement. No rules, no IPSec policy.
 * Arguments: N DIRECTORY MODULE, the last being where aws-cdk-lib is installed.
 */
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { performance } = require("node:perf_hooks");
const { dvipas, stacks } = require("./shape.cjs");
const { statementsOf } = require("./statements.cjs");
const { report } = require("./report.cjs");

const [count, outdir, installed] = process.argv.slice(2);
const { App, CfnResource, Stack } = createRequire(join(installed, "index.js"))("aws-cdk-lib");
const shape = dvipas(Number(count));

const start = performance.now();
// No limit on the number of resources of a stack; CloudFormation takes 500.
const app = new App({ outdir, context: { "@aws-cdk/core:stackResourceLimit": 0 } });
const all = stacks.map(({ system }) => new Stack(app, system));
for (const dvipa of shape) {
  for (const { stack, id, kind, spec } of statementsOf(dvipa)) {
    new CfnResource(all[stack], id, { type: `Sysplex::Profile::${kind}`, properties: spec });
  }
}
app.synth();
report({ seconds: (performance.now() - start) / 1000 });

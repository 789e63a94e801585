import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { App } from "cdkplex";
import { SysplexDeployment } from "cdkplex/provider";
import { takeover } from "./sysplex";

const config = new pulumi.Config();
const app = new App();
takeover(app);

new SysplexDeployment("plex1", {
  assembly: app.assemble(),
  target: { kind: "simulated", directory: config.get("directory") ?? join(__dirname, "../../.cdkplex/takeover") },
  secrets: { "payroll-psk": config.getSecret("payrollPsk") ?? "only-for-the-simulated-sysplex" },
});

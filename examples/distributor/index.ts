import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { App } from "cdkplex";
import { SysplexDeployment } from "cdkplex/provider";
import { distributor } from "./sysplex";

const config = new pulumi.Config();
const app = new App();
distributor(app);

new SysplexDeployment("plex1", {
  assembly: app.assemble(),
  target: { kind: "simulated", directory: config.get("directory") ?? join(__dirname, "../../.cdkplex/plex1") },
  secrets: { "web-psk": config.getSecret("webPsk") ?? "only-for-the-simulated-sysplex" },
});

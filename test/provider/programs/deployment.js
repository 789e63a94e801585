// The program of a Pulumi project: deploys the assembly beside it to a simulated sysplex beside it.
const { Assembly } = require("cdkplex");
const { SysplexDeployment } = require("cdkplex/provider");

new SysplexDeployment(process.env.DEPLOYMENT ?? "PLEX1", {
  assembly: Assembly.read("assembly"),
  target: { kind: "simulated", directory: "sysplex" },
  secrets: process.env.PSK === undefined ? {} : { "web-psk": process.env.PSK },
  adopt: process.env.ADOPT === "true" ? true : undefined,
});

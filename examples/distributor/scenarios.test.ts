import { join } from "node:path";
import { readScenario, runScenario, timelineText } from "cdkplex/simulator";
import { Findings, Testing } from "cdkplex/testing";
import { distributor } from "./sysplex";

const scenario = (name: string) => readScenario(join(__dirname, "scenarios", `${name}.yaml`));

test.each(["owner-fails", "distributor-moves", "coupling-facility-fails"])("%s goes as expected", (name) => {
  const app = Testing.app();
  distributor(app);
  const result = runScenario(app.assemble(), scenario(name));
  if (!result.met) throw new Error(timelineText(result));
});

test("without DVIPSEC on SYSB the tunnels are lost, as the rules foretell", () => {
  const app = Testing.app();
  distributor(app).b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  Findings.fromApp(app).hasFinding("SWSA002", { system: "SYSB", stack: "TCPIP" });
  const result = runScenario(app.assemble(), scenario("backup-without-dvipsec"));
  if (!result.met) throw new Error(timelineText(result));
  expect(runScenario(app.assemble(), scenario("owner-fails")).met).toBe(false);
});

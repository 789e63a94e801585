import { ran } from "../support/text-file";

describe("cdkplex simulate", () => {
  test("GIVEN neither a scenario nor a depth WHEN it is called THEN it ends with 2, and says what it needs", async () => {
    expect(await ran("simulate", "nowhere")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        "cdkplex: Nothing is said of what is to happen to the sysplex. Expected --scenario FILE, or --what-if single|double.\n",
    });
  });

  test("GIVEN a scenario and a depth WHEN it is called THEN it ends with 2", async () => {
    expect(await ran("simulate", "nowhere", "--scenario", "a.yaml", "--what-if", "single")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "cdkplex: --scenario and --what-if are two questions. Expected one of them.\n",
    });
  });
});

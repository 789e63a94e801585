import { System, type StartListProps } from "../../src";
import { Match, Template } from "../../src/testing";
import { emptySysplex } from "./sysplex-fixture";

function system(startList?: StartListProps, vtamGroupId?: number) {
  const { plex } = emptySysplex({ vtamGroupId });
  return new System(plex, "SYSA", { sysclone: "0A", startList });
}

describe("StartList", () => {
  test("GIVEN nothing THEN XCFINIT=YES, and no group id", () => {
    const template = Template.fromStartList(system().startList);
    template.hasStatement("XCFINIT", { value: "YES" });
    template.hasNoStatement("XCFGRPID");
  });

  test("GIVEN a group id THEN XCFGRPID has it", () => {
    Template.fromStartList(system(undefined, 11).startList).hasStatement("XCFGRPID", { value: 11 });
  });

  test("GIVEN options THEN they stand in the order of the program, a later value replacing an earlier one", () => {
    // GIVEN
    const { startList } = system({ options: { NETID: "NETA", SSCPID: 1, SSCPNAME: "SSCP1A" } });
    // WHEN
    startList.add("nodetype", "NN").add("SSCPID", 7);
    // THEN
    expect([...startList.options]).toEqual([
      ["NETID", "NETA"],
      ["SSCPID", 7],
      ["SSCPNAME", "SSCP1A"],
      ["NODETYPE", "NN"],
    ]);
    const template = Template.fromStartList(startList);
    template.hasStatement("SSCPID", { value: 7 });
    template.statementCountIs("SSCPID", 1);
    template.hasStatement("NETID", { value: Match.stringLikeRegexp("^NET") });
  });

  test("GIVEN XCFGRPID as an option THEN the error says where the group id belongs", () => {
    expect(() => system({ options: { XCFGRPID: 11 } })).toThrow(
      "PLEX1/SYSA/StartList: The group id as a property is missing. Expected it to be given. " +
        "Set vtamGroupId on the Sysplex or the System instead of XCFGRPID.",
    );
  });

  test("GIVEN what is no keyword THEN the error names it", () => {
    expect(() => system().startList.add("NET ID", "NETA")).toThrow('"NET ID" is not a valid start option.');
  });

  test("GIVEN a data set THEN the list is written there", () => {
    expect(system({ dataset: "SYS2.VTAMLST(ATCSTR77)" }).startList.dataset).toBe("SYS2.VTAMLST(ATCSTR77)");
    expect(() => system({ dataset: "vtamlst" })).toThrow('startList.dataset is "vtamlst".');
  });
});

import { Statement } from "../../../src/language/statement";
import { placed, placeOf } from "../../../src/model/questions/place";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";

const model = readModel(
  assemblyOf({
    SYSA: {
      stacks: { TCPIP: "IPCONFIG TTL 64\nINCLUDE TCPIP.PROFILE(COMMON)\n" },
      files: { "TCPIP.PROFILE(COMMON)": "\nSOMAXCONN 99\n" },
    },
  }),
);
const { file, profile } = model.stacks[0]!;

test("GIVEN a statement of an included member WHEN its place is asked for THEN it is the line of that member", () => {
  expect(placeOf(model, file, profile.statements[0])).toStrictEqual({ file, dataset: "TCPIP.PROFILE(SYSA)", line: 1 });
  expect(placeOf(model, file, profile.statements[1])).toMatchObject({ file: "SYSA/TCPIP.PROFILE/COMMON", line: 2 });
});

test("GIVEN no statement, or one that stands nowhere WHEN its place is asked for THEN there is none", () => {
  expect(placeOf(model, file, undefined)).toBeUndefined();
  expect(placed(model, file, undefined)).toStrictEqual({});
});

test("GIVEN a statement of a construct, in a file that is not deployed WHEN its place is asked for THEN it names the construct and no data set", () => {
  const statement = new Statement("SOMAXCONN", {});
  statement.location = { line: 3 } as Statement["location"];
  statement.construct = "Plex/SYSA/Limits";
  const place = { file: "nowhere", line: 3, construct: "Plex/SYSA/Limits" };
  expect(placeOf(model, "nowhere", statement)).toStrictEqual(place);
  expect(placed(model, "nowhere", statement)).toStrictEqual({ place });
});

import { listedOperands } from "../../../../src/simulator/console/mvs/listed-operands";

test("GIVEN a list in parentheses behind a word WHEN it is read THEN the list and the words behind it are", () => {
  expect(listedOperands("path (cf01,40) , offline,uncond now")).toEqual({
    listed: ["CF01", "40"],
    words: ["OFFLINE", "UNCOND"],
  });
  expect(listedOperands("PATH(CF01,40)")).toEqual({ listed: ["CF01", "40"], words: [] });
  for (const text of ["PATH", "PATH(A", ")(", "PATH(A)B"]) expect(listedOperands(text)).toBeUndefined();
});

import {
  isKeyword,
  keyAndValue,
  splitOperands,
  tcpipOperands,
  valuesOf,
} from "../../../../src/simulator/console/tcpip/operands";

describe("operands of a command", () => {
  test("GIVEN commas in parentheses and quotes WHEN operands are split THEN those commas do not count", () => {
    expect(splitOperands("A, B=(1,2) ,'C,D',")).toEqual(["A", "B=(1,2)", "'C,D'", ""]);
    expect(splitOperands("")).toEqual([""]);
    expect(splitOperands("A),B")).toEqual(["A)", "B"]);
  });

  test("GIVEN operands with and without a value WHEN they are read THEN a value is what follows the first equals sign", () => {
    expect(keyAndValue("MAX=10")).toEqual(["MAX", "10"]);
    expect(keyAndValue("A=B=C")).toEqual(["A", "B=C"]);
    expect(keyAndValue("DETAIL")).toEqual(["DETAIL", undefined]);
    expect(valuesOf("(1,2)")).toEqual(["1", "2"]);
    expect(valuesOf("1")).toEqual(["1"]);
    expect(valuesOf("()")).toEqual([]);
  });

  test("GIVEN a keyword in IBM notation WHEN words are compared THEN its capitals are the shortest form", () => {
    expect(["VIPAD", "vipadyn", "VIPADY"].every((word) => isKeyword(word, "VIPADyn"))).toBe(true);
    expect(["VIPA", "VIPADYNX", ""].some((word) => isKeyword(word, "VIPADyn"))).toBe(false);
  });

  test("GIVEN a command for TCP/IP WHEN its operands are read THEN the stack and the words are there", () => {
    expect(tcpipOperands("tcpip,tcpip2,Netstat,HOME comment")).toEqual({
      procedure: "TCPIP2",
      words: ["Netstat", "HOME"],
    });
    expect(tcpipOperands("TCPIP")).toEqual({ procedure: "", words: [] });
    expect(tcpipOperands("NET,CFS")).toBeUndefined();
  });
});

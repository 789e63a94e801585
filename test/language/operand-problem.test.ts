import { parseProfile } from "../../src/documents/profile";

const order = (text: string) =>
  parseProfile(text)
    .diagnostics.filter(({ about }) => about === "order")
    .map(({ line, column, fix }) => ({ line, column, fix }));

test("GIVEN a statement whose operands have an order WHEN one stands too late THEN the reader says behind which", () => {
  expect(order("IPSEC LOGDISABLE\n  DVIPSEC DVLOCALFLTR\nENDIPSEC")).toEqual([
    { line: 2, column: 3, fix: "Put DVIPSEC before LOGENABLE or LOGDISABLE." },
  ]);
  expect(order("IPSEC NOLOGIMPLICIT LOGENABLE DVIPSEC\nENDIPSEC").map(({ column }) => column)).toEqual([21, 31]);
  expect(order("IPSEC DVIPSEC DVLOCALFLTR LOGDISABLE NOLOGIMPLICIT\nENDIPSEC")).toEqual([]);
});

test("GIVEN a statement whose operands have no order WHEN they stand in any THEN the reader says nothing", () => {
  expect(order("IPCONFIG SYSPLEXROUTING IPSECURITY DATAGRAMFWD")).toEqual([]);
  expect(order("IPSEC\n  IPSECRULE * * ROUTING LOCAL PROTOCOL TCP LOG\nENDIPSEC")).toEqual([]);
});

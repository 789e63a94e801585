import { sourceAddress } from "../../../src/model/questions";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";

const PROFILE = `INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24
BEGINROUTES
ROUTE 10.0.0.0/8 10.1.1.254 A MTU 1492
ENDROUTES
`;
const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: PROFILE } } }));
const stack = model.stacks[0]!;
const place = (line: number) => ({ file: "SYSA/TCPIP.PROFILE/SYSA", dataset: "TCPIP.PROFILE(SYSA)", line });

test("GIVEN a route and an interface WHEN the source address is asked for THEN each reason has its place", () => {
  expect(sourceAddress(model, { stack, destination: "10.8.0.1", job: "cics", protocol: "UDP" })).toEqual({
    stack: "SYSA.TCPIP",
    job: "CICS",
    destination: "10.8.0.1",
    protocol: "UDP",
    source: "10.1.1.1",
    reasons: [
      { text: "the static route to 10.0.0.0/8 leads to A", place: place(3) },
      { text: "IPCONFIG has no SOURCEVIPA: the address of A", place: place(1) },
    ],
  });
});

test("GIVEN a stack without an interface of the family WHEN the source address is asked for THEN it is not known, and why", () => {
  expect(sourceAddress(model, { stack, destination: "2001:db8::1", bind: "any", port: 99 })).toMatchObject({
    bind: "any",
    port: 99,
    notKnown: "the profile has no network interface of this family",
  });
});

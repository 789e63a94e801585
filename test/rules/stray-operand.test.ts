import { parseProfile } from "../../src/documents/profile";
import { beginsWithStrayOperand, hasStrayOperand } from "../../src/rules/stray-operand";

const asked = (statement: string) => {
  const [first] = parseProfile(`${statement}\n`).statements;
  return [hasStrayOperand(first!), beginsWithStrayOperand(first!)];
};

test.each<[string, boolean, boolean]>([
  ["TCPCONFIG TCPSTACKSOURCEVIPA 10.2.0.1", true, true],
  ["TCPCONFIG TTLS tcpstacksourcevipa 10.2.0.1", true, true],
  ["TCPCONFIG TCPSTACKSOURCEV 10.2.0.1", true, true],
  ["TCPCONFIG NEWOPERAND TCPSTACKSOURCEVIPA 10.2.0.1", true, false],
  ["TCPCONFIG NEWOPERAND", false, false],
  ["TCPCONFIG TTLS", false, false],
  ["IPSEC DVLOCALFLTR ENDIPSEC", true, true],
  ["IPSEC NEWOPERAND DVLOCALFLTR ENDIPSEC", true, false],
  ["IPSEC NEWOPERAND DVIPSEC DVLOCALFLTR ENDIPSEC", false, false],
  ["IPSEC DVIPSEC DVLOCALFLTR ENDIPSEC", false, false],
  ["IPCONFIG TTL 5 NEWOPERAND DVLOCALFLTR", false, false],
])(
  "GIVEN %s WHEN asked for an operand that belongs elsewhere THEN there is one, or not, and it is the first that is not understood",
  (statement, has, begins) => {
    expect(asked(statement)).toEqual([has, begins]);
  },
);

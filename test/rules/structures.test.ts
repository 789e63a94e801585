import { readModel } from "../../src/model/read";
import { inPolicy, swsaStructures, tcpipStructures, usersOf } from "../../src/rules/structures";
import { cfrmOf, FILES, securedSysplex, type Changes } from "../support/secured-sysplex";

const users = (changes: Changes = {}) => {
  const model = readModel(securedSysplex(changes));
  return usersOf(model, model.cfrm!.structures[0]!).map(({ stack, as }) => `${stack.label} ${as}`);
};

test("GIVEN owner, backup and target of a DVIPA WHEN they use a structure THEN a target with DVIPSEC is a holder", () => {
  expect(users()).toEqual(["SYSA.TCPIP holder", "SYSB.TCPIP holder", "SYSC.TCPIP target"]);
  expect(users({ [FILES.target]: ["IPSEC\n", "IPSEC DVIPSEC\n"] })).toEqual([
    "SYSA.TCPIP holder",
    "SYSB.TCPIP holder",
    "SYSC.TCPIP holder",
  ]);
});

test("GIVEN a structure of another subplex WHEN its users are asked for THEN there are none", () => {
  expect(users({ [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA1122"] })).toEqual([]);
});

test("GIVEN structures of others WHEN those of TCP/IP are asked for THEN they are left out", () => {
  const names = ["EZBDVIPA1121", "EZBEPORT1121", "ISTGENERIC"];
  const { cfrm } = readModel(securedSysplex({ [FILES.cfrm]: [/[^]*/, cfrmOf(...names)] }));
  expect(tcpipStructures(cfrm!).map(({ name }) => name)).toEqual(names.slice(0, 2));
  expect(swsaStructures(cfrm!).map(({ name }) => name)).toEqual(names.slice(0, 1));
  expect(inPolicy(cfrm!, cfrm!.structures[0]!)).toEqual({
    file: FILES.cfrm,
    statement: cfrm!.structures[0]!.statement,
  });
});

import { ownersText, protectionText, reachabilityText, sourceAddressText, targetsText } from "../../src/cli/query-text";

const place = { file: "SYSA/TCPIP.PROFILE/SYSA", line: 7 };

test("GIVEN owners that are not known, and a backup that never takes over WHEN they are written THEN the text says so", () => {
  const because = "two have one rank";
  expect(
    ownersText([
      {
        dvipa: "10.3.0.1",
        group: "EZBTCPCS",
        holders: [
          { stack: "SYSA.TCPIP", by: "VIPADEFINE", moveable: "WHENIDLE", place },
          { stack: "SYSB.TCPIP", by: "VIPABACKUP", rank: 9, excluded: "it is far away" },
        ],
        now: { owner: "SYSA.TCPIP", because: "VIPADEFINE of SYSA.TCPIP" },
        failures: [
          { failed: "SYSA", kind: "system", oneOf: ["SYSB.TCPIP", "SYSC.TCPIP"], because },
          { failed: "SYSB", kind: "system", each: ["SYSA.TCPIP", "SYSC.TCPIP"], because },
        ],
        chain: [{ owner: "SYSA.TCPIP", because }, { because }],
      },
    ]),
  ).toBe(`10.3.0.1 (EZBTCPCS): SYSA.TCPIP, VIPADEFINE of SYSA.TCPIP
  Stack       By          Rank  Moveable  Place
  SYSA.TCPIP  VIPADEFINE  -     WHENIDLE  SYSA/TCPIP.PROFILE/SYSA:7
  SYSB.TCPIP  VIPABACKUP  9     -         -; never takes over: it is far away

  When this fails  Owner                                       Goes back  Why
  system SYSA      not known: SYSB.TCPIP or SYSC.TCPIP         -          two have one rank
  system SYSB      SYSA.TCPIP and SYSC.TCPIP, each in its CPC  -          two have one rank

  One after the other: SYSA.TCPIP -> no owner
`);
});

test("GIVEN targets with roles, and none with an address WHEN they are written THEN each has its row", () => {
  const text = targetsText([
    {
      dvipa: "10.3.0.1",
      now: {
        distributor: "SYSA.TCPIP",
        because: "VIPADEFINE",
        distributions: [
          {
            method: "HOTSTANDBY",
            ports: [80, "90-99"],
            targets: [
              { stack: "SYSB.TCPIP", address: "10.9.0.2", role: "PREFERRED" },
              { address: "10.9.0.3", role: "BACKUP", rank: 7 },
            ],
            from: "SYSA.TCPIP",
            place,
          },
        ],
      },
      failures: [
        { failed: "SYSA", kind: "system", because: "no stack is left", distributions: [] },
        { failed: "SYSB", kind: "system", oneOf: ["A", "B"], because: "one rank", distributions: [] },
        { failed: "SYSC", kind: "system", distributor: "SYSC.TCPIP", because: "", distributions: [] },
        { failed: "SYSD", kind: "system", each: ["A", "B"], because: "CPCSCOPE", distributions: [] },
      ],
    },
  ]);
  expect(text).toContain(
    "HOTSTANDBY  80 90-99  SYSB.TCPIP               10.9.0.2  PREFERRED  SYSA/TCPIP.PROFILE/SYSA:7",
  );
  expect(text).toContain(
    "HOTSTANDBY  80 90-99  no stack of the subplex  10.9.0.3  BACKUP 7   SYSA/TCPIP.PROFILE/SYSA:7",
  );
  expect(text).toContain("system SYSA      no owner, no stack is left   -\n");
  expect(text).toContain("system SYSB      not known: A or B, one rank  -\n");
  expect(text).toContain("system SYSC      SYSC.TCPIP serves it alone   SYSC.TCPIP\n");
  expect(text).toContain("system SYSD      A and B, each in its CPC     A, B\n");
});

test("GIVEN traffic that depends on a time WHEN it is written THEN the fate says when, and what no rule matches is all else", () => {
  const text = protectionText([
    {
      dvipa: "10.3.0.1",
      stacks: [
        {
          stack: "SYSA.TCPIP",
          role: "owner",
          filteredBy: "policy",
          traffic: [
            { traffic: "TCP", fate: "permitted", rule: "WEB", when: ["while night holds"], place },
            { traffic: "much", fate: "denied" },
          ],
          unread: [{ message: "Colour is not known.", file: "SYSA/etc/ipsec.conf", line: 7 }],
        },
        {
          stack: "SYSB.TCPIP",
          role: "backup",
          filteredBy: "nothing",
          traffic: [{ traffic: "all", fate: "permitted" }],
        },
      ],
    },
  ]);
  expect(text).toMatch(/permitted while night holds +WEB +- +SYSA\/TCPIP.PROFILE\/SYSA:7 +TCP\n/);
  expect(text).toContain("Not certain: SYSA/etc/ipsec.conf:7: Colour is not known.\n");
  expect(text).toMatch(/denied +no rule +- +- +all else\n/);
  expect(text).toMatch(/SYSB.TCPIP, backup \(no IPSECURITY\)\n.*\n +permitted +- +- +- +all\n/);
});

test("GIVEN links to coupling facilities WHEN structures are written THEN those without links are marked", () => {
  const text = reachabilityText(
    [],
    [
      {
        stack: "SYSA.TCPIP",
        subplex: "",
        group: "EZBTCPCS",
        groupKnown: false,
        dynamicXcf: [],
        structures: [
          {
            name: "EZBDVIPA",
            purpose: "SYSPLEXPORTS",
            facilities: [{ name: "CF01", reached: true }, { name: "CF02", reached: false }, { name: "CF03" }],
          },
        ],
      },
    ],
  );
  expect(text).toMatch(
    /SYSA.TCPIP +not known +- +EZBDVIPA +not needed +not known +CF01, CF02 \(no links\), CF03 \(links not known\)\n$/,
  );
});

test("GIVEN no answers WHEN they are written THEN the text says what there is none of", () => {
  expect(ownersText([])).toBe("No DVIPAs\n");
  expect(sourceAddressText([])).toBe("No stacks\n");
});

import { swsa107 } from "../../src/rules/swsa107";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";

const backup = (...statements: string[]) =>
  assemblyOf({ SYSA: { stacks: { TCPIP: `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n` } } });

test.each([
  "VIPABACKUP 10.2.0.1",
  "VIPABACKUP 1 10.2.0.1",
  "VIPABACKUP 254 10.2.0.1",
  "VIPABACKUP 254 DVIPA6 2001:db8::1",
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (statement) => {
  expect(findingsOf(swsa107, backup(statement))).toEqual([]);
});

test.each(["0", "255", "1000"])(
  "GIVEN the rank %s for three DVIPAs WHEN the rule judges THEN there is one finding",
  (rank) => {
    const findings = findingsOf(
      swsa107,
      backup(`VIPABACKUP ${rank} 10.2.0.1 10.2.0.2`, `VIPABACKUP ${rank} DVIPA6 2001:db8::1`),
    );
    expect(placesOf(findings)).toEqual(["SYSA/TCPIP.PROFILE/SYSA:2 error SYSA.TCPIP"]);
    expect(findings[0]!.message).toBe(
      `SYSA.TCPIP backs up the DVIPAs 10.2.0.1, 10.2.0.2 and 2001:db8::1 with the rank ${rank}, expected a rank from 1 to 254.`,
    );
  },
);

test("GIVEN a rank that is a system symbol without a value WHEN the rule judges THEN it judges nothing", () => {
  expect(findingsOf(swsa107, backup("VIPABACKUP &RANK. 10.2.0.1"))).toEqual([]);
});

test("GIVEN a rank in a data set for OBEYFILE, or a member it includes WHEN the rule judges THEN it is judged there", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: "IPCONFIG TTL 64\n" },
      files: { "TCPIP.COMMON(VIPAS)": "VIPADYNAMIC\nVIPABACKUP 255 DVIPA6 2001:db8::1\nENDVIPADYNAMIC\n" },
      obeyfiles: {
        GOOD: "VIPADYNAMIC VIPABACKUP 254 10.2.0.1 VIPABACKUP &RANK. 10.2.0.2 ENDVIPADYNAMIC\n",
        MORE: "INCLUDE TCPIP.COMMON(VIPAS)\nVIPADYNAMIC\nVIPABACKUP 300 10.2.0.1 10.2.0.2\nENDVIPADYNAMIC\n",
      },
    },
  });
  const findings = findingsOf(swsa107, assembly);
  expect(placesOf(findings)).toEqual([
    "SYSA/TCPIP.COMMON/VIPAS:2 error SYSA.TCPIP",
    "SYSA/TCPIP.OBEY/MORE:3 error SYSA.TCPIP",
  ]);
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "TCPIP.OBEY(MORE) backs up the DVIPA 2001:db8::1 with the rank 255, expected a rank from 1 to 254.",
      "Correct the rank in TCPIP.COMMON(VIPAS).",
    ],
    [
      "TCPIP.OBEY(MORE) backs up the DVIPAs 10.2.0.1 and 10.2.0.2 with the rank 300, expected a rank from 1 to 254.",
      "Correct the rank in TCPIP.OBEY(MORE).",
    ],
  ]);
});

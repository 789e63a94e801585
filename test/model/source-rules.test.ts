import { interfacesOf } from "../../src/model/interfaces";
import { readModel } from "../../src/model/read";
import { sourceRuleFor, type OutboundConnection } from "../../src/model/source-rules";
import { assemblyOf } from "../support/assembly";

function rule(entries: string, connection: Partial<OutboundConnection> = {}, before = "") {
  const profile = `${before}SRCIP\n${entries}\nENDSRCIP\n`;
  const stack = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!;
  return sourceRuleFor(stack, interfacesOf(stack), {
    destination: "10.7.0.1",
    job: "FTPD1",
    boundToAny: false,
    ...connection,
  })!;
}

const ALL = `JOBNAME * 10.2.0.9
DESTINATION 10.7.0.0/16 10.2.0.8
DESTINATION 10.7.0.1 10.2.0.7
JOBNAME FTP* 10.2.0.6
JOBNAME FTPD* 10.2.0.5
JOBNAME CICS 10.2.0.4`;

test.each<[string | undefined, string, string]>([
  ["FTPD1", "10.7.0.1", "10.2.0.5"],
  ["FTPX", "10.7.0.1", "10.2.0.6"],
  ["CICS", "10.99.0.1", "10.2.0.4"],
  ["CICS1", "10.7.0.1", "10.2.0.7"],
  ["CICS1", "10.7.9.9", "10.2.0.8"],
  ["CICS1", "10.99.0.1", "10.2.0.9"],
  [undefined, "10.7.0.1", "10.2.0.7"],
  [undefined, "10.99.0.1", "10.2.0.9"],
])(
  "GIVEN jobs, destinations and JOBNAME * WHEN %s connects to %s THEN the source is %s",
  (job, destination, source) => {
    expect(rule(ALL, { job, destination })).toMatchObject({ source, known: true });
  },
);

test("GIVEN a full name and a pattern of the same length WHEN the job connects THEN the full name is more specific", () => {
  expect(rule("JOBNAME FTPD1* 10.2.0.1\nJOBNAME FTPD1 10.2.0.2").source).toBe("10.2.0.2");
});

test("GIVEN two entries that are equally specific WHEN their sources differ THEN it is not known which counts", () => {
  const tie = rule("JOBNAME FTPD1 10.2.0.1\nJOBNAME FTPD1 10.2.0.2");
  expect(tie).toMatchObject({ source: undefined, known: false });
  expect(tie.because).toContain("2 entries of SRCIP are equally specific");
  expect(rule("JOBNAME FTPD1 10.2.0.1\nJOBNAME FTPD1 10.2.0.1").source).toBe("10.2.0.1");
  expect(rule("DESTINATION 10.7.0.0/16 10.2.0.1\nDESTINATION 10.7.0.0/16 10.2.0.2", {}).known).toBe(false);
});

test("GIVEN an entry for SERVER WHEN a job connects without bind THEN it does not count; after bind it is not known", () => {
  const entries = "JOBNAME FTPD1 10.2.0.1 SERVER\nJOBNAME FTP* 10.2.0.2 CLIENT";
  expect(rule(entries).source).toBe("10.2.0.2");
  expect(rule(entries, { boundToAny: true })).toMatchObject({ known: false });
  expect(rule("JOBNAME FTPD1 10.2.0.1 BOTH", { boundToAny: true }).source).toBe("10.2.0.1");
});

test("GIVEN entries of both families WHEN a job connects THEN those of the other family do not count", () => {
  const entries = "JOBNAME FTPD1 2001:db8::1\nJOBNAME * 10.2.0.1";
  expect(rule(entries).source).toBe("10.2.0.1");
  expect(rule(entries, { destination: "2001:db8:7::1" }).source).toBe("2001:db8::1");
});

test("GIVEN an interface name WHEN it has one address in the profile THEN that is the source", () => {
  const to = { destination: "2001:db8:7::1" };
  const before =
    "INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::5\nINTERFACE W6 DEFINE VIRTUAL6 IPADDR 2001:db8::6 2001:db8::7\n";
  expect(rule("JOBNAME FTPD1 V6", to, before).source).toBe("2001:db8::5");
  expect(rule("JOBNAME FTPD1 W6", to, before)).toMatchObject({ known: false });
  const dvipa = "VIPADYNAMIC\nVIPADEFINE D6 2001:db8::8\nENDVIPADYNAMIC\n";
  expect(rule("JOBNAME FTPD1 D6", to, dvipa).source).toBe("2001:db8::8");
});

test("GIVEN TEMPADDRS WHEN it is the most specific entry THEN the source is not known, and a later entry makes that unclear", () => {
  const to = { destination: "2001:db8:7::1" };
  expect(rule("JOBNAME FTPD1 TEMPADDRS", to).because).toContain("chooses among the addresses of that kind");
  expect(rule("JOBNAME FTPD1 TEMPADDRS\nJOBNAME * 2001:db8::1", to).because).toContain("whether a later entry");
});

test("GIVEN a block with a syntax error WHEN a job connects THEN the whole block is ignored", () => {
  const ignored = rule("JOBNAME FTPD1 10.2.0.1\nDESTINATION nowhere 10.2.0.2");
  expect(ignored).toMatchObject({ source: undefined, known: true });
  expect(ignored.because).toContain("ignored as a whole");
});

test.each([
  ["an INCLUDE that leads nowhere", "JOBNAME FTPD1 10.2.0.1\nINCLUDE TCPIP.GONE(A)"],
  ["a system symbol without a value", "JOBNAME FTPD1 &GONE."],
])("GIVEN %s WHEN a job connects THEN it is not known what SRCIP gives", (_what, entries) => {
  expect(rule(entries).known).toBe(false);
});

test("GIVEN no entry that matches WHEN a job connects THEN SRCIP gives nothing", () => {
  expect(rule("JOBNAME CICS 10.2.0.1")).toEqual({
    entry: undefined,
    source: undefined,
    because: "no entry of SRCIP matches",
    known: true,
  });
});

test("GIVEN a stack without SRCIP WHEN a job connects THEN there is no answer", () => {
  const stack = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } })).stacks[0]!;
  const connection = { destination: "10.7.0.1", job: "A", boundToAny: false };
  expect(sourceRuleFor(stack, interfacesOf(stack), connection)).toBeUndefined();
});

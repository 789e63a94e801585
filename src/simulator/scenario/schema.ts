import { z } from "zod";
import { canonicalIp } from "../../language/addresses";
import { ASSUMPTIONS, type Assumptions } from "../assumptions";
import { SCENARIO_SCHEMA } from "./version";

/**
 * What a scenario file may say. The JSON Schema of docs/schemas/scenario.schema.json is made of this.
 *
 * Unknown members are errors, so that a misspelt one is never silently ignored.
 */

/** Exactly one of these members, as TypeScript sees it. */
type OneOf<S extends z.ZodRawShape> = { [K in keyof S]: { readonly [P in K]: z.infer<S[P]> } }[keyof S];

function oneOf<S extends z.ZodRawShape>(shape: S): z.ZodType<OneOf<S>> {
  const names = Object.keys(shape);
  const expected = names.length > 8 ? "one member that says what to do or expect" : `one of ${names.join(", ")}`;
  return z
    .strictObject(shape)
    .partial()
    .refine((value) => Object.keys(value).length === 1, { error: `expected exactly ${expected}` })
    .meta({ minProperties: 1, maxProperties: 1 }) as unknown as z.ZodType<OneOf<S>>;
}

/** Members that name something, and at least one of the facts about it. */
function facts<N extends z.ZodRawShape, F extends z.ZodRawShape>(names: N, about: F) {
  const words = Object.keys(about);
  return z
    .strictObject({ ...names, ...z.strictObject(about).partial().shape })
    .refine((value) => words.some((word) => word in (value as object)), {
      error: `expected at least one of ${words.join(", ")}`,
    })
    .meta({ anyOf: words.map((word) => ({ required: [word] })) });
}

const name = z.string().min(1);
const stackName = name.describe("A stack by its label, such as SYSA.TCPIP");
const systemName = name.describe("Name of a system, such as SYSA");
const structureName = name.describe("Name of a structure, such as EZBDVIPA1121");
const connectionName = name.describe("Name that the step connect gave a connection");
const ip = z
  .string()
  .refine((text) => canonicalIp(text) !== undefined, { error: "expected an IP address" })
  .describe("An IPv4 or IPv6 address");
const port = z.int().min(1).max(65535);
const nat = z
  .enum(["none", "nat", "napt", "gateway"])
  .describe("Address translation: of one client, of several behind one address (napt), or before a security gateway");
const count = z.int().min(0);
const upDown = z.enum(["Up", "Down"]);
const protection = z.enum(["none", "manual", "dynamic"]);

const content = {
  text: z.string().min(1).optional().describe("The text itself"),
  file: z.string().min(1).optional().describe("File with the text, in the folder of the scenario or below it"),
};
/** Members with a text, given here or in a file. */
function withText<S extends z.ZodRawShape>(shape: S, needed: "one" | "at most one") {
  const object = z.strictObject({ ...shape, ...content });
  const given = (value: object) => Number("text" in value) + Number("file" in value);
  return needed === "one"
    ? object
        .refine((value) => given(value) === 1, { error: "expected exactly one of text and file" })
        .meta({ oneOf: [{ required: ["text"] }, { required: ["file"] }] })
    : object
        .refine((value) => given(value) <= 1, { error: "expected text or file, not both" })
        .meta({ not: { required: ["text", "file"] } });
}

const startable = { stack: stackName, system: systemName, iked: systemName, pagent: systemName };
const thing = oneOf({
  ...startable,
  cpc: name.describe("A CPC, with its systems and coupling facilities"),
  couplingFacility: name.describe("A coupling facility, such as CF01"),
  link: z
    .strictObject({ system: systemName, facility: name })
    .describe("All links between a system and a coupling facility"),
});
const ofStack = z.strictObject({ stack: stackName });
const cpcOfDvipa = name.optional().describe("CPC, where CPCSCOPE gives each its own owner");
const dvipaOfStack = z.strictObject({ stack: stackName, dvipa: ip });
const portsOfStack = z.strictObject({ stack: stackName, port: port.optional().describe("Default: all ports") });
const addressOfStack = z.strictObject({ stack: stackName, address: ip });

const actions = {
  start: z
    .union([z.literal("sysplex"), oneOf(startable)])
    .describe("Starts every system of the sysplex, or one thing that is down"),
  stop: oneOf(startable).describe("Stops something in order"),
  fail: thing.describe("Lets something fail"),
  repair: thing.describe("Starts or connects again what failed"),
  problem: z
    .strictObject({ stack: stackName, text: name.describe("What it finds, for the log") })
    .describe("A stack finds a problem with itself, as SYSPLEXMONITOR watches for"),
  solved: ofStack.describe("The problem of a stack is solved"),
  leaveGroup: ofStack.describe("VARY TCPIP,stack,SYSPLEX,LEAVEGROUP"),
  joinGroup: ofStack.describe("VARY TCPIP,stack,SYSPLEX,JOINGROUP"),
  deactivate: dvipaOfStack.describe("VARY TCPIP,stack,SYSPLEX,DEACTIVATE,DVIPA="),
  reactivate: dvipaOfStack.describe("VARY TCPIP,stack,SYSPLEX,REACTIVATE,DVIPA="),
  quiesce: portsOfStack.describe("VARY TCPIP,stack,SYSPLEX,QUIESCE"),
  resume: portsOfStack.describe("VARY TCPIP,stack,SYSPLEX,RESUME"),
  bind: addressOfStack.describe("An application binds to an address of a VIPARANGE"),
  ioctl: addressOfStack.describe("An application, or MODDVIPA, creates an address of a VIPARANGE"),
  unbind: addressOfStack.describe("The application that activated an address ends"),
  weight: z
    .strictObject({ stack: stackName, weight: z.number().min(0).max(64) })
    .describe("Weight that WLM gives a stack"),
  obeyfile: withText({ stack: stackName }, "one").describe("VARY TCPIP,stack,OBEYFILE"),
  refreshPolicy: withText({ stack: stackName }, "at most one").describe(
    "pagent installs a changed IP security policy on a stack; without a text, that of the assembly",
  ),
  activateCfrm: withText({}, "one").describe("SETXCF START,POLICY,TYPE=CFRM with the job that defines the policy"),
  rebuild: z
    .strictObject({ structure: structureName, location: z.enum(["NORMAL", "OTHER"]).optional() })
    .describe("SETXCF START,REBUILD,STRNAME="),
  duplex: z
    .strictObject({ structure: structureName, action: z.enum(["START", "STOP"]) })
    .describe("SETXCF START or STOP,REBUILD,DUPLEX,STRNAME="),
  alter: z
    .strictObject({ structure: structureName, size: z.int().min(1).describe("KiB") })
    .describe("SETXCF START,ALTER,STRNAME=,SIZE="),
  vtamCfs: z
    .strictObject({ system: systemName, action: z.enum(["CONNECT", "DISCONNECT"]), structure: structureName })
    .describe("VARY NET,CFS,ACTION=,STRNAME="),
  connect: z
    .strictObject({
      name: connectionName.optional(),
      client: ip,
      clientPort: port.optional(),
      dvipa: ip,
      port,
      subplex: name.optional().describe("XCF group, where subplexes share the address"),
      cpc: cpcOfDvipa,
      protected: z.boolean().optional().describe("Whether the client uses IPSec. Default: as the owner demands"),
      nat: nat.optional(),
    })
    .describe("A client connects to a DVIPA"),
  disconnect: z.strictObject({ connection: connectionName }).describe("A connection ends"),
  send: z
    .strictObject({
      connection: connectionName,
      packets: z.int().min(1).optional().describe("Default: 1"),
      bytes: count.optional().describe("Of all packets together. Default: 1000 for each packet"),
    })
    .describe("The server of a connection sends packets to the client"),
  rekey: oneOf({ connection: connectionName, tunnel: name.describe("Tunnel ID, such as Y1") }).describe(
    "Refreshes the security association (phase 2) of a connection or tunnel",
  ),
  rekeyPhase1: oneOf({ connection: connectionName, tunnel: name.describe("Tunnel ID, such as Y1") }).describe(
    "Refreshes the phase 1 security association of a connection or tunnel",
  ),
  command: z
    .strictObject({ system: systemName, text: name.describe("As it is typed: D TCPIP,,SYSPLEX,VIPADYN") })
    .describe("Enters a command on the console of a system"),
};

/** Something that happens to the sysplex: one member says what. */
export const actionSchema = oneOf(actions);

const tunnelFacts = {
  count: count.describe("How many there are"),
  owner: stackName,
  status: z.enum(["Negotiating P1", "Negotiating P2", "Installed", "Refreshing", "Recovering"]),
  generation: z.int().min(1),
  ikeVersion: z.enum(["IKEv1", "IKEv2"]),
  initiator: z.enum(["local", "remote"]).describe("Who started the last negotiation"),
  shadows: z.array(stackName).describe("Targets with a shadow, in any order"),
  refused: z.array(stackName).describe("Targets without a shadow, for which the distributor decrypts, in any order"),
  recoverable: z.boolean().describe("Whether its record is in the structure"),
  distributed: z.boolean().describe("Whether its sequence numbers are in the structure"),
  encryption: name.describe("HowToEncrypt of its security association"),
};
const message = {
  id: z.string().regex(/^[A-Z]{3}\d{3,5}[A-Z]$/, { error: "expected a message id such as EZZ8301I" }),
  system: systemName.optional(),
  stack: stackName.optional(),
  text: name.optional().describe("Text that the message contains"),
};

const expectations = {
  owner: z
    .strictObject({
      dvipa: ip,
      subplex: name.optional(),
      cpc: cpcOfDvipa,
      stack: name.describe("A stack such as SYSA.TCPIP, or none"),
    })
    .describe("The stack that has a DVIPA"),
  state: facts(
    { stack: stackName, dvipa: ip },
    {
      status: z.enum(["Active", "Backup", "Moving", "Quiescing", "Deactivated", "Target", "Inactive", "None"]),
      origin: z.enum(["VIPADEFINE", "VIPABACKUP", "VIPARANGE BIND", "VIPARANGE IOCTL"]),
      rank: z.int().min(0).max(255),
      distribution: z.enum(["DIST", "DEST", "BOTH", "NEITHER"]),
    },
  ).describe("What a stack is to a DVIPA"),
  connection: facts(
    { name: connectionName },
    {
      status: z.enum(["Negotiating", "Established", "Failed", "Lost", "Closed"]),
      server: name.describe("Stack that serves it, or none"),
      reason: name.describe("Text that the reason of its end contains"),
      protection,
      distributed: z.boolean(),
    },
  ).describe("A connection"),
  packets: facts(
    { connection: connectionName },
    {
      sent: count,
      dropped: count,
      clear: z.boolean().describe("Whether they went out in clear"),
      reason: name.describe("Text that the reason why they were dropped contains"),
    },
  ).describe("What became of the packets that a connection sent last"),
  tunnels: facts({ dvipa: ip.optional(), client: ip.optional(), stack: stackName.optional() }, tunnelFacts).describe(
    "Dynamic tunnels of a DVIPA, of a client, or that a stack is owner or target of: how many there are, and what is true of each",
  ),
  structure: facts(
    { name: structureName },
    {
      state: z.enum(["NotDefined", "NotAllocated", "Allocated", "Duplexed", "Rebuilding"]),
      facilities: z.array(name).describe("Coupling facilities that hold it, the primary one first"),
      connectors: z.array(systemName).describe("Systems whose VTAM is connected, in any order"),
      records: count.describe("Tunnels whose recovery records it holds"),
      size: z.int().min(0).describe("KiB at present"),
      pending: z.enum(["CHANGE", "DELETE", "none"]).describe("Change of the policy that waits"),
    },
  ).describe("A structure"),
  stack: facts(
    { name: stackName },
    {
      status: z.enum(["Down", "Starting", "Active", "Left"]),
      dvipsec: z.boolean(),
      policyInstalled: z.boolean(),
      structureConnected: z.boolean().describe("Whether its VTAM is connected to the structure"),
    },
  ).describe("A stack"),
  system: facts({ name: systemName }, { state: upDown, iked: upDown, pagent: upDown }).describe(
    "A system and its daemons",
  ),
  message: z
    .strictObject({ ...message, count: z.int().min(1).optional().describe("How often. Default: at least once") })
    .describe("A message that was shown since the last step that did something"),
  noMessage: z.strictObject(message).describe("A message that was not shown since the last step that did something"),
  output: facts({}, { contains: name, lacks: name }).describe("What the last command showed"),
  assumptions: z
    .array(z.enum(ASSUMPTIONS.map(({ id }) => id)))
    .describe("The assumptions that the outcome depended on so far: all of them"),
  violations: z.literal("none").describe("No invariant of a sysplex is broken"),
};

/** Something that has to be true: one member says what it is about. */
export const expectationSchema = oneOf(expectations);

const LONGEST_WAIT = 365 * 86_400_000;
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration such as 30s. */
export function milliseconds(duration: string): number {
  const [, number, unit] = /^(.*?)(ms|s|m|h)$/.exec(duration)!;
  return Number(number) * UNITS[unit as keyof typeof UNITS];
}

const DURATION = /^\d{1,9}(\.\d{1,3})?(ms|s|m|h)$/;
const A_DURATION = "expected a duration such as 500ms, 30s, 20m or 4h";
const duration = z
  .string({ error: A_DURATION })
  .regex(DURATION, { error: A_DURATION })
  .refine((text) => !DURATION.test(text) || milliseconds(text) <= LONGEST_WAIT, { error: "expected at most 8760h" });

const step = z.union([
  z.literal("settle").describe("Lets time go by until nothing is under way; lifetimes do not count"),
  oneOf({
    ...actions,
    wait: duration.describe("Lets time go by: 500ms, 30s, 20m, 4h"),
    expect: z.array(expectationSchema).min(1).describe("What has to be true now"),
  }),
]);

const switches = z
  .strictObject(
    Object.fromEntries(
      ASSUMPTIONS.map(({ id, name: key, value, text }) => [
        key,
        (typeof value === "boolean" ? z.boolean() : z.int().min(0).max(1_000_000)).describe(
          `${id}: ${text}. Default: ${value}`,
        ),
      ]),
    ) as unknown as { [K in keyof Assumptions]: Assumptions[K] extends boolean ? z.ZodBoolean : z.ZodNumber },
  )
  .partial();

/** A scenario file. */
export const scenarioSchema = z
  .strictObject({
    schema: z.literal(SCENARIO_SCHEMA),
    title: z.string().min(1).describe("What the scenario shows, in one line"),
    text: z.string().optional().describe("More about it"),
    seed: z.int().min(0).max(0xffffffff).optional().describe("Seed of everything that is random. Default: 1"),
    assumptions: switches.optional().describe("What no manual says, where it differs from the default"),
    peers: z
      .array(
        z.strictObject({
          client: ip,
          policy: withText({}, "one").optional().describe("IP security policy of the client. Default: agrees with all"),
          nat: nat.optional(),
          answers: z.boolean().optional().describe("Whether it answers key exchange messages. Default: true"),
        }),
      )
      .optional()
      .describe("Clients that do not simply agree with what the owner of a DVIPA proposes"),
    steps: z.array(step).min(1).describe("What happens, in order"),
  })
  .describe("A scenario: what happens to a sysplex, and what has to be true then");

export type Step = z.infer<typeof step>;
export type Action = z.infer<typeof actionSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
/** A scenario as its file says it. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** The JSON Schema of a scenario file. */
export function jsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: "input" });
  return { $schema, $id: SCENARIO_SCHEMA, title: "Scenario of cdkplex simulate", ...schema };
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Assembly, Rules, Stack } from "cdkplex";
import { tcpconfig } from "cdkplex/documents";
import { checkAssembly, formatText, type Rule } from "cdkplex/rules";
import { parseScenario, runScenario, timelineText } from "cdkplex/simulator";
import { Findings, simulate, Template, Testing } from "cdkplex/testing";
import { parse } from "yaml";
import { distributor } from "../../examples/distributor/sysplex";
import { CLI } from "../support/cli";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The code blocks of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!);
}

/** Text without indentation, so that code can be found wherever it is nested. */
function flat(text: string): string {
  return text.replace(/^ +/gm, "").trim();
}

test.each(blocks("ts"))(
  "GIVEN a program in the README THEN it stands in the example or in this test, where its types are checked:\n%s",
  (code) => {
    const programs = ["distributor", "l1"].map((example) => join(root, `examples/${example}/sysplex.ts`));
    const sources = [...programs, __filename].map((file) => flat(readFileSync(file, "utf8")));
    expect(sources.filter((source) => source.includes(flat(code)))).not.toEqual([]);
  },
);

test("GIVEN the backup without DVIPSEC of the README WHEN it is checked THEN the finding is the one shown", () => {
  const app = Testing.app();
  const { b } = distributor(app);
  b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  const paragraphs = formatText(checkAssembly(app.assemble())).split("\n\n");
  const finding = paragraphs.find((paragraph) => paragraph.includes("error SWSA002"));
  expect(blocks("text")).toContain(`${finding}\n`);
});

test("GIVEN the example of the README WHEN it is checked THEN there is what it says behind the command", () => {
  const app = Testing.app();
  distributor(app);
  const [said] = blocks("sh").flatMap((block) => /^npx cdkplex check +# (.*)$/m.exec(block)?.[1] ?? []);
  expect(formatText(checkAssembly(app.assemble()))).toBe(`${said}\n`);
});

test("GIVEN the acknowledgement and the rule of the README WHEN the sysplex is checked THEN the finding is accepted, and the rule is run", () => {
  const stacksAreCalledTcpip: Rule = {
    code: "NET001",
    title: "Stacks are called TCPIP",
    severity: "warning",
    why: "Operators type the name.",
    fix: "Rename the stack.",
    reference: "Our standards",
    *check({ stacks }) {
      for (const { name, file } of stacks)
        if (name !== "TCPIP") yield { message: `Found ${name}.`, fix: "Rename it.", at: { file } };
    },
  };
  const app = Testing.app();
  const { a, b } = distributor(app);
  b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  Rules.of(b).acknowledge("SWSA002", { reason: "SYSB takes nothing over before May." });
  Rules.of(app).add(stacksAreCalledTcpip);
  new Stack(a.system, "TEST");
  const findings = Findings.fromApp(app);
  findings.hasAcknowledged("SWSA002", { system: "SYSB" });
  findings.hasNoFinding("SWSA002");
  findings.hasFinding("NET001", { message: "Found TEST." });
  expect(parse(blocks("yaml")[0]!)).toMatchObject({ acknowledgements: [{ rule: "SWSA002", stack: "TCPIP" }] });
});

test("GIVEN the statements of the README THEN they are in the profile, and the tests of the README hold", () => {
  const app = Testing.app();
  const { a, b, d } = distributor(app);
  a.profile.add(tcpconfig({ restrictLowPorts: true }));
  a.profile.addText("SOMAXCONN 512 ; as on the old systems\n");
  a.profile.override("IPCONFIG", (operands) => ({ ...operands, sourceVipa: true }));

  Template.fromStack(b).hasStatement("VIPABACKUP", { rank: 200 });
  Template.fromStack(d).hasNoStatement("VIPADYNAMIC");
  Findings.fromApp(app).hasNoErrors();

  Template.fromStack(a).hasStatement("TCPCONFIG", { restrictLowPorts: true });
  Template.fromStack(a).hasStatement("SOMAXCONN", { maximum: 512 });
  Template.fromStack(a).hasStatement("IPCONFIG", { sourceVipa: true });
});

test("GIVEN the test of the README THEN it holds", async () => {
  const app = Testing.app();
  const { b, web } = distributor(app);

  const plex = simulate(app);
  await plex.fail("SYSA");
  expect(plex.ownerOf(web)).toBe(b);
});

test("GIVEN the scenario of the README WHEN it is run THEN everything is as expected", () => {
  const app = Testing.app();
  distributor(app);
  const text = blocks("yaml").find((block) => block.includes("cdkplex/scenario/1"))!;
  const { scenario, problems } = parseScenario(text);

  expect(problems).toEqual([]);
  expect(timelineText(runScenario(app.assemble(), scenario!))).toContain("As expected: 2 expectations met.");
});

test("GIVEN the commands of the README WHEN they are entered at the console THEN it shows what the README shows", () => {
  const app = Testing.app();
  distributor(app);
  const directory = mkdtempSync(join(tmpdir(), "cdkplex-readme-"));
  try {
    app.assemble().write(directory);
    const session = blocks("text").find((block) => block.includes("SYSA> "))!;
    const input = [...session.matchAll(/^SYS.> (.*)$/gm)].map(([, command]) => `${command}\n`).join("");

    const { stdout, status } = spawnSync(process.execPath, [...CLI, "console", directory], { input, encoding: "utf8" });

    const shown = stdout.split("\n");
    expect(status).toBe(0);
    expect(shown).toEqual(expect.arrayContaining(session.trimEnd().split("\n")));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test("GIVEN the manifest of the README WHEN its profiles lack DVIPSEC on the backup THEN it is read, and the rules see it", () => {
  const directory = mkdtempSync(join(tmpdir(), "cdkplex-readme-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  const profile = (dvipsec: string, dvipa: string) =>
    `IPCONFIG IPSECURITY\n${dvipsec}VIPADYNAMIC\n${dvipa}\nENDVIPADYNAMIC\n`;
  try {
    write("manifest.json", blocks("json")[0]!);
    write("SYSA/TCPIP.PROFILE/SYSA", profile("IPSEC DVIPSEC ENDIPSEC\n", "VIPADEFINE 255.255.255.255 203.0.113.10"));
    write("SYSB/TCPIP.PROFILE/SYSB", profile("", "VIPABACKUP 200 203.0.113.10"));
    const { findings, summary } = checkAssembly(Assembly.read(directory));
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["SWSA002"]);
    expect(summary.info).toBeGreaterThan(0);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

describe("the picture", () => {
  const app = Testing.app();
  distributor(app);
  const { files } = app.assemble();
  const picture = blocks("text")[0]!;
  const systems = ["SYSA", "SYSB", "SYSC", "SYSD"];
  const columns = systems.map((system) => picture.indexOf(system));

  test.each([
    ["IPSECURITY", "TCPIP.PROFILE/SYS", "IPSECURITY"],
    ["IPSEC DVIPSEC", "TCPIP.PROFILE/SYS", "IPSEC DVIPSEC"],
    ["VIPADEFINE", "TCPIP.PROFILE/SYS", "VIPADEFINE"],
    ["VIPADISTRIBUTE", "TCPIP.PROFILE/SYS", "VIPADISTRIBUTE"],
    ["VIPABACKUP 200", "TCPIP.PROFILE/SYS", "VIPABACKUP 200"],
    ["VIPABACKUP 100", "TCPIP.PROFILE/SYS", "VIPABACKUP 100"],
    ["XCFGRPID=11", "SYS1.VTAMLST/ATCSTR0", "XCFGRPID=11"],
    ["filter rules", "etc/ipsec.TCPIP.conf", "IpFilterPolicy"],
    ["key exchange", "etc/ipsec.TCPIP.conf", "KeyExchangePolicy"],
    ["pagent.conf", "etc/pagent.conf", "TcpImage"],
    ["iked.conf", "etc/security/iked.conf", "IkeConfig"],
  ])("GIVEN %s in the columns of some systems THEN it is in their %s, and in no other", (shown, place, text) => {
    const inPicture = systems.filter((_, i) =>
      picture.split("\n").some((line) => line.slice(columns[i]).startsWith(shown)),
    );
    const inFiles = systems.filter((system) =>
      [...files].some(([file, content]) => file.startsWith(`${system}/${place}`) && content.includes(text)),
    );
    expect(inPicture).toEqual(inFiles);
  });

  test("GIVEN the number of files and the structure THEN they are those of the example", () => {
    expect(readme).toContain(`makes ${files.size} data sets and files for four systems`);
    expect(picture).toContain("STRUCTURE NAME(EZBDVIPA1121), in CF01 and CF02");
    const policy = files.get("PLEX1/SYS1.CFRM.CNTL/CFRMPOL1");
    expect(policy).toMatch(/STRUCTURE NAME\(EZBDVIPA1121\)[^]*PREFLIST\(CF01,CF02\)/);
  });
});

test("GIVEN the links of the README THEN they lead to something", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !link.includes("://"));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

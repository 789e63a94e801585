import * as fc from "fast-check";
import { tcpconfig } from "../../src/documents/profile";
import type { Statement } from "../../src/language/statement";
import { Assembly } from "../../src/model/assembly";
import type { SysplexModel } from "../../src/model/sysplex";
import type { Edit, EditedText } from "../../src/rules/edit";
import { fixAssembly, isSynthesized } from "../../src/rules/fix";
import { checkAssembly, type Finding } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { assemblyOf } from "../support/assembly";
import { FILES, securedSysplex, type Changes } from "../support/secured-sysplex";
import { runs } from "../support/runs";

const codes = (findings: readonly Finding[]) => findings.map(({ code, file }) => `${code} ${file}`);

/** Faults with one certain correction, each with what is changed in the files. */
const FAULTS: Readonly<Record<string, Changes>> = {
  "IPSEC without DVIPSEC": { [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] },
  "no IPSEC block": { [FILES.backup]: [/IPSEC DVIPSEC[^]*ENDIPSEC\n/, ""] },
  "neither DVIPSEC nor IPSECURITY": { [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, "IPCONFIG$1IPSEC"] },
  "IPCONFIG without IPSECURITY": { [FILES.target]: ["IPCONFIG IPSECURITY", "IPCONFIG"] },
  "no IPCONFIG": { [FILES.owner]: [/IPCONFIG IPSECURITY.*\n/, ""] },
  "IPCONFIG6 without IPSECURITY": { [FILES.owner]: ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] },
  "operands of IPSEC out of order": {
    [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC DVLOCALFLTR DVIPSEC"],
    [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC DVLOCALFLTR DVIPSEC"],
  },
  "DVIPSEC behind LOGENABLE": { [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC LOGENABLE DVIPSEC"] },
  "a structure with a wrong name": { [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA2111"] },
  "a coupling facility named twice": { [FILES.cfrm]: ["PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02,CF01)"] },
};

/** What has no certain correction, and is found still: default filter rules, dynamic XCF, rules for local traffic. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  "operands of IPSEC out of order": [`SWSA017 ${FILES.ownerPolicy}`, `SWSA017 ${FILES.backupPolicy}`],
  "no IPSEC block": [`SWSA014 ${FILES.backup}`],
  "no IPCONFIG": Array.from({ length: 3 }, () => `SWSA117 ${FILES.owner}`),
};

test.each(Object.keys(FAULTS))(
  "GIVEN %s WHEN corrected THEN what has a certain correction has it, and nothing else changed",
  (name) => {
    const assembly = securedSysplex(FAULTS[name]!);
    expect(checkAssembly(assembly).findings.length).toBeGreaterThan(0);
    const { corrections, refusals, report } = fixAssembly(assembly);
    expect([codes(report.findings), refusals]).toEqual([LEFT[name] ?? [], []]);
    expect(corrections.map(({ file }) => file)).toEqual(Object.keys(FAULTS[name]!));
    for (const { before, after } of corrections) {
      const [old, now] = [before.split("\n"), after.split("\n")];
      // One statement is another, or was inserted.
      expect(now.filter((line) => !old.includes(line)).length).toBeLessThanOrEqual(3);
      expect(old.filter((line) => !now.includes(line)).length).toBeLessThanOrEqual(2);
    }
  },
);

test("GIVEN a subplex without its structure, beside one that has it WHEN corrected THEN it gets a structure of the same size", () => {
  const { manifest, files } = securedSysplex({ [FILES.target]: ["IPSEC\n", "IPSEC DVIPSEC\n"] });
  const texts = new Map(files).set("SYSC/SYS1.VTAMLST/ATCSTR00", "XCFINIT=YES\nXCFGRPID=12\n");
  const assembly = new Assembly(manifest, texts);
  expect(codes(checkAssembly(assembly).findings)).toContain(`SWSA201 ${FILES.cfrm}`);
  const { corrections, report } = fixAssembly(assembly);
  expect(codes(report.findings)).not.toContain(`SWSA201 ${FILES.cfrm}`);
  expect(corrections[0]!.after.replace(/ *STRUCTURE NAME\(EZBDVIPA1221\)[^]*?\n(?=\S|$)/, "")).toBe(
    corrections[0]!.before,
  );
  expect(corrections[0]!.after).toMatch(/STRUCTURE NAME\(EZBDVIPA1221\)\s+SIZE\(50000\)\s+INITSIZE\(25000\)/);
});

test("GIVEN a profile with comments at its head, and neither IPSECURITY nor IPSEC WHEN corrected THEN the block stands behind IPCONFIG", () => {
  const assembly = securedSysplex({
    [FILES.backup]: [/^([^]*)IPCONFIG IPSECURITY([^]*?)IPSEC DVIPSEC[^]*ENDIPSEC\n/, "; head\n$1IPCONFIG$2"],
  });
  const { corrections } = fixAssembly(assembly);
  expect(corrections[0]!.after).toMatch(/^; head\n[^;]*\nIPCONFIG [^\n]*IPSECURITY[^\n]*\nIPSEC DVIPSEC\nENDIPSEC\n/);
});

test("GIVEN what has no certain correction WHEN corrected THEN it is left as it is", () => {
  for (const changes of [
    { [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC DVLOCALFLTR"] },
    { [FILES.cfrm]: [/ {2}STRUCTURE[^]*$/, ""] },
    { [FILES.backup]: ["VIPABACKUP 200 203", "VIPABACKUP 300 203"] },
  ] as readonly Changes[]) {
    const assembly = securedSysplex(changes);
    const { corrections, report } = fixAssembly(assembly);
    expect(corrections).toEqual([]);
    expect(report).toEqual(checkAssembly(assembly));
    expect(report.summary.error).toBeGreaterThan(0);
  }
});

test("GIVEN a profile that two stacks read WHEN one lacks DVIPSEC THEN it is not corrected: the other may not want it", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const systems = manifest.systems.map((system) =>
    system.name === "SYSC" ? { ...system, stacks: [{ name: "TCPIP", profile: { file: FILES.backup } }] } : system,
  );
  const { corrections, report } = fixAssembly(new Assembly({ ...manifest, systems }, files));
  expect(corrections).toEqual([]);
  expect(codes(report.findings)).toContain(`SWSA002 ${FILES.backup}`);
});

test("GIVEN a finding that is acknowledged, or an assembly a program wrote WHEN corrected THEN nothing changes", () => {
  const { manifest, files } = securedSysplex(FAULTS["IPSEC without DVIPSEC"]!);
  const acknowledgements = [{ rule: "SWSA002", reason: "No takeover before May." }];
  expect(fixAssembly(new Assembly({ ...manifest, acknowledgements }, files)).corrections).toEqual([]);
  const artifacts = [{ file: FILES.owner, kind: "profile" as const, dataset: "A.B", constructs: { "1": "PLEX1/A" } }];
  const written = new Assembly({ ...manifest, artifacts }, files);
  expect([isSynthesized(written), isSynthesized(new Assembly(manifest, files))]).toEqual([true, false]);
  expect(fixAssembly(written).corrections).toEqual([]);
});

test("GIVEN edits of a rule of which one cannot be made WHEN corrected THEN none of them is, the others are, and the reason is told", () => {
  const assembly = securedSysplex(FAULTS["IPSEC without DVIPSEC"]!);
  const rule = (code: string, fails: boolean): Rule => ({
    code,
    title: "Start lists begin with XCFINIT",
    severity: "info",
    why: "They do.",
    fix: "None.",
    reference: "None",
    *check({ systems }) {
      const { file, document } = systems[0]!.startList!;
      if (document.statements.length < 2) return;
      const [first, second] = document.statements;
      const at = { file, statement: fails ? second : first };
      const edits = [
        {
          file,
          description: `Change ${code}`,
          apply: (text: EditedText) => text.change<unknown>(at.statement!, (operands) => operands),
        },
        ...(fails ? [{ file: "nowhere", description: "Fail", apply: () => undefined }] : []),
      ];
      yield { message: "It is so.", fix: "None.", at, edits };
    },
  });
  const { corrections, refusals } = fixAssembly(assembly, assembly.files, [
    rule("NET001", true),
    rule("NET002", false),
  ]);
  expect(corrections).toEqual([]);
  expect(refusals.map(({ finding, reason }) => `${finding.code}: ${reason}`)).toEqual([
    "NET001: nowhere is not a text that can be edited.",
  ]);
});

test("GIVEN any of the faults together, comments and line ends WHEN corrected THEN no error is left, nothing new is found, and every comment and line end stays", () => {
  const independent = [
    FAULTS["IPSEC without DVIPSEC"]!,
    FAULTS["IPCONFIG without IPSECURITY"]!,
    FAULTS["DVIPSEC behind LOGENABLE"]!,
    FAULTS["a structure with a wrong name"]!,
  ];
  const comment = fc.stringMatching(/^; [a-z ]{0,20}$/);
  fc.assert(
    fc.property(
      fc.subarray(independent, { minLength: 1 }),
      fc.array(comment, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (faults, comments, crlf) => {
        const assembly = securedSysplex(Object.assign({}, ...faults) as Changes);
        const profiles: readonly string[] = [FILES.owner, FILES.backup, FILES.target];
        const files = new Map(assembly.files);
        for (const file of profiles) {
          const lines = files.get(file)!.split("\n");
          files.set(file, lines.map((line, i) => (line === "" ? line : `${line} ${comments[i % 8]}`)).join("\n"));
        }
        const texts = new Map([...files].map(([file, text]) => [file, crlf ? text.replaceAll("\n", "\r\n") : text]));
        const commented = new Assembly(assembly.manifest, files);
        const { corrections, report } = fixAssembly(commented, texts);
        expect(codes(report.findings)).toEqual([]);
        const faulty = new Set(faults.flatMap((fault) => Object.keys(fault)));
        expect(corrections.map(({ file }) => file)).toEqual([...faulty].sort());
        for (const { before, after } of corrections) {
          const ends = (text: string) =>
            text
              .split("\n")
              .slice(0, -1)
              .filter((line) => line.endsWith("\r") !== crlf);
          expect(ends(after)).toEqual([]);
          const commentsOf = (text: string) => text.match(/;.*/g) ?? [];
          expect(commentsOf(after)).toEqual(commentsOf(before));
          expect(after.split("\n").filter((line, i) => line !== before.split("\n")[i])).toHaveLength(1);
        }
      },
    ),
    // Each run judges the sysplex three times.
    runs(0.1),
  );
});

test("GIVEN each operand on a record of its own, with a remark behind it WHEN corrected THEN words change, and every remark stays with its operand", () => {
  const faults = Object.assign({}, FAULTS["IPCONFIG without IPSECURITY"], FAULTS["a structure with a wrong name"], {
    [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC LOGENABLE"],
  }) as Changes;
  const remark = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(remark, { minLength: 9, maxLength: 9 }), fc.boolean(), (remarks, numbers) => {
      const { manifest, files } = securedSysplex(faults);
      const texts = new Map(files);
      const lines = (file: string, pattern: RegExp, line: (text: string, i: number) => string) =>
        texts.set(
          file,
          texts.get(file)!.replace(pattern, (found) => found.trim().split(/\s+/).map(line).join("\n") + "\n"),
        );
      const behind = (text: string, i: number) => `${(i > 0 ? "  " : "") + text.padEnd(30)}; ${remarks[i % 9]}`;
      for (const file of [FILES.target, FILES.backup]) lines(file, /^(IPCONFIG|IPSEC) [^]*?\n/gm, behind);
      lines(
        FILES.cfrm,
        / *STRUCTURE [^]*$/,
        (text, i) =>
          `    ${text.padEnd(30)}/* ${remarks[i % 9]} */`.padEnd(72) + (numbers ? String(i).padStart(8, "0") : ""),
      );
      const { corrections, report } = fixAssembly(new Assembly(manifest, texts));
      expect(report.summary.error).toBe(0);
      expect(corrections.map(({ file }) => file)).toEqual([FILES.cfrm, FILES.backup, FILES.target].sort());
      for (const { before, after } of corrections) {
        const [old, now] = [before.split("\n"), after.split("\n")];
        expect(now).toHaveLength(old.length);
        const changed = now.flatMap((line, i) => (line === old[i] ? [] : [[line, old[i]!] as const]));
        expect(changed).toHaveLength(1);
        const ends = (line: string) => /(;|\/\*).*$/.exec(line)![0];
        for (const [line, was] of changed) expect([ends(line), line.length]).toEqual([ends(was), was.length]);
      }
    }),
    runs(0.03),
  );
});

describe("GIVEN rules with edits of their own", () => {
  type Ipconfig = { readonly ttl?: number };
  const FILE = "SYSA/TCPIP.PROFILE/SYSA";

  const ttl = (statement: Statement | undefined) => (statement as Statement<"IPCONFIG", Ipconfig>).value.ttl!;

  const ipconfigOf = (model: SysplexModel, file: string) =>
    model.stacks.find((stack) => stack.file === file)!.firstOf("IPCONFIG") as Statement<"IPCONFIG", Ipconfig>;

  /** An edit of the first statement, which is IPCONFIG. */
  const setTtl = (model: SysplexModel, description: string, value: number, file = FILE): Edit => ({
    file,
    description,
    apply: (text) =>
      text.change<Ipconfig>(ipconfigOf(model, file), (operands) => ({
        ...operands,
        ttl: value,
      })),
  });
  const fails = (reason: string): Edit => ({
    file: FILE,
    description: reason,
    apply() {
      throw new Error(reason);
    },
  });
  const ruleOf = (code: string, edits: (model: SysplexModel) => readonly (readonly Edit[])[]): Rule => ({
    code,
    title: "It is not so",
    severity: "info",
    why: "It is.",
    fix: "None.",
    reference: "None",
    *check(model) {
      for (const [i, each] of edits(model).entries())
        yield { message: `Number ${i}.`, fix: "None.", at: { file: FILE }, edits: each };
    },
  });
  const assembly = (systems: readonly string[] = ["SYSA"]) =>
    assemblyOf(Object.fromEntries(systems.map((name) => [name, { stacks: { TCPIP: "IPCONFIG TTL 64\n" } }])));
  const fixed = (...rules: readonly Rule[]) => fixAssembly(assembly(), undefined, rules);

  test("WHEN a correction is made THEN it is judged again once, and with nothing to correct not at all", () => {
    let judged = 0;
    const rule = ruleOf("NET001", (model) => {
      judged++;
      return ttl(model.stacks[0]!.firstOf("IPCONFIG")) === 64 ? [[setTtl(model, "Set TTL 3", 3)]] : [];
    });
    expect(fixed(rule).corrections).toEqual([{ file: FILE, before: "IPCONFIG TTL 64\n", after: "IPCONFIG TTL 3\n" }]);
    expect(judged).toBe(2);
    judged = 0;
    const same = ruleOf("NET001", (model) => {
      judged++;
      return [[setTtl(model, "Leave TTL 64", 64)], []];
    });
    expect([fixed(same).corrections, judged]).toEqual([[], 1]);
  });

  test("WHEN corrections never come to an end THEN the twentieth is the last", () => {
    const rule = ruleOf("NET001", (model) => {
      const value = ttl(model.stacks[0]!.firstOf("IPCONFIG")) + 1;
      return [[setTtl(model, `Set TTL ${value}`, value)]];
    });
    expect(fixed(rule).corrections[0]!.after).toBe("IPCONFIG TTL 84\n");
  });

  test("WHEN an edit fails THEN what its finding changed before is undone, and the others are made", () => {
    const failing = ruleOf("NET001", (model) => [[setTtl(model, "Set TTL 3", 3), fails("It cannot be.")]]);
    const working = ruleOf("NET002", (model) => [
      [
        {
          file: FILE,
          description: "Add TCPCONFIG",
          apply: (text) => text.insertAfter(model.stacks[0]!.firstOf("IPCONFIG"), tcpconfig({})),
        },
      ],
    ]);
    const once: Rule = {
      ...working,
      *check(model) {
        if (model.stacks[0]!.firstOf("TCPCONFIG") === undefined) yield* working.check(model);
      },
    };
    const { corrections, refusals } = fixed(failing, once);
    expect(corrections.map(({ after }) => after)).toEqual(["IPCONFIG TTL 64\nTCPCONFIG\n"]);
    expect(refusals.map(({ finding, reason }) => [finding.code, reason])).toEqual([["NET001", "It cannot be."]]);
  });

  test("WHEN an edit throws what is no error THEN it is refused all the same, with the others of its finding", () => {
    const thrown: Edit = {
      ...fails(""),
      apply() {
        throw 5;
      },
    };
    const rule = ruleOf("NET001", (model) => [[setTtl(model, "Set TTL 3", 3), thrown]]);
    const { corrections, refusals } = fixed(rule);
    expect([corrections, refusals.map(({ reason }) => reason)]).toEqual([[], ["5"]]);
  });

  test("WHEN edits of several findings fail THEN each refusal is told, once", () => {
    const failing = ruleOf("NET001", () => [[fails("First.")], [fails("Second.")]]);
    const other = ruleOf("NET002", (model) =>
      ttl(model.stacks[0]!.firstOf("IPCONFIG")) === 64 ? [[setTtl(model, "Set TTL 3", 3)]] : [],
    );
    const { corrections, refusals } = fixed(failing, other);
    expect(corrections).toHaveLength(1);
    expect(refusals.map(({ finding, reason }) => [finding.message, reason])).toEqual([
      ["Number 0.", "First."],
      ["Number 1.", "Second."],
    ]);
  });

  test("WHEN an edit was refused THEN it is not tried again after others were made", () => {
    let tries = 0;
    const failing = ruleOf("NET001", (model) => [
      [
        {
          file: FILE,
          description: "Set TTL 5",
          apply(text) {
            tries++;
            if (tries === 1) throw new Error("Not yet.");
            setTtl(model, "", 5).apply(text);
          },
        },
      ],
    ]);
    const other = ruleOf("NET002", (model) =>
      ttl(model.stacks[0]!.firstOf("IPCONFIG")) === 64 ? [[setTtl(model, "Set TTL 3", 3)]] : [],
    );
    expect(fixed(failing, other).corrections[0]!.after).toBe("IPCONFIG TTL 3\n");
    expect(tries).toBe(1);
  });

  test("WHEN two findings ask for the same edit THEN it is made once", () => {
    const rule = ruleOf("NET001", ({ stacks: [stack] }) => {
      const ipconfig = stack!.firstOf("IPCONFIG");
      const add: Edit = {
        file: FILE,
        description: "Add TCPCONFIG",
        apply: (text) => text.insertAfter(ipconfig, tcpconfig({})),
      };
      return stack!.firstOf("TCPCONFIG") === undefined ? [[add], [{ ...add }]] : [];
    });
    expect(fixed(rule).corrections[0]!.after).toBe("IPCONFIG TTL 64\nTCPCONFIG\n");
  });

  test("WHEN files are corrected THEN the corrections stand by file, whatever the order of the texts", () => {
    const rule = ruleOf("NET001", (model) => [
      ...model.stacks
        .filter((stack) => ttl(stack.firstOf("IPCONFIG")) === 64)
        .map(({ file }) => [setTtl(model, "Set TTL 3", 3, file)]),
    ]);
    const systems = ["SYSB", "SYSA", "SYSC"];
    const { corrections } = fixAssembly(assembly(systems), undefined, [rule]);
    expect(corrections.map(({ file }) => file.slice(0, 4))).toEqual(["SYSA", "SYSB", "SYSC"]);
  });

  test("WHEN an edit is of a file that is not a configuration text, or not there THEN it is refused by name", () => {
    const { manifest, files } = assembly();
    const artifacts = [{ file: "notes", kind: "text" as const, dataset: "NET.NOTES" }];
    const withText = new Assembly({ ...manifest, artifacts }, new Map(files).set("notes", "A note.\n"));
    for (const file of ["notes", "SYSA/TCPIP.PROFILE/NOPE"]) {
      const rule = ruleOf("NET001", () => [[{ file, description: "Change it", apply: () => undefined }]]);
      expect(fixAssembly(withText, undefined, [rule]).refusals.map(({ reason }) => reason)).toEqual([
        `${file} is not a text that can be edited.`,
      ]);
    }
  });
});

test("GIVEN an assembly without artifacts, or with ones that no construct wrote WHEN asked THEN no program wrote it", () => {
  const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  const listed = { file: FILES.owner, kind: "profile" as const, dataset: "A.B" };
  const { artifacts, ...without } = manifest;
  expect(artifacts).toEqual([]);
  expect(isSynthesized(new Assembly(without, files))).toBe(false);
  expect(isSynthesized(new Assembly({ ...manifest, artifacts: [listed, { ...listed, constructs: {} }] }, files))).toBe(
    false,
  );
});

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { figure, median } from "./figure.mjs";
import { sample, takeSamples, withDirectory } from "./sample.mjs";

const { subset, whole } = createRequire(import.meta.url)("./profile.cjs");
const SAMPLES = 5;
const LINES = 100_000;

export const about =
  "profiles into typed statements, cold process; peak memory is that of the process. The peers read a subset of the " +
  "language, in valid texts only, into the same values; cdkplex also keeps comments and places, and checks values";

/** Where a sample finds the reader of each parser; peggy's is made in the directory. */
async function readers(directory) {
  const { generate } = await import("./parse-peggy.mjs");
  const generated = join(directory, "peggy.mjs");
  generate(generated);
  return { cdkplex: "./parse-cdkplex.mjs", chevrotain: "./parse-chevrotain.mjs", peggy: pathToFileURL(generated).href };
}

/** @throws when a peer does not read the same values out of a text */
async function checkSame(text, { cdkplex, peggy }) {
  const plain = ({ keyword, value, children }) => ({ keyword, value, children: children.map(plain) });
  const expected = (await import(cdkplex)).parse(text).map(plain);
  const peers = {
    chevrotain: (await import("./parse-chevrotain.mjs")).reader({ validate: true }),
    peggy: (await import(peggy)).parse,
  };
  for (const [name, parse] of Object.entries(peers)) {
    const found = parse(text);
    if (isDeepStrictEqual(found, expected)) continue;
    let at = 0;
    while (isDeepStrictEqual(found[at], expected[at])) at++;
    const [ours, theirs] = [expected, found].map((statements) => JSON.stringify(statements[at]));
    throw new Error(`statement ${at + 1} of ${expected.length}: cdkplex reads ${ours}, ${name} ${theirs}`);
  }
}

export function measure() {
  return withDirectory(async (directory) => {
    const written = (name, text) => {
      const file = join(directory, name);
      writeFileSync(file, text);
      return file;
    };
    const by = await readers(directory);
    const shared = subset(LINES);
    await checkSame(shared, by);
    const subsetFile = written("subset", shared);
    const wholeFile = (lines) => written(`whole-${lines}`, whole(lines));
    const subject = (module, file) => () => sample("parse-sample.mjs", module, file);

    const reports = await takeSamples(SAMPLES, {
      small: subject(by.cdkplex, wholeFile(LINES / 10)),
      middle: subject(by.cdkplex, wholeFile(LINES)),
      large: subject(by.cdkplex, wholeFile(LINES * 10)),
      cdkplex: subject(by.cdkplex, subsetFile),
      chevrotain: subject(by.chevrotain, subsetFile),
      peggy: subject(by.peggy, subsetFile),
    });
    const of = (name, property) => reports[name].map((report) => report[property]);
    const time = (name) => median(of(name, "seconds"));
    const speed = (label, name, lines, bar) => {
      const speeds = of(name, "seconds").map((seconds) => lines / seconds);
      return figure(label, "lines/s", speeds, bar);
    };
    const memory = (label, name) => figure(`${label}, peak memory`, "MiB", of(name, "mebibytes"));
    const reader = (name) => [
      speed(`subset, ${name}, 100,000 lines`, name, LINES),
      memory(`subset, ${name}, 100,000`, name),
    ];
    const ratio = (peer) => figure(`subset, speed of cdkplex / ${peer}`, "x", [time(peer) / time("cdkplex")]);
    const growth = (label, less, more) =>
      figure(`cdkplex, time of ${label}`, "x", [time(more) / time(less)], { atMost: 12 });
    return [
      speed("cdkplex, 10,000 lines", "small", LINES / 10),
      speed("cdkplex, 100,000 lines", "middle", LINES, { atLeast: 300_000 }),
      memory("cdkplex, 100,000", "middle"),
      speed("cdkplex, 1,000,000 lines", "large", LINES * 10),
      growth("100,000 / 10,000", "small", "middle"),
      growth("1,000,000 / 100,000", "middle", "large"),
      ...["cdkplex", "chevrotain", "peggy"].flatMap(reader),
      ...["chevrotain", "peggy"].map(ratio),
    ];
  });
}

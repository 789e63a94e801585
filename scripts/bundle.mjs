#!/usr/bin/env node
/**
 * Puts the modules of src/ together in a few files of dist/, as CommonJS: one for each entry of the package, with what they
 * share in dist/chunks. A module that is loaded at its first use, with `require`, stays a file of its own.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rollup } from "rollup";
import ts from "typescript";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "src");
const { exports, bin, dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const built = [
  ...Object.values(exports).flatMap((target) => target.default ?? []),
  ...Object.values(bin),
  "./dist/simulator/what-if/worker.js", // a thread begins with it
];
const entries = built.map((file) => join(source, file.replace(/^\.\/dist\/(.*)\.js$/, "$1.ts")));
const installed = Object.keys({ ...dependencies, ...peerDependencies });

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
const { target } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;

/** `rules/report` for src/rules/report.ts */
const nameOf = (module) => relative(source, module).replace(/\.ts$/, "");

function moduleAt(path) {
  return existsSync(`${path}.ts`) ? `${path}.ts` : join(path, "index.ts");
}

const typescript = {
  name: "typescript",
  resolveId(path, from) {
    return from !== undefined && path.startsWith(".") ? moduleAt(join(dirname(from), path)) : undefined;
  },
  transform(code, module) {
    const { outputText } = ts.transpileModule(code, {
      fileName: module,
      compilerOptions: { target, module: ts.ModuleKind.ESNext, isolatedModules: true },
    });
    // The path to a module that is loaded later is known when all is put together.
    return outputText.replace(/\brequire\("(\.[^"]*)"\)/g, (_, path) => {
      const id = moduleAt(join(dirname(module), path));
      return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "chunk", id, name: nameOf(id) })}`;
    });
  },
  resolveFileUrl({ relativePath }) {
    return `require("${relativePath.startsWith(".") ? relativePath : `./${relativePath}`}")`;
  },
};

const bundle = await rollup({
  input: Object.fromEntries(entries.map((module) => [nameOf(module), module])),
  external: (id) => id.startsWith("node:") || installed.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [typescript],
  onLog(level, log, report) {
    // Modules of one folder may import each other. What else is reported is a mistake.
    if (log.code !== "CIRCULAR_DEPENDENCY") report(level === "warn" ? "error" : level, log);
  },
});
await bundle.write({
  dir: join(root, "dist"),
  format: "cjs",
  exports: "named",
  interop: "esModule", // no package that is imported has a default export that is used
  externalLiveBindings: false,
  freeze: false,
  generatedCode: "es2015",
  hoistTransitiveImports: false,
  entryFileNames: "[name].js",
  chunkFileNames: ({ facadeModuleId }) => (facadeModuleId ? `${nameOf(facadeModuleId)}.js` : "chunks/[name].js"),
});

// Builds what the browser gets: node build.mjs <output directory>.
// Installs the locked packages only when they are missing or older than the lock file, and builds only when a source is newer.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../../../target/classes/static/assets"));
const installed = join(here, "node_modules/.package-lock.json");
const stamp = join(out, ".built");

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function install() {
  if (changed(installed) >= changed(join(here, "package-lock.json"))) return;
  // No package needs its install script here, and some of them report home from it.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function newestSource(folder = here) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .reduce((newest, file) => {
      const stat = statSync(file);
      return Math.max(newest, stat.isDirectory() ? newestSource(file) : stat.mtimeMs);
    }, changed(installed));
}

/** One file of symbols, so that a page names an icon and the browser loads all of them once. */
function sprite() {
  const names = JSON.parse(readFileSync(join(here, "icons.json"), "utf8"));
  const symbols = names.map((name) => {
    const svg = readFileSync(join(here, "node_modules/@tabler/icons/icons/outline", `${name}.svg`), "utf8");
    const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body.trim()}</symbol>`;
  });
  const own = readFileSync(join(here, "art/symbols.svg"), "utf8").match(/<symbol[\s\S]*?<\/symbol>/g);
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...own, ...symbols].join("")}</svg>`.replace(/\s*\n\s*/g, "");
}

/** The notices of every package whose code or styles ended up in an output. */
function licences(metafile) {
  const packages = new Set(["@tabler/icons"]);
  for (const input of Object.keys(metafile.inputs)) {
    const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (found) packages.add(found[1]);
  }
  return [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const notices = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file) && statSync(join(folder, file)).isFile());
    const text = notices.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
    return `${name} ${about.version} (${about.license})\n\n${text || "The package carries no notice of its own beyond the licence named above."}`;
  }).join(`\n\n${"-".repeat(78)}\n\n`);
}

/** What libraries would do that the security policy refuses is done the way it allows; a rule that no longer finds its text fails the build. */
const allowed = [
  // Styles of code editors go into an adopted sheet, not into a style element.
  { file: /style-mod\/src\/style-mod\.js$/, from: "!root.head && root.adoptedStyleSheets", to: "root.adoptedStyleSheets" },
  // Styles inside markup become data, which js/studio/plain-styles.js applies.
  { file: /(bpmn-js|diagram-js|dmn-js|properties-panel|token-simulation)[^?]*\.js$/, from: /\bstyle=(\\?["'])/g, to: "data-css=$1", sometimes: true },
];
const withinPolicy = {
  name: "within-policy",
  setup(build) {
    build.onLoad({ filter: /node_modules\/(style-mod|(@bpmn-io\/)?[a-z-]*(bpmn-js|diagram-js|dmn-js|properties-panel|token-simulation)[a-z-]*)\/.*\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      for (const { file, from, to, sometimes } of allowed.filter((rule) => rule.file.test(path))) {
        const mended = contents.replace(from, to);
        if (mended === contents && !sometimes) throw new Error(`${path} has changed: look at its rule in build.mjs again`);
        contents = mended;
      }
      return { contents, loader: "js" };
    });
  },
};

const entries = ["js/kept.js", "js/theme.js", "js/diagram.js", "js/form.js", "js/reader.js", "css/kept.css",
  "js/studio-look.js", "js/studio-bpmn.js", "js/studio-dmn.js", "js/studio-form.js", "js/studio-letter.js"];

async function build() {
  const esbuild = await import("esbuild");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await esbuild.build({
    absWorkingDir: here,
    entryPoints: entries.map((file) => join(here, file)),
    entryNames: "[name]",
    assetNames: "[name]-[hash]",
    outdir: out,
    bundle: true,
    minify: true,
    metafile: true,
    format: "iife",
    target: ["chrome123", "firefox120", "safari17.5"],
    loader: { ".woff2": "file", ".woff": "file", ".ttf": "empty", ".eot": "empty", ".svg": "file", ".png": "file" },
    external: [],
    plugins: [withinPolicy],
    logLevel: "warning",
    logOverride: { "unsupported-css-nesting": "silent" },
  });
  writeFileSync(join(out, "icons.svg"), sprite());
  for (const file of ["logo.svg", "favicon.svg"]) writeFileSync(join(out, file), readFileSync(join(here, "art", file)));
  writeFileSync(join(out, "licences.txt"), licences(metafile));
  writeFileSync(stamp, "");
}

install();
if (changed(stamp) < newestSource()) await build();

// The editor of letters: a text with a ruler of line numbers. <section data-kept="studio-letter">, see studio/workbench.js.
import { make, readText } from "./studio/page.js";
import { workbench } from "./studio/workbench.js";

/** Selects a line, so that it is seen and can be typed over. */
function select(text, line) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
}

async function open(section, words) {
  const text = make("textarea", "form-control studio-letter__text");
  text.spellcheck = true;
  text.setAttribute("aria-label", words("letter"));
  const ruler = make("div", "studio-letter__ruler");
  ruler.setAttribute("aria-hidden", "true");
  text.value = await readText(section.dataset.source);
  section.querySelector("[data-canvas]").replaceChildren(make("div", "studio-letter", ruler, text));
  let marked = new Map();
  const draw = () => {
    const count = text.value.split("\n").length;
    text.rows = count + 2;
    ruler.replaceChildren(...Array.from({ length: count }, (_, at) => make("span", marked.has(at + 1) ? `is-${marked.get(at + 1)}` : "", String(at + 1))));
  };
  const changes = [];
  text.addEventListener("input", () => {
    draw();
    changes.forEach((does) => does());
  });
  draw();
  return {
    read: async () => text.value,
    onChange: (does) => changes.push(does),
    goTo: ({ line }) => line && select(text, line),
    pin: (problems) => {
      marked = new Map(problems.filter(({ line }) => line).map(({ line, severity }) => [line, severity ?? "error"]));
      draw();
    },
  };
}

globalThis.keptParts["studio-letter"] = (section) => workbench(section, open);

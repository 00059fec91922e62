// What every editor has in common: it saves by itself, shows the server's problems, and what stands beside it leads to its elements.
// An editor gives read(), onChange(does), onSelect(does), goTo({ element, line }), pin(problems, words) and nameOf(element).
import "./plain-styles.js";
import { autosave } from "./autosave.js";
import { undisturbed } from "./band.js";
import { links } from "./links.js";
import { parse, wordsOf } from "./page.js";
import { problemList } from "./problems.js";

export async function workbench(section, open) {
  const words = wordsOf(section);
  const editor = await open(section, words);
  section.removeAttribute("aria-busy");
  const show = problemList(section, editor, words);
  show(parse(section.dataset.problems, []));
  links(section, editor);
  undisturbed();
  autosave(section, editor, words, (told) => {
    show(told.problems ?? []);
    globalThis.htmx.trigger(document.body, "studio-saved");
  });
}

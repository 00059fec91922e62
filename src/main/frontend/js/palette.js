// The command palette, Ctrl+K: goes to a place, opens a case by its reference, searches lists, presses what the page offers.
// Its sources are the page's own links: [data-palette] with an href or a button; [data-palette-search] with a {q} in its href.
import { chooseTheme } from "./themes.js";

const reference = /^[A-Z]{2,6}-\d{4}-\d{6,9}$/;
const dialog = () => document.getElementById("palette");
let found = [];
let at = 0;

function offers(text) {
  const asked = text.trim().toLowerCase();
  const words = document.body.dataset;
  const list = [...document.querySelectorAll("[data-palette]")].map((source) => ({
    text: source.dataset.palette || source.textContent.trim(),
    run: () => (source.dataset.themeChoice ? chooseTheme(source.dataset.themeChoice) : source.click()),
  })).filter((offer) => offer.text.toLowerCase().includes(asked));
  if (!asked) return list;
  const upper = asked.toUpperCase();
  if (reference.test(upper)) {
    list.unshift({ text: `${words.wordOpen} ${upper}`, run: () => location.assign(`/cases/${upper}`) });
  }
  for (const source of document.querySelectorAll("[data-palette-search]")) {
    const target = source.dataset.paletteSearch.replace("%7Bq%7D", "{q}").replace("{q}", encodeURIComponent(text.trim()));
    list.push({ text: `${source.textContent.trim()}: “${text.trim()}”`, run: () => location.assign(target) });
  }
  return list;
}

function draw(text) {
  found = offers(text);
  at = Math.min(at, Math.max(0, found.length - 1));
  const list = dialog().querySelector("[data-palette-list]");
  list.replaceChildren(...found.map((offer, index) => {
    const item = document.createElement("li");
    item.id = `palette-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(index === at));
    item.textContent = offer.text;
    item.addEventListener("click", () => choose(index));
    return item;
  }));
  const input = dialog().querySelector("input");
  if (found.length) input.setAttribute("aria-activedescendant", `palette-${at}`);
  else input.removeAttribute("aria-activedescendant");
  list.children[at]?.scrollIntoView({ block: "nearest" });
}

function choose(index) {
  dialog().close();
  found[index]?.run();
}

function open() {
  const input = dialog().querySelector("input");
  input.value = "";
  at = 0;
  dialog().showModal();
  draw("");
  input.focus();
}

export function palette() {
  if (!dialog()) return;
  const input = dialog().querySelector("input");
  input.addEventListener("input", () => {
    at = 0;
    draw(input.value);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      draw(input.value);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(at);
    }
  });
  for (const box of document.querySelectorAll("dialog")) {
    box.addEventListener("click", (event) => event.target === box && box.close());
  }
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  document.querySelectorAll("[data-palette-open]").forEach((button) => button.addEventListener("click", open));
}

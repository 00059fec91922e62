// Keyboard: j k move over [data-row], Enter opens its [data-open], c presses its [data-claim], g + letter goes to a [data-go],
// n presses [data-new], t opens the form behind [data-touch], / puts the cursor into [data-search], Ctrl+Enter completes the form [data-complete], ? shows the help.
const typing = (element) => element?.closest?.("input, textarea, select, [contenteditable], .fjs-container, .studio-canvas, dialog[open]");
let going = false;

const rows = () => [...document.querySelectorAll("[data-row]")];
const here = () => document.querySelector("[data-row].is-here");

function move(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(here());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  here()?.classList.remove("is-here");
  next.classList.add("is-here");
  next.scrollIntoView({ block: "nearest" });
  (next.matches("a") ? next : next.querySelector("[data-open], a"))?.focus({ preventScroll: true });
}

function press(selector) {
  const within = here() ?? document;
  const target = within.querySelector(selector) ?? document.querySelector(selector);
  target?.click();
  return Boolean(target);
}

function plain(event) {
  if (going) {
    going = false;
    const place = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (place) place.click();
    return Boolean(place);
  }
  switch (event.key) {
    case "j": move(1); return true;
    case "k": move(-1); return true;
    case "c": return press("[data-claim]");
    case "n": return press("[data-new]");
    case "t": {
      const found = press("[data-touch]");
      document.querySelector("[data-touch]")?.parentElement.querySelector("input[type=text]")?.focus();
      return found;
    }
    case "g": going = true; return true;
    case "?": document.getElementById("keys-help")?.showModal(); return true;
    case "/": {
      const search = document.querySelector("[data-search]");
      search?.focus();
      return Boolean(search);
    }
    default: return false;
  }
}

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.("form") ?? document.querySelector("form[data-complete]");
      if (form) {
        event.preventDefault();
        form.requestSubmit(form.querySelector("[data-primary]") ?? undefined);
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (plain(event)) event.preventDefault();
  });
}

// The undo bar goes after ten seconds unless the pointer or the focus is on it; a failed request leaves words, not silence.
const patience = 10000;

function leaveLater(bar) {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => bar.remove(), patience);
  };
  const stay = () => clearTimeout(timer);
  bar.addEventListener("pointerenter", stay);
  bar.addEventListener("focusin", stay);
  bar.addEventListener("pointerleave", wait);
  bar.addEventListener("focusout", wait);
  bar.querySelector("[data-close]")?.addEventListener("click", () => bar.remove());
  wait();
}

function say(words) {
  const place = document.querySelector("[data-notes]");
  if (!place || !words) return;
  const note = document.createElement("p");
  note.className = "note note--error";
  note.setAttribute("role", "alert");
  note.textContent = words;
  place.replaceChildren(note);
}

export function notes() {
  document.querySelectorAll("[data-undo]").forEach(leaveLater);
  document.addEventListener("htmx:load", ({ detail }) => {
    if (detail.elt.matches?.("[data-undo]")) leaveLater(detail.elt);
    detail.elt.querySelectorAll?.("[data-undo]").forEach(leaveLater);
  });
  const words = document.body.dataset;
  document.addEventListener("htmx:sendError", () => say(words.wordOffline));
  document.addEventListener("htmx:responseError", ({ detail }) => {
    if (detail.xhr.status === 401 || detail.xhr.status === 403) say(words.wordAway);
    else say(words.wordFailed);
  });
  // <details> menus close when the attention goes elsewhere.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
}

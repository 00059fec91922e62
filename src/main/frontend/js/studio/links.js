// What stands beside the canvas names elements: pressing it leads to the element, and selecting the element shows what is said of it
// and makes it what a comment is about.
function about(section, id, name) {
  for (const input of section.querySelectorAll("[data-selected]")) input.value = id ?? "";
  for (const words of section.querySelectorAll("[data-selected-words]")) words.textContent = id ? name || id : words.dataset.whole;
}

export function links(section, editor) {
  section.addEventListener("click", (event) => {
    const link = event.target.closest("[data-element]");
    if (!link || event.target.closest("[data-canvas], [data-look]")) return;
    event.preventDefault();
    editor.goTo({ element: link.dataset.element, line: Number(link.dataset.line) });
  });
  editor.onSelect?.((id) => {
    for (const each of section.querySelectorAll("[data-element].is-here")) each.classList.remove("is-here");
    about(section, id, editor.nameOf?.(id));
    if (!id) return;
    for (const each of section.querySelectorAll(`[data-element="${CSS.escape(id)}"]`)) {
      each.classList.add("is-here");
      if (each.offsetParent) each.scrollIntoView({ block: "nearest" });
    }
  });
}

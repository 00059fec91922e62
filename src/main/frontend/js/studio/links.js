// What stands beside the canvas names elements: pressing it leads to the element, and selecting the element shows what is said of it.
export function links(section, editor) {
  section.addEventListener("click", (event) => {
    const link = event.target.closest("[data-element]");
    if (link && !event.target.closest("[data-canvas]")) editor.goTo({ element: link.dataset.element, line: Number(link.dataset.line) });
  });
  editor.onSelect?.((id) => {
    for (const each of section.querySelectorAll("[data-element].is-here")) each.classList.remove("is-here");
    if (!id) return;
    for (const each of section.querySelectorAll(`[data-element="${CSS.escape(id)}"]`)) each.classList.add("is-here");
  });
}

// Whoever is saying something in the band is not interrupted by what the editor saves: it is drawn anew when they are done.
export function undisturbed() {
  let late = false;
  document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.target.id !== "studio-band" || !detail.target.querySelector("details[open]")) return;
    detail.shouldSwap = false;
    late = true;
  });
  document.addEventListener("toggle", ({ target }) => {
    if (!late || target.open || !target.closest("#studio-band")) return;
    late = false;
    globalThis.htmx.trigger(document.body, "studio-saved");
  }, true);
}

// The edge between two panes of a .desk can be dragged, or moved with the arrow keys; the width is remembered on this machine.
const key = "kept-desk-list";

function widen(desk, width) {
  const fit = Math.round(Math.min(Math.max(width, 256), desk.clientWidth * 0.6));
  desk.style.setProperty("--desk-list", `${fit}px`);
  localStorage.setItem(key, String(fit));
}

export function panes() {
  for (const edge of document.querySelectorAll("[data-edge]")) {
    const desk = edge.closest(".desk");
    const list = edge.previousElementSibling;
    const kept = Number(localStorage.getItem(key));
    if (kept) widen(desk, kept);
    edge.addEventListener("pointerdown", (event) => {
      const from = event.clientX - list.getBoundingClientRect().width;
      edge.setPointerCapture(event.pointerId);
      edge.onpointermove = (move) => widen(desk, move.clientX - from);
      edge.onpointerup = () => (edge.onpointermove = null);
    });
    edge.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key];
      if (step) widen(desk, list.getBoundingClientRect().width + step);
    });
  }
}

// What the viewer and the modeler share: where to begin, how to mark, how to walk tokens.
import { make } from "./page.js";

/** The whole diagram, beside the palette and not beneath it. */
function whole(canvas) {
  canvas.zoom("fit-viewport", "auto");
  const palette = canvas.getContainer().querySelector(".djs-palette")?.offsetWidth;
  if (!palette) return;
  const edge = 24;
  const { inner } = canvas.viewbox();
  const { width, height } = canvas.getSize();
  const scale = Math.min(canvas.zoom(), (width - palette - 2 * edge) / inner.width);
  const box = { width: width / scale, height: height / scale };
  canvas.viewbox({ ...box, x: inner.x - (palette + edge) / scale, y: inner.y - (box.height - inner.height) / 2 });
}

/** A large model would fit only at a size nobody can read: then the view begins at its first event. */
export function begin(modeler) {
  const canvas = modeler.get("canvas");
  const readable = 0.65;
  whole(canvas);
  if (canvas.zoom() >= readable) return;
  const first = modeler.get("elementRegistry").filter(({ type }) => type === "bpmn:StartEvent").sort((one, other) => one.x - other.x)[0];
  const { width, height } = canvas.getSize();
  const box = { width: width / readable, height: height / readable };
  canvas.viewbox({ ...box, x: (first?.x ?? 0) - Math.min(120, box.width / 8), y: (first?.y ?? 0) - box.height * 0.4 });
}

export function goTo(modeler, id) {
  const element = modeler.get("elementRegistry").get(id);
  if (!element) return false;
  modeler.get("canvas").scrollToElement(element, 120);
  modeler.get("selection").select(element);
  return true;
}

/** Pins problems: a square with ! for an error, a circle with ? for advice. */
export function pin(modeler, problems, words) {
  const overlays = modeler.get("overlays");
  const elements = modeler.get("elementRegistry");
  overlays.remove({ type: "problem" });
  const said = Map.groupBy?.(problems, ({ element }) => element) ?? groups(problems);
  for (const [id, about] of said) {
    if (!id || !elements.get(id)) continue;
    const severity = about.some((one) => one.severity !== "advice") ? "error" : "advice";
    const mark = make("span", `studio-pin studio-pin--${severity}`, severity === "error" ? "!" : "?");
    mark.title = about.map((one) => `${words(one.severity ?? "error")}: ${one.message}`).join("\n");
    overlays.add(id, "problem", { position: { top: -11, left: -11 }, html: mark });
  }
}

function groups(problems) {
  const all = new Map();
  for (const one of problems) all.set(one.element, [...(all.get(one.element) ?? []), one]);
  return all;
}

/** The button that lets tokens walk, for teaching; the library's own switch steps back. */
export function walking(section, modeler) {
  const button = section.querySelector("[data-walk]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => modeler.get("toggleMode").toggleMode());
  modeler.on("tokenSimulation.toggleMode", ({ active }) => button.setAttribute("aria-pressed", String(active)));
}

export function zooming(section, modeler) {
  const canvas = modeler.get("canvas");
  section.addEventListener("click", (event) => {
    const by = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (by === "fit") whole(canvas);
    else if (by) canvas.zoom(canvas.zoom() * Number(by));
  });
}

// What the viewer and the modeler share: where to begin, how to mark, how to walk tokens.
import { make } from "./page.js";

/** All of it, and nothing behind the palette. */
function fit(canvas) {
  canvas.zoom("fit-viewport", "auto");
  const palette = canvas.getContainer().querySelector(".djs-palette")?.offsetWidth;
  if (!palette) return;
  const { inner } = canvas.viewbox();
  const { width, height } = canvas.getSize();
  const left = palette + 40;
  const scale = Math.min(1, (width - left - 20) / inner.width, (height - 40) / inner.height);
  const before = left + (width - left - inner.width * scale) / 2;
  canvas.viewbox({ x: inner.x - before / scale, y: inner.y - (height / scale - inner.height) / 2, width: width / scale, height: height / scale });
}

/** A large model would fit only at a size nobody can read: then the view begins at its first event. A lone one has room beside it. */
export function begin(modeler) {
  const canvas = modeler.get("canvas");
  const readable = 0.65;
  const shapes = modeler.get("elementRegistry").filter(({ waypoints, x, labelTarget }) => !waypoints && !labelTarget && x !== undefined);
  const first = shapes.filter(({ type }) => type === "bpmn:StartEvent").sort((one, other) => one.x - other.x)[0];
  const { width, height } = canvas.getSize();
  if (shapes.length === 1) {
    canvas.viewbox({ width, height, x: shapes[0].x - 200, y: shapes[0].y - height * 0.4 });
    return;
  }
  fit(canvas);
  if (canvas.zoom() >= readable) return;
  const box = { width: width / readable, height: height / readable };
  const palette = canvas.getContainer().querySelector(".djs-palette")?.offsetWidth;
  const before = palette ? (palette + 60) / readable : Math.min(120, box.width / 8);
  canvas.viewbox({ ...box, x: (first?.x ?? 0) - before, y: (first?.y ?? 0) - box.height * 0.4 });
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
    if (by === "fit") fit(canvas);
    else if (by) canvas.zoom(canvas.zoom() * Number(by));
  });
}

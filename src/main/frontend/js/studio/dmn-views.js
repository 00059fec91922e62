// The tables of one file, as tabs over the canvas; and the way from an element's id to its table and cell.
import { make } from "./page.js";

/** Every id inside a table, cells and rules included. */
function holds(element, id) {
  if (!element || typeof element !== "object") return false;
  if (element.id === id) return true;
  const { decisionLogic, rule = [], input = [], output = [], inputEntry = [], outputEntry = [], inputExpression } = element;
  return [decisionLogic, inputExpression, ...rule, ...input, ...output, ...inputEntry, ...outputEntry].some((part) => part && holds(part, id));
}

/** The overview begins beside its palette and under its title, whole where it can be read that way. */
function settle(modeler) {
  if (modeler.getActiveView()?.type !== "drd") return;
  const canvas = modeler.getActiveViewer().get("canvas");
  const { inner, outer } = canvas.viewbox();
  const room = { left: 88, top: 76, right: 24, bottom: 24 };
  const scale = Math.max(0.35, Math.min(1, (outer.width - room.left - room.right) / inner.width, (outer.height - room.top - room.bottom) / inner.height));
  canvas.viewbox({ x: inner.x - room.left / scale, y: inner.y - room.top / scale, width: outer.width / scale, height: outer.height / scale });
}

export function views(section, modeler, words) {
  const bar = section.querySelector("[data-views]");
  const draw = () => {
    const active = modeler.getActiveView();
    bar.replaceChildren(...modeler.getViews().map((view) => {
      const button = make("button", "studio-view", view.type === "drd" ? words("overview") : view.name || view.id);
      button.type = "button";
      button.setAttribute("aria-pressed", String(view.id === active?.id));
      button.addEventListener("click", () => modeler.open(view).then(() => settle(modeler)));
      return button;
    }));
    bar.hidden = modeler.getViews().length < 2;
  };
  modeler.on("views.changed", draw);
  draw();
  settle(modeler);

  const viewOf = (id) => modeler.getViews().find(({ element }) => element.$type !== "dmn:Definitions" && holds(element, id));
  return {
    nameOf: (id) => viewOf(id)?.name,
    async show(id) {
      const view = viewOf(id);
      if (!view) return;
      if (modeler.getActiveView()?.id !== view.id) await modeler.open(view);
      const place = section.querySelector(`[data-canvas] [data-element-id="${CSS.escape(id)}"], [data-canvas] [data-row-id="${CSS.escape(id)}"]`);
      place?.scrollIntoView({ block: "center", inline: "center" });
      place?.focus?.();
    },
  };
}

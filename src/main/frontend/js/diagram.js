// A process diagram: <section data-kept="diagram" data-xml data-tokens data-passed data-heat data-heat-words data-incidents>; the list
// beside it is the server's and says the same in words. data-xml is the address of the model; tokens, heat and incidents map element
// id to count, heat-words says the heat.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { colour, inks } from "./colour.js";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";

const parse = (text, otherwise) => (text ? JSON.parse(text) : otherwise);

function badge(text, kind) {
  const element = document.createElement("span");
  element.className = kind ? `diagram__token diagram__token--${kind}` : "diagram__token";
  element.textContent = text;
  return element;
}

function mark(viewer, section) {
  const canvas = viewer.get("canvas");
  const overlays = viewer.get("overlays");
  const elements = viewer.get("elementRegistry");
  const known = (id) => elements.get(id);
  for (const id of parse(section.dataset.passed, []).filter(known)) canvas.addMarker(id, "passed");
  for (const [id, count] of Object.entries(parse(section.dataset.tokens, {}))) {
    if (!known(id)) continue;
    canvas.addMarker(id, "token");
    overlays.add(id, { position: { top: -12, right: 12 }, html: badge(count) });
  }
  for (const [id, count] of Object.entries(parse(section.dataset.incidents, {}))) {
    if (known(id)) overlays.add(id, { position: { bottom: 12, left: -8 }, html: badge(`! ${count}`, "incident") });
  }
  heat(parse(section.dataset.heat, {}), elements);
  for (const [id, words] of Object.entries(parse(section.dataset.heatWords, {}))) {
    if (known(id)) overlays.add(id, { position: { bottom: 14, left: 6 }, scale: { min: 0.75 }, html: badge(words, "heat") });
  }
}

/** One hue, by its strength; the number itself stands in the list. */
function heat(values, elements) {
  const most = Math.max(1, ...Object.values(values));
  for (const [id, value] of Object.entries(values)) {
    const shape = elements.getGraphics(id)?.querySelector(".djs-visual > :first-child");
    if (!shape) continue;
    shape.style.fill = colour("--k-heat");
    shape.style.fillOpacity = String(0.12 + 0.68 * (value / most));
  }
}

/** A large model would fit only at a size nobody can read: then the view starts where the case is. */
function look(viewer, section) {
  const canvas = viewer.get("canvas");
  const readable = 0.7;
  canvas.zoom("fit-viewport", "auto");
  const elements = viewer.get("elementRegistry");
  // The innermost token last: a sub-process that holds one is marked too.
  const here = Object.keys(parse(section.dataset.tokens, {})).map((id) => elements.get(id)).filter(Boolean)
    .sort((one, other) => one.width * one.height - other.width * other.height)[0];
  if (!here || canvas.zoom() >= readable) return;
  const { width, height } = canvas.getSize();
  const box = { width: width / readable, height: height / readable };
  canvas.viewbox({ ...box, x: here.x + here.width / 2 - box.width / 2, y: here.y + here.height / 2 - box.height / 2 });
}

async function show(section) {
  const viewer = new NavigatedViewer({
    container: section.querySelector("[data-canvas]"),
    bpmnRenderer: inks(),
  });
  const answer = await fetch(section.dataset.xml, { headers: { Accept: "application/xml, text/xml, */*" } });
  if (!answer.ok) throw new Error(`The model answered ${answer.status}`);
  await viewer.importXML(await answer.text());
  const canvas = viewer.get("canvas");
  look(viewer, section);
  mark(viewer, section);
  section.removeAttribute("aria-busy");
  section.addEventListener("click", (event) => {
    const by = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (by === "fit") canvas.zoom("fit-viewport", "auto");
    else if (by) canvas.zoom(canvas.zoom() * Number(by));
    const id = event.target.closest("[data-element]")?.dataset.element;
    if (id && viewer.get("elementRegistry").get(id)) canvas.scrollToElement(id, 60);
  });
}

globalThis.keptParts.diagram = show;

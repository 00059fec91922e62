// Looks at processes without changing them: <section data-kept="studio-look"> with one or two [data-look data-xml data-changes]. Changed
// elements carry a colour and a letter; two diagrams move together; the sentences beside them lead to their elements.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import TokenSimulation from "bpmn-js-token-simulation/lib/viewer.js";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css";
import "./studio/plain-styles.js";
import { inks } from "./colour.js";
import { begin, goTo, pin, walking, zooming } from "./studio/diagram-parts.js";
import { links } from "./studio/links.js";
import { markWalked } from "./studio/walked.js";
import { make, parse, readText, wordsOf } from "./studio/page.js";

const letters = { added: "+", removed: "−", changed: "≠", renamed: "≡", moved: "↔" };

function markChanges(viewer, changes, words) {
  for (const [id, kind] of Object.entries(changes)) {
    if (!viewer.get("elementRegistry").get(id)) continue;
    viewer.get("canvas").addMarker(id, `studio-${kind}`);
    const mark = make("span", `studio-change studio-change--${kind}`, letters[kind] ?? "≠");
    mark.title = words(kind);
    viewer.get("overlays").add(id, "change", { position: { top: -11, left: -11 }, html: mark });
  }
}

async function look(place, words) {
  const viewer = new NavigatedViewer({ container: place, bpmnRenderer: inks(), additionalModules: [TokenSimulation] });
  await viewer.importXML(await readText(place.dataset.xml));
  begin(viewer);
  markChanges(viewer, parse(place.dataset.changes, {}), words);
  markWalked(viewer, place.dataset.walked);
  pin(viewer, parse(place.dataset.problems, []), words);
  place.removeAttribute("aria-busy");
  return viewer;
}

/** Where one looks, the others look too. */
function together(viewers) {
  let moving = false;
  for (const viewer of viewers) {
    viewer.on("canvas.viewbox.changed", ({ viewbox: { x, y, width, height } }) => {
      if (moving) return;
      moving = true;
      for (const other of viewers) if (other !== viewer) other.get("canvas").viewbox({ x, y, width, height });
      moving = false;
    });
  }
}

async function show(section) {
  const words = wordsOf(section);
  const viewers = await Promise.all([...section.querySelectorAll("[data-look]")].map((place) => look(place, words)));
  section.removeAttribute("aria-busy");
  if (viewers.length > 1) together(viewers);
  viewers.forEach((viewer) => zooming(section, viewer));
  if (viewers.length === 1) walking(section, viewers[0]);
  links(section, {
    goTo: ({ element }) => viewers.forEach((viewer) => goTo(viewer, element)),
    nameOf: (id) => viewers.map((viewer) => viewer.get("elementRegistry").get(id)?.businessObject.name).find(Boolean),
    onSelect: (does) => viewers.forEach((viewer) => viewer.on("selection.changed", ({ newSelection }) => does(newSelection.length === 1 ? newSelection[0].id : null))),
  });
}

globalThis.keptParts["studio-look"] = show;

// The editor of decision tables: <section data-kept="studio-dmn">, see studio/workbench.js for what the page gives.
import DmnModeler from "dmn-js/lib/Modeler";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import { inks } from "./colour.js";
import { pinByAttribute } from "./studio/pins.js";
import { askedColumns } from "./studio/asked-columns.js";
import { parse, readText } from "./studio/page.js";
import { views } from "./studio/dmn-views.js";
import { workbench } from "./studio/workbench.js";

async function open(section, words) {
  const modeler = new DmnModeler({ container: section.querySelector("[data-canvas]"), common: {}, drd: { drdRenderer: inks() } });
  const changes = [];
  const { answers = [] } = parse(section.dataset.choices, {});
  modeler.on("viewer.created", ({ viewer }) => {
    viewer.on("commandStack.changed", () => changes.forEach((does) => does()));
    askedColumns(viewer, answers);
  });
  await modeler.importXML(await readText(section.dataset.source));
  const tables = modeler.getViews().filter(({ type }) => type !== "drd");
  if (tables.length === 1) await modeler.open(tables[0]);
  const at = views(section, modeler, words);
  return {
    read: async () => (await modeler.saveXML({ format: true })).xml,
    onChange: (does) => changes.push(does),
    goTo: ({ element }) => at.show(element),
    pin: (problems) => pinByAttribute("data-element-id", problems),
    nameOf: at.nameOf,
  };
}

globalThis.keptParts["studio-dmn"] = (section) => workbench(section, open);

// The editor of processes: <section data-kept="studio-bpmn">, see studio/workbench.js for what the page gives.
import Modeler from "bpmn-js/lib/Modeler";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, CamundaPlatformTooltipProvider } from "bpmn-js-properties-panel";
import { ElementTemplatesPropertiesProviderModule } from "bpmn-js-element-templates";
import ElementTemplateChooserModule from "@bpmn-io/element-template-chooser";
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from "bpmn-js-create-append-anything";
import CamundaBehaviors from "camunda-bpmn-js-behaviors/lib/camunda-platform";
import camunda from "camunda-bpmn-moddle/resources/camunda.json";
import TokenSimulation from "bpmn-js-token-simulation";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "@bpmn-io/properties-panel/dist/assets/properties-panel.css";
import "bpmn-js-element-templates/dist/assets/element-templates.css";
import "@bpmn-io/element-template-chooser/dist/element-template-chooser.css";
import "bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css";
import { inks } from "./colour.js";
import { fewerGroups } from "./studio/fewer-groups.js";
import { begin, goTo, pin, walking, zooming } from "./studio/diagram-parts.js";
import { offered } from "./studio/offered.js";
import { plainPanel } from "./studio/plain-panel.js";
import { speakingIds } from "./studio/speaking-ids.js";
import { parse, readText } from "./studio/page.js";
import { templateShapes } from "./studio/template-shapes.js";
import { workbench } from "./studio/workbench.js";

/** A way without a name is known by what it leads from and to. */
function nameOf(business) {
  const { name, sourceRef, targetRef } = business ?? {};
  return name || (sourceRef?.name && targetRef?.name ? `${sourceRef.name} → ${targetRef.name}` : undefined);
}

async function open(section, words) {
  const modeler = new Modeler({
    container: section.querySelector("[data-canvas]"),
    propertiesPanel: { parent: section.querySelector("[data-properties]") },
    bpmnRenderer: inks(),
    moddleExtensions: { camunda },
    additionalModules: [
      BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, CamundaPlatformTooltipProvider,
      ElementTemplatesPropertiesProviderModule, ElementTemplateChooserModule, CamundaBehaviors, TokenSimulation, fewerGroups,
      CreateAppendAnythingModule, CreateAppendElementTemplatesModule, templateShapes, offered, plainPanel(parse(section.dataset.choices, {}), words),
    ],
  });
  const [source, templates] = await Promise.all([readText(section.dataset.source), readText(section.dataset.templates)]);
  modeler.get("elementTemplatesLoader").setTemplates(parse(templates, []));
  await modeler.importXML(source);
  begin(modeler);
  zooming(section, modeler);
  walking(section, modeler);
  const elements = modeler.get("elementRegistry");
  const live = new Set(section.dataset.fresh ? [] : elements.getAll().map(({ id }) => id));
  speakingIds(modeler, (id) => live.has(id));
  return {
    read: async () => (await modeler.saveXML({ format: true })).xml,
    onChange: (does) => modeler.on("commandStack.changed", does),
    onSelect: (does) => modeler.on("selection.changed", ({ newSelection }) => does(newSelection.length === 1 ? newSelection[0].id : null)),
    goTo: ({ element }) => goTo(modeler, element),
    pin: (problems, words) => pin(modeler, problems, words),
    nameOf: (id) => nameOf(elements.get(id)?.businessObject),
  };
}

globalThis.keptParts["studio-bpmn"] = (section) => workbench(section, open);

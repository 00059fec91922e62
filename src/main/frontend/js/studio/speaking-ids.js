// Elements that are drawn here get their id from their name: figures, cases and later versions hold on to it. An id that was live stays.
import { is } from "bpmn-js/lib/util/ModelUtil";
import { camel, free } from "./words-as-names.js";

const prefixes = [
  ["bpmn:StartEvent", "StartEvent_"], ["bpmn:EndEvent", "EndEvent_"], ["bpmn:BoundaryEvent", "BoundaryEvent_"], ["bpmn:Event", "Event_"],
  ["bpmn:Gateway", "Gateway_"], ["bpmn:SubProcess", "SubProcess_"], ["bpmn:CallActivity", "Activity_"], ["bpmn:Activity", "Task_"],
];
const madeUp = /^(Activity|Event|Gateway)_(?=[a-z]*\d)[0-9a-z]{7}$/;

/** known: whether the id stood in the file when it was opened and has been live since. */
export function speakingIds(modeler, known) {
  const elements = modeler.get("elementRegistry");
  const modeling = modeler.get("modeling");
  const made = new WeakMap();

  modeler.get("eventBus").on(["commandStack.element.updateLabel.postExecuted", "commandStack.element.updateProperties.postExecuted", "commandStack.shape.create.postExecuted", "commandStack.shape.replace.postExecuted"], ({ context }) => {
    const element = context.newShape ?? context.shape ?? context.element;
    const about = element?.labelTarget ?? element;
    const business = about?.businessObject;
    const [, prefix] = prefixes.find(([type]) => business && is(about, type)) ?? [];
    if (!prefix || context.properties?.id) return;
    const words = camel(business.name ?? "");
    if (!words || known(business.id) || !(madeUp.test(business.id) || made.get(business) === business.id)) return;
    const id = free(prefix + words, (one) => one !== business.id && elements.get(one));
    made.set(business, id);
    if (id !== business.id) modeling.updateProperties(about, { id });
  });
}

// The editor of forms: <section data-kept="studio-form">, see studio/workbench.js for what the page gives.
import { FormEditor } from "@bpmn-io/form-js-editor";
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import "@bpmn-io/form-js-editor/dist/assets/form-js-editor.css";
import "@bpmn-io/form-js-editor/dist/assets/properties-panel.css";
import "@bpmn-io/form-js-editor/dist/assets/dragula.css";
import { pinByAttribute } from "./studio/pins.js";
import { parse, readText } from "./studio/page.js";
import { speakingKeys } from "./studio/speaking-keys.js";
import { workbench } from "./studio/workbench.js";

async function open(section) {
  const editor = new FormEditor({
    container: section.querySelector("[data-canvas]"),
    propertiesPanel: { parent: section.querySelector("[data-properties]") },
  });
  await editor.importSchema(parse(await readText(section.dataset.source), {}));
  const fields = editor.get("formFieldRegistry");
  /** Problems name a field by its id or by its key. */
  const find = (id) => fields.get(id) ?? fields.getAll().find((field) => field.key === id || field.path === id);
  const { reserved = [], answers = [] } = parse(section.dataset.choices, {});
  const own = new Set(fields.getAll().map(({ key }) => key));
  const others = answers.map(({ value }) => value).filter((key) => !own.has(key));
  speakingKeys(editor, section.dataset.fresh ? new Set() : own, new Set([...reserved, ...others]));
  return {
    read: async () => `${JSON.stringify(editor.saveSchema(), null, 2)}\n`,
    onChange: (does) => editor.on("commandStack.changed", does),
    onSelect: (does) => editor.on("selection.changed", ({ selection }) => does(selection?.id ?? null)),
    goTo: ({ element }) => {
      const field = find(element);
      if (!field) return;
      editor.get("selection").set(field);
      section.querySelector(`[data-canvas] [data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({ block: "center" });
    },
    pin: (problems) => pinByAttribute("data-id", problems.map((one) => ({ ...one, element: find(one.element)?.id }))),
    nameOf: (id) => find(id)?.label,
  };
}

globalThis.keptParts["studio-form"] = (section) => workbench(section, open);

// Fields that are drawn here get their key from their label, because tables and conditions call the answer by it. A key that was live stays.
import { free, key } from "./words-as-names.js";

const madeUp = /^[a-z]+_[a-z0-9]{5,9}$/;

/** known: whether the key has been live; reserved: keys that mean something else in tables and conditions. */
export function speakingKeys(editor, known, reserved) {
  const fields = editor.get("formFieldRegistry");
  const modeling = editor.get("modeling");
  const made = new Map();
  editor.get("eventBus").on("commandStack.formField.edit.postExecuted", ({ context: { formField, properties } }) => {
    const words = properties?.label ?? properties?.dateLabel;
    if (typeof words !== "string" || !formField.key || known(formField.key)) return;
    if (!madeUp.test(formField.key) && made.get(formField.id) !== formField.key) return;
    const name = key(words);
    if (!name) return;
    const taken = (one) => reserved.includes(one) || fields.getAll().some((other) => other !== formField && other.key === one);
    const next = free(name, taken);
    made.set(formField.id, next);
    if (next !== formField.key) modeling.editFormField(formField, { key: next });
  });
}

// Fields that are drawn here get their key from their label, and choices their value: tables and conditions call answers by them. What has
// been live stays.
import { free, key } from "./words-as-names.js";

const madeUp = /^[a-z]+_[a-z0-9]{5,9}$/;
const madeUpValue = /^value\d*$/;

/** live: keys that stay; reserved: keys that mean something else, in tables and conditions or in other forms. */
export function speakingKeys(editor, live, reserved) {
  const fields = editor.get("formFieldRegistry");
  const modeling = editor.get("modeling");
  const begun = fields.getAll().filter(({ id, key: name }) => id === "Field_note" && !live.has(name));
  const made = new Map(begun.map(({ id, key: name }) => [id, name]));

  function nameField(field) {
    const was = made.get(field.id);
    if (!field.key || live.has(field.key) || !(madeUp.test(field.key) || was === field.key)) return;
    const name = key(field.dateLabel ?? field.label ?? "");
    if (!name) return;
    const next = free(name, (one) => reserved.has(one) || fields.getAll().some((other) => other !== field && other.key === one));
    made.set(field.id, next);
    if (next !== field.key) modeling.editFormField(field, { key: next });
  }

  function nameValues(field) {
    if (live.has(field.key)) return;
    const values = field.values.map((one, at) => {
      const place = `${field.id} ${at}`;
      const name = key(one.label ?? "");
      if (!name || madeUpValue.test(name) || !(madeUpValue.test(one.value) || made.get(place) === one.value)) return one;
      const value = free(name, (taken) => field.values.some((other) => other !== one && other.value === taken));
      made.set(place, value);
      return value === one.value ? one : { ...one, value };
    });
    if (values.some((one, at) => one !== field.values[at])) modeling.editFormField(field, { values });
  }

  editor.get("eventBus").on("commandStack.formField.edit.postExecuted", ({ context: { formField, properties } }) => {
    if (["label", "dateLabel"].some((name) => typeof properties?.[name] === "string")) nameField(formField);
    if (properties?.values) nameValues(formField);
  });
}

// Whoever names a fact in a heading of a table gets its words and its kind with it: a column of another kind would never fit.
const kinds = { text: "string", number: "number", date: "date", boolean: "boolean" };

/** viewer: of one table; answers: what the module's forms ask. */
export function askedColumns(viewer, answers) {
  const find = (text) => answers.find(({ value }) => text?.trim() === `facts.${value}`);
  const before = new WeakMap();
  viewer.on("commandStack.element.updateProperties.preExecute", ({ context: { element } }) => element.inputExpression && before.set(element, find(element.inputExpression.text)));
  viewer.on("commandStack.element.updateProperties.postExecuted", ({ context: { element, properties } }) => {
    const named = properties.inputExpression?.text && find(element.inputExpression?.text);
    if (!named) return;
    const was = before.get(element);
    const changes = { inputExpression: { typeRef: kinds[named.kind] } };
    if (!element.label || element.label === was?.label) changes.label = named.label;
    if (was !== named) viewer.get("modeling").updateProperties(element, changes);
  });
}

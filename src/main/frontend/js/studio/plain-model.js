// Reads and writes what stands behind the plain choices of the panel: properties of a process, due times, conditions.
const condition = /^\$\{\s*([A-Za-z_]\w*(?:\.\w+)?)\s*==\s*(?:'([^']*)'|(true|false|-?\d+(?:\.\d+)?))\s*\}$/;

/** The properties of an element by their names. */
export function propertiesOf(element) {
  const holder = (element.businessObject.get("extensionElements")?.get("values") ?? []).find(({ $type }) => $type === "camunda:Properties");
  return Object.fromEntries((holder?.get("values") ?? []).map(({ name, value }) => [name, value]));
}

/** An extension element in which these properties have these values; one without a value is taken out. */
export function withProperties(factory, element, changes) {
  const others = (element.businessObject.get("extensionElements")?.get("values") ?? []).filter(({ $type }) => $type !== "camunda:Properties");
  const all = Object.entries({ ...propertiesOf(element), ...changes }).filter(([, value]) => value);
  const properties = factory.create("camunda:Properties", { values: all.map(([name, value]) => factory.create("camunda:Property", { name, value })) });
  const extension = factory.create("bpmn:ExtensionElements", { values: all.length ? [...others, properties] : others });
  for (const each of properties.values) each.$parent = properties;
  for (const each of extension.values) each.$parent = extension;
  extension.$parent = element.businessObject;
  return extension.values.length ? extension : undefined;
}

/** The promises that the process makes: policy and how long. */
export function promisesOf(process) {
  return Object.entries(propertiesOf(process)).filter(([name]) => /^promise\.[^.]+$/.test(name)).map(([name, term]) => ({ policy: name.slice(8), term }));
}

/** What a condition asks, where it only asks whether an answer is something. */
export function readCondition(flow) {
  const body = flow.businessObject.conditionExpression?.body?.trim();
  const found = body && condition.exec(body);
  return { body, answer: found?.[1], is: found ? found[2] ?? found[3] : undefined };
}

/** kind: what the answer is; numbers and yes or no stand without quotation marks. */
export function writeCondition(answer, value, kind) {
  const bare = (kind === "boolean" && /^(true|false)$/.test(value)) || (kind === "number" && /^-?\d+(\.\d+)?$/.test(value));
  return `\${${answer} == ${bare ? value : `'${value.replace(/['{}\\]/g, "")}'`}}`;
}

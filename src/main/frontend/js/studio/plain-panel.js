// The first group of the panel, in plain words: choices instead of what the engine wants typed. What somebody typed by hand stays a choice.
import { SelectEntry, TextFieldEntry, isSelectEntryEdited, isTextFieldEntryEdited } from "@bpmn-io/properties-panel";
import { is } from "bpmn-js/lib/util/ModelUtil";
import { promisesOf, propertiesOf, readCondition, withProperties, writeCondition } from "./plain-model.js";
import { key } from "./words-as-names.js";

const later = ["PT4H", "P1D", "P2D", "P5D", "P10D"];
const terms = ["PT4H business", "P1D business", "P2D business", "P3D business", "P5D business", "P10D business", "P2W", "P1M"];

/** A module for the modeler. choices: what the server knows of the files around the model; words: the page's. */
export function plainPanel(choices, words) {
  const named = (value, what) => ({ value, label: words(`panel.${what}.${value.replace(" ", "-")}`) });

  function select(id, options, now, write) {
    const typed = now && !options.some(({ value }) => value === now) ? [{ value: now, label: now }] : [];
    return {
      id: `kept-${id}`, component: SelectEntry, isEdited: isSelectEntryEdited, label: words(`panel.${id}`),
      description: options.length + typed.length ? undefined : words(`panel.${id}.none`),
      getValue: () => now ?? "", setValue: (value) => write(value || undefined),
      getOptions: () => [{ value: "", label: words("panel.choose") }, ...options, ...typed],
    };
  }

  function Provider(propertiesPanel, modeling, bpmnFactory, elementRegistry, canvas, debounceInput) {
    const text = (id, read, write) => ({
      id: `kept-${id}`, component: TextFieldEntry, isEdited: isTextFieldEntryEdited, label: words(`panel.${id}`),
      getValue: read, setValue: (value) => write(value ?? ""), debounce: debounceInput,
    });
    const set = (element, properties) => modeling.updateProperties(element, properties);

    const form = (element) => select("form", choices.forms, element.businessObject.get("camunda:formRef"), (value) =>
      set(element, { "camunda:formRef": value, "camunda:formRefBinding": value && "deployment" }));

    const team = (element) => select("team", choices.teams, element.businessObject.get("camunda:candidateGroups"), (value) => set(element, { "camunda:candidateGroups": value }));

    const due = (element) => {
      const promised = promisesOf(canvas.getRootElement()).flatMap(({ policy }) => ["due", "warn"].map((what) => ({ value: `\${promises.${what}(execution,'${policy}')}`, label: words(`panel.due.${what}`) })));
      const plain = later.map((time) => ({ value: `\${promises.after(execution,'${time}')}`, label: named(time, "due").label }));
      const now = element.businessObject.get("camunda:dueDate")?.replace(/,\s+/g, ",");
      return select("due", [...promised, ...plain], now, (value) => set(element, { "camunda:dueDate": value }));
    };

    const table = (element) => select("table", choices.tables, element.businessObject.get("camunda:decisionRef"), (value) => {
      const named = value && !element.businessObject.get("camunda:resultVariable") ? { "camunda:resultVariable": key(value), "camunda:mapDecisionResult": "singleEntry" } : {};
      set(element, { "camunda:decisionRef": value, "camunda:decisionRefBinding": value && "deployment", ...named });
    });

    const result = (element) => text("result", () => element.businessObject.get("camunda:resultVariable") ?? "", (value) =>
      set(element, { "camunda:resultVariable": value || undefined, "camunda:mapDecisionResult": value ? "singleEntry" : undefined }));

    const processTeam = (element) => select("owner", choices.teams, propertiesOf(element).team, (value) => set(element, { extensionElements: withProperties(bpmnFactory, element, { team: value }) }));

    const promise = (element) => {
      const [made] = promisesOf(element);
      const policy = `promise.${made?.policy ?? choices.policy}`;
      return select("promise", terms.map((term) => named(term, "promise")), made?.term, (value) => {
        const name = value && (propertiesOf(element)[`${policy}.name`] ?? words("panel.promise.name", element.businessObject.name ?? choices.policy));
        set(element, { extensionElements: withProperties(bpmnFactory, element, { [policy]: value, [`${policy}.name`]: name }) });
      });
    };

    /** What a flow can ask: the results of the tables in the drawing, and what the module's forms ask. */
    const asked = () => [
      ...elementRegistry.filter((one) => is(one, "bpmn:BusinessRuleTask") && one.businessObject.get("camunda:resultVariable")).map(({ businessObject: task }) => ({
        value: task.get("camunda:resultVariable"), label: words("panel.way.result", task.name ?? task.id), kind: "text",
        options: choices.tables.find(({ value }) => value === task.get("camunda:decisionRef"))?.results ?? [],
      })),
      ...choices.answers.map((one) => ({ ...one, value: `facts.${one.value}` })),
    ];

    const condition = (body) => (body ? bpmnFactory.create("bpmn:FormalExpression", { body }) : undefined);

    const way = (flow) => {
      const { answer, body } = readCondition(flow);
      const gateway = flow.source;
      const otherwise = gateway.businessObject.default === flow.businessObject;
      const now = otherwise ? "else" : answer ?? (body && "own");
      const ways = [{ value: "else", label: words("panel.way.else") }, ...asked(), ...(now === "own" ? [{ value: "own", label: words("panel.way.own") }] : [])];
      return select("way", ways, now, (value) => {
        if (value === "own") return;
        const one = value && asked().find((each) => each.value === value);
        if ((value === "else") !== otherwise) set(gateway, { default: value === "else" ? flow.businessObject : undefined });
        set(flow, { conditionExpression: condition(one && writeCondition(value, one.options[0]?.value ?? "", one.kind)) });
      });
    };

    const value = (flow) => {
      const { answer, is: now } = readCondition(flow);
      if (!answer) return undefined;
      const one = asked().find((each) => each.value === answer);
      const write = (to) => set(flow, { conditionExpression: condition(writeCondition(answer, to ?? "", one?.kind)) });
      return one?.options.length ? select("value", one.options, now, write) : text("value", () => now ?? "", write);
    };

    const kinds = [
      ["bpmn:Process", () => (choices.drawn ? [processTeam, promise] : [])],
      ["bpmn:UserTask", () => [team, form, due]],
      ["bpmn:StartEvent", ({ parent, businessObject }) => (choices.drawn && is(parent, "bpmn:Process") && !businessObject.eventDefinitions?.length ? [form] : [])],
      ["bpmn:BusinessRuleTask", () => [table, result]],
      ["bpmn:SequenceFlow", ({ source }) => (is(source, "bpmn:Gateway") && source.outgoing.length > 1 ? [way, value] : [])],
    ];

    this.getGroups = (element) => (groups) => {
      const [type, entries] = kinds.find(([kind]) => is(element, kind)) ?? [];
      const own = (entries?.(element) ?? []).map((entry) => entry(element)).filter(Boolean);
      // What an action needs is open from the beginning, too.
      const others = groups.map((group) => (group.id.startsWith("ElementTemplates__CustomProperties") ? { ...group, shouldOpen: true } : group));
      return own.length ? [{ id: "kept", label: words(`panel.${type.replace("bpmn:", "")}`), shouldOpen: true, entries: own }, ...others] : others;
    };
    propertiesPanel.registerProvider(200, this);
  }
  Provider.$inject = ["propertiesPanel", "modeling", "bpmnFactory", "elementRegistry", "canvas", "debounceInput"];
  return { __init__: ["plainPanel"], plainPanel: ["type", Provider] };
}

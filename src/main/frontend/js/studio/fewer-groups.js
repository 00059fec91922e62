// The properties do not offer what the check refuses or Kept never reads. What a file brought along of it stays in sight, so that it can be taken out.
const never = {
  CamundaPlatform__Tasklist: () => false,
  CamundaPlatform__ExternalTask: (element) => Boolean(element.businessObject.get("camunda:taskPriority") || element.businessObject.get("camunda:topic")),
  CamundaPlatform__FieldInjection: (element, group) => group.items?.length > 0,
  CamundaPlatform__ConnectorInput: (element, group) => group.items?.length > 0,
  CamundaPlatform__ConnectorOutput: (element, group) => group.items?.length > 0,
};

class FewerGroups {
  static $inject = ["propertiesPanel"];

  constructor(propertiesPanel) {
    // After the providers that add the groups, which have 500 and more.
    propertiesPanel.registerProvider(100, this);
  }

  getGroups(element) {
    return (groups) => groups.filter((group) => never[group.id]?.(element, group) ?? true);
  }
}

export const fewerGroups = { __init__: ["fewerGroups"], fewerGroups: ["type", FewerGroups] };

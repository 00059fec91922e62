// The menus draw an action at once, with what it needs: the library for this engine can only change an element that is there already.
function TemplateShapes(eventBus, elementTemplates, elementFactory) {
  const waiting = new WeakMap();
  elementTemplates.createElement = (template) => {
    const shape = elementFactory.createShape({ type: template.appliesTo[0] });
    shape.businessObject.name = template.name;
    waiting.set(shape, template);
    return shape;
  };
  eventBus.on("commandStack.shape.create.postExecuted", ({ context: { shape } }) => {
    const template = waiting.get(shape);
    waiting.delete(shape);
    if (template) elementTemplates.applyTemplate(shape, template);
  });
}
TemplateShapes.$inject = ["eventBus", "elementTemplates", "elementFactory"];

export const templateShapes = { __init__: ["templateShapes"], templateShapes: ["type", TemplateShapes] };

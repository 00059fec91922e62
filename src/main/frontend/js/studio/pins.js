// Marks elements by a style sheet of rules over their ids: tables and forms draw themselves anew, and the marks stay.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** attribute: the one that holds the id, such as data-element-id. */
export function pinByAttribute(attribute, problems) {
  while (sheet.cssRules.length) sheet.deleteRule(0);
  for (const { element, severity } of problems) {
    if (!element) continue;
    const colour = severity === "advice" ? "var(--k-slate)" : "var(--k-brick)";
    const style = severity === "advice" ? "dashed" : "solid";
    sheet.insertRule(`[${attribute}="${CSS.escape(element)}"] { outline: 2px ${style} ${colour}; outline-offset: -2px; }`);
  }
}

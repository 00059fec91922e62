/** A token's value now: the library draws with attributes, so colours are asked for once, when drawing. */
export function colour(name) {
  const probe = Object.assign(document.createElement("span"), { hidden: true });
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** What the diagram libraries are to draw with: they write it into styles, so that a drawing follows its page from one theme to the other. */
export const inks = () => ({
  defaultFillColor: "var(--k-sheet)",
  defaultStrokeColor: "var(--k-ink)",
  defaultLabelColor: "var(--k-ink)",
});

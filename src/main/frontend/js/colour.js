/** A token's value now: the library draws with attributes, so colours are asked for once, when drawing. */
export function colour(name) {
  const probe = Object.assign(document.createElement("span"), { hidden: true });
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** What the diagram library is to draw with, in the theme of now. */
export const inks = () => ({
  defaultFillColor: colour("--k-sheet"),
  defaultStrokeColor: colour("--k-ink"),
  defaultLabelColor: colour("--k-ink"),
});

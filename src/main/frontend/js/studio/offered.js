// What the check refuses whatever is said of it is not offered to be drawn.
const refused = /script|signal|complex-gateway|ad-hoc|transaction|data-store|data-object|cancel|instantiate|conditional-(start|intermediate|boundary)/;
const without = (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => name.includes("template-") || !refused.test(name)));

function Offered(popupMenu, palette) {
  for (const menu of ["bpmn-append", "bpmn-create", "bpmn-replace"]) popupMenu.registerProvider(menu, 100, { getPopupMenuEntries: () => without });
  palette.registerProvider(100, { getPaletteEntries: () => without });
}
Offered.$inject = ["popupMenu", "palette"];

export const offered = { __init__: ["offered"], offered: ["type", Offered] };

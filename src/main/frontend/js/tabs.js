// Panels that come one at a time: [data-tabs] holds a tablist and its panels, worked by pointer and arrow keys. Without script all panels
// stand one under the other.
function wire(holder) {
  const all = [...holder.querySelectorAll("[role=tab]")];
  const show = (tab) => {
    for (const each of all) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      document.getElementById(each.getAttribute("aria-controls")).hidden = each !== tab;
    }
  };
  all.forEach((tab, at) => {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = all[(at + step + all.length) % all.length];
      show(next);
      next.focus();
    });
  });
  if (all.length) show(all.find((tab) => tab.getAttribute("aria-selected") === "true") ?? all[0]);
}

export function tabs() {
  document.querySelectorAll("[data-tabs]").forEach(wire);
}

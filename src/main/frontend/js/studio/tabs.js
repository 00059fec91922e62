// The panels on the right, one at a time: tablist by keyboard and pointer. Without script all panels stand one under the other.
export function tabs(section) {
  const all = [...section.querySelectorAll("[role=tab]")];
  const panel = (tab) => document.getElementById(tab.getAttribute("aria-controls"));
  const show = (tab) => {
    for (const each of all) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      panel(each).hidden = each !== tab;
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
  return (name) => {
    const tab = all.find((each) => each.dataset.tab === name);
    if (tab) show(tab);
  };
}

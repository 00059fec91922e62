// What takes seconds says so: a form with data-slow is sent once, and its button shows that something is under way.
export function slow() {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-slow]");
    if (!form) return;
    if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
    form.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-slow]")) form.removeAttribute("aria-busy");
  });
}

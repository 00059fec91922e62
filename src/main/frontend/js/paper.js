// [data-print] prints the page; what it leaves out stands in css/print.css.
export function paper() {
  document.addEventListener("click", (event) => event.target.closest?.("[data-print]") && print());
}

// Libraries write styles into their markup, which the security policy refuses. The build turned them into data-css; here they are applied
// the way the policy allows, before the browser paints.
const apply = (element) => {
  element.style.cssText += `;${element.dataset.css}`;
  element.removeAttribute("data-css");
};

function within(node) {
  if (!(node instanceof Element)) return;
  if (node.matches("[data-css]")) apply(node);
  node.querySelectorAll("[data-css]").forEach(apply);
}

new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(within)))
  .observe(document.documentElement, { childList: true, subtree: true });

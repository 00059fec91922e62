// Brings the big parts only to pages that show them: [data-kept="diagram|form|reader|studio-…"]. Their addresses stand on <body>, or as
// data-js and data-css on the element itself, as the server names them by content. Each part registers itself in globalThis.keptParts and is given every element that asks for it.
const arriving = new Map();
globalThis.keptParts = {};

function style(address) {
  return new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
    link.onload = link.onerror = done;
    // Before our own sheet, so that our tokens win over the library's defaults.
    document.head.prepend(link);
  });
}

function script(address) {
  return new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed });
    document.head.append(element);
  });
}

function bring(part, own) {
  if (!arriving.has(part)) {
    const { [`${part}Css`]: css = own.css, [`${part}Js`]: js = own.js } = document.body.dataset;
    arriving.set(part, Promise.all([css && style(css), script(js)]));
  }
  return arriving.get(part);
}

export function onDemand(root) {
  const all = [...(root.querySelectorAll?.("[data-kept]") ?? [])];
  if (root.matches?.("[data-kept]")) all.push(root);
  for (const element of all) {
    if (element.dataset.keptDone) continue;
    element.dataset.keptDone = "true";
    bring(element.dataset.kept, element.dataset)
      .then(() => globalThis.keptParts[element.dataset.kept](element))
      .catch((problem) => {
        element.querySelector("[data-fallback]")?.removeAttribute("hidden");
        element.removeAttribute("aria-busy");
        console.error(problem);
      });
  }
}

// What the parts of the Studio need of their page: its words, its data, and requests in the name of who is signed in.
export const parse = (text, otherwise) => (text ? JSON.parse(text) : otherwise);

/** The page's words by their key, with {0} filled in. */
export function wordsOf(section) {
  const words = parse(section.dataset.words, {});
  return (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (all, at) => values[at] ?? all);
}

/** A request with the page's token. */
export function ask(address, options = {}) {
  const token = parse(document.body.getAttribute("hx-headers"), {});
  return fetch(address, { ...options, headers: { ...token, ...options.headers } });
}

/** A file of the model as text. */
export async function readText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

export const clock = () => new Intl.DateTimeFormat(document.documentElement.lang || undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());

/** An element with a class, words and children. */
export function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  const sprite = document.querySelector("svg use")?.getAttribute("href")?.split("#")[0] ?? "/assets/icons.svg";
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

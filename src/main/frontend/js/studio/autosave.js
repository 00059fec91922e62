// Saves the draft 700 ms after the last change, one request at a time, and says where it stands. When the server refuses, nothing typed is
// lost: it stays in the window, and can be taken home as a file.
import { ask, clock, make } from "./page.js";

const pause = 700;
const again = 5000;

export function autosave(section, editor, words, saved) {
  const status = section.querySelector("[data-saved]");
  const trouble = section.querySelector("[data-trouble]");
  let timer;
  let waits = false;
  let busy = false;
  let hash = section.dataset.hash ?? "";

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  async function takeHome() {
    const link = make("a", "btn btn-quiet", words("take"));
    link.href = URL.createObjectURL(new Blob([await editor.read()]));
    link.download = section.dataset.file;
    return link;
  }

  async function refused(answer) {
    const told = await answer.json().catch(() => ({}));
    status.textContent = words("unsaved");
    const text = make("span", "", `${(told.detail ?? told.title ?? words("failed")).replace(/[.]?$/, ".")} ${words("kept")}`);
    const reload = make("a", "btn btn-quiet", words("reload"));
    reload.href = location.href;
    trouble.replaceChildren(text, await takeHome(), reload);
    trouble.hidden = false;
  }

  async function save() {
    if (busy) return;
    busy = true;
    waits = false;
    status.textContent = words("saving");
    try {
      const body = await editor.read();
      const answer = await ask(section.dataset.save, {
        method: "PUT",
        body,
        headers: { "Content-Type": "application/octet-stream", Accept: "application/json", ...(hash && { "If-Match": `"${hash}"` }) },
      });
      if (answer.ok) {
        const told = await answer.json();
        hash = told.hash;
        status.textContent = words("saved", clock());
        trouble.hidden = true;
        saved(told);
      } else {
        await refused(answer);
      }
    } catch {
      waits = true;
      status.textContent = words("offline");
      later(again);
    }
    busy = false;
    if (waits) later(pause);
  }

  editor.onChange(() => {
    waits = true;
    status.textContent = words("pending");
    later(pause);
  });
  addEventListener("beforeunload", (event) => (waits || busy) && event.preventDefault());
}

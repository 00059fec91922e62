// The server's problems as a list and as pins on what they are about. Errors stop the draft, advice does not: each has its own shape and word.
import { icon, make } from "./page.js";

function row(problem, words) {
  const severity = problem.severity ?? "error";
  const text = make("span", "studio-problem__text", problem.message);
  const where = problem.name ?? problem.element ?? (problem.line ? words("line", problem.line) : words("whole"));
  const button = make("button", "studio-problem__go", make("strong", "studio-problem__word", words(severity)), " ", where);
  button.type = "button";
  button.dataset.element = problem.element ?? "";
  button.dataset.line = problem.line ?? "";
  return make("li", `studio-problem studio-problem--${severity}`, icon(severity === "error" ? "alert-circle" : "bulb"), make("div", "", button, text));
}

/** What a draft does to another file is told by that file's name; there is nothing here to pin it to. */
function placed(problem, own, editor) {
  return problem.file && problem.file !== own
    ? { ...problem, name: problem.file, element: undefined, line: undefined }
    : { ...problem, name: editor.nameOf?.(problem.element) };
}

export function problemList(section, editor, words) {
  const list = section.querySelector("[data-problem-list]");
  const counts = section.querySelectorAll("[data-problem-count]");
  const none = section.querySelector("[data-problem-none]");
  return (problems) => {
    const errors = problems.filter(({ severity }) => severity !== "advice");
    const advice = problems.filter(({ severity }) => severity === "advice");
    list.replaceChildren(...[...errors, ...advice].map((problem) => row(placed(problem, section.dataset.file, editor), words)));
    none.hidden = problems.length > 0;
    for (const count of counts) {
      count.textContent = problems.length || "";
      count.classList.toggle("studio-count--error", errors.length > 0);
    }
    editor.pin(problems.filter(({ file }) => !file || file === section.dataset.file), words);
  };
}

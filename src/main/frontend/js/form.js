// A task's form: <form data-kept="form" data-schema data-values data-errors data-draft> with a hidden input "answers".
// Answers travel as one JSON text in an ordinary form post; what was typed is kept in this tab until the server has taken it.
import { Form } from "@bpmn-io/form-js-viewer";
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";

const parse = (text, otherwise) => (text ? JSON.parse(text) : otherwise);

function draftOf(form) {
  const key = form.dataset.draft && `kept-draft-${form.dataset.draft}`;
  return {
    read: () => (key ? parse(sessionStorage.getItem(key), null) : null),
    write: (data) => key && sessionStorage.setItem(key, JSON.stringify(data)),
    forget: () => key && sessionStorage.removeItem(key),
  };
}

/**
 * The server names problems by field key, dots for nested ones; the viewer wants them by the field's id. What is about no field
 * that is shown stands above them all.
 */
function showProblems(form, viewer, schema, problems) {
  const errors = {};
  const rest = { ...problems };
  const visit = (field, path) => {
    const key = [...path, field.key ?? field.path].filter(Boolean).join(".");
    if (problems[key]) errors[field.id] = [problems[key]];
    delete rest[key];
    field.components?.forEach((child) => visit(child, field.path ? [...path, field.path] : path));
  };
  schema.components?.forEach((field) => visit(field, []));
  viewer._setState({ errors });
  const note = form.querySelector("[data-problem]");
  note.textContent = Object.values(rest).join(" ");
  note.hidden = !note.textContent;
}

/** Fields that begin with a value check it themselves once they are drawn, and forget what was said of them before. */
async function settled() {
  for (let frames = 0; frames < 3; frames++) {
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
}

function number(schema) {
  let next = 0;
  const visit = (field) => {
    field.id ??= `Field_${next++}`;
    field.components?.forEach(visit);
  };
  schema.components?.forEach(visit);
  return schema;
}

async function show(form) {
  const schema = number(parse(form.dataset.schema, { type: "default", components: [] }));
  const values = parse(form.dataset.values, {});
  const problems = parse(form.dataset.errors, {});
  const draft = draftOf(form);
  const viewer = new Form({ container: form.querySelector("[data-form-body]") });
  await viewer.importSchema(schema, { ...values, ...draft.read() });
  form.removeAttribute("aria-busy");
  if (Object.keys(problems).length) {
    await settled();
    showProblems(form, viewer, schema, problems);
  }

  viewer.on("changed", ({ data }) => draft.write(data));
  form.addEventListener("reset", () => draft.forget());
  // Capturing, so that the answers are in place before htmx reads the form.
  form.addEventListener("submit", (event) => {
    const { data, errors } = viewer.submit();
    const wrong = Object.keys(errors ?? {});
    if (wrong.length) {
      event.preventDefault();
      event.stopImmediatePropagation();
      form.querySelector(".fjs-has-errors :is(input, textarea, select, [tabindex])")?.focus();
      return;
    }
    form.querySelector("[name=answers]").value = JSON.stringify(data);
  }, true);
  // A taken answer needs no draft: the server redirects or says so; a refusal keeps it.
  form.addEventListener("htmx:afterRequest", ({ detail }) => detail.successful && draft.forget());
}

globalThis.keptParts.form = show;

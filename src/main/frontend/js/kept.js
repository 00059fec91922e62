// The core on every page. Everything here only adds to links and forms that work without it.
import htmx from "htmx.org";
import { Collapse, Dropdown, Modal, Offcanvas, Tab } from "@tabler/core";
import { themes } from "./themes.js";
import { notes } from "./notes.js";
import { keys } from "./keys.js";
import { palette } from "./palette.js";
import { panes } from "./panes.js";
import { paper } from "./paper.js";
import { tabs } from "./tabs.js";
import { onDemand } from "./on-demand.js";
import { work } from "./work.js";
import { slow } from "./slow.js";

globalThis.htmx = htmx;
globalThis.bootstrap = { Collapse, Dropdown, Modal, Offcanvas, Tab };

// A refused form comes back with its problems shown: 422 and 409 are pages to show, not errors to swallow.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if ([400, 404, 409, 413, 422].includes(detail.xhr.status) && detail.xhr.responseText) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

function start() {
  themes();
  notes();
  keys();
  palette();
  panes();
  paper();
  tabs();
  work();
  slow();
  onDemand(document);
  document.addEventListener("htmx:load", ({ detail }) => onDemand(detail.elt));
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

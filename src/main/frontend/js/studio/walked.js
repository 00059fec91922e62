// What scenarios came by, drawn: a tick and a full line where they did, a broken line where none did.
import { make, parse } from "./page.js";

export function markWalked(viewer, json) {
  if (!json) return;
  const { seen = [], missed = [] } = parse(json, {});
  const elements = viewer.get("elementRegistry");
  for (const id of missed) if (elements.get(id)) viewer.get("canvas").addMarker(id, "runs-never");
  for (const id of seen) {
    const element = elements.get(id);
    if (!element) continue;
    viewer.get("canvas").addMarker(id, "runs-seen");
    if (!element.waypoints) viewer.get("overlays").add(id, "walked", { position: { top: -9, right: 9 }, html: make("span", "runs-tick", "✓") });
  }
}

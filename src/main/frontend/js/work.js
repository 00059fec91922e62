// Tells the server for how many seconds a task's page was open and in front: <article data-work="/insight/work/…">. Half a minute at
// a time, the rest when the page is left. A page that nobody touches for five minutes is not worked on. No person is sent or kept.
const beat = 30;
const idleAfter = 5 * 60 * 1000;

let seconds = 0;
let touched = Date.now();

function send(address) {
  const whole = Math.min(Math.round(seconds), beat + 10);
  seconds = 0;
  if (whole < 1) return;
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  fetch(address, { method: "POST", keepalive: true, headers, body: new URLSearchParams({ seconds: whole }) }).catch(() => {
    // Lost seconds are lost: the figure is an estimate, and the work goes on.
  });
}

export function work() {
  for (const kind of ["pointerdown", "pointermove", "keydown", "scroll"]) {
    addEventListener(kind, () => (touched = Date.now()), { passive: true, capture: true });
  }
  let now = null;
  setInterval(() => {
    const address = document.querySelector("[data-work]")?.dataset.work ?? null;
    if (now && now !== address) send(now);
    now = address;
    if (!address || document.hidden || !document.hasFocus() || Date.now() - touched > idleAfter) return;
    seconds += 1;
    if (seconds >= beat) send(address);
  }, 1000);
  addEventListener("pagehide", () => now && send(now));
  document.addEventListener("visibilitychange", () => document.hidden && now && send(now));
}

// Light, dark, or as the system: buttons [data-theme-choice] anywhere on the page.
const year = 31536000;

export function chooseTheme(choice) {
  const root = document.documentElement;
  if (choice === "system") root.removeAttribute("data-bs-theme");
  else root.setAttribute("data-bs-theme", choice);
  const life = choice === "system" ? 0 : year;
  document.cookie = `kept-theme=${choice}; path=/; max-age=${life}; samesite=lax`;
  show();
}

function show() {
  const now = document.documentElement.getAttribute("data-bs-theme") ?? "system";
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === now));
  }
}

export function themes() {
  show();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (button) chooseTheme(button.dataset.themeChoice);
  });
}

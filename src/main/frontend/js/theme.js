// Runs before the first paint, so that a chosen theme never flashes the other one; without a choice the system decides.
const chosen = document.cookie.match(/(?:^|; )kept-theme=(light|dark)/);
if (chosen) document.documentElement.setAttribute("data-bs-theme", chosen[1]);

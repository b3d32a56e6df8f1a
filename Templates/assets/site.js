// Small comforts. Every page works without this file.
(() => {
  const wide = window.matchMedia("(min-width: 62rem)");
  const folds = document.querySelectorAll("details[data-open-when-wide]");
  const fold = () => folds.forEach((details) => { details.open = wide.matches; });
  if (folds.length) { fold(); wide.addEventListener("change", fold); }

  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // On paper, nothing stays folded; afterwards everything is as it was.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => {
    opened.forEach((details) => { details.open = false; });
  });

  // Escape closes the menu and gives the focus back to its button; a choice on a phone folds the list.
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && !wide.matches && event.target.closest("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".toc a");
    if (link && !wide.matches) link.closest("details").open = false;
  });

  // A table wider than its box can be scrolled with the keyboard, and says so in the words of the page.
  const words = document.getElementById("_main")?.dataset ?? {};
  document.querySelectorAll(".table-wrap").forEach((box, index) => {
    if (box.scrollWidth <= box.clientWidth) return;
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", (words.sayTable ?? "{number}").replace("{number}", index + 1));
    if (words.sayScroll) box.dataset.hint = words.sayScroll;
  });
})();

// Keeps what readers write in a form: in this browser, and in a file if they like. Nothing is sent anywhere.
//
// A form with data-answers="NAME" takes part; NAME begins the name of the file. Anywhere on the page, buttons with
// data-answers-save, data-answers-load and data-answers-clear are shown and work, and an element with
// data-answers-status says what became of it. After every change the form gets an "answers" event.
(() => {
  const form = document.querySelector("form[data-answers]");
  if (!form) return;
  const FORMAT = "changepack-answers";
  const key = `${FORMAT}:${location.pathname}`;
  const status = document.querySelector("[data-answers-status]");
  // Answers that this edition of the page has no place for; they go where the others go.
  let others = {};

  const say = (text) => { if (status) status.textContent = text; };
  const fields = () => [...form.elements].filter((field) => field.name);

  const shown = () => {
    const found = {};
    for (const field of fields()) {
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) found[field.name] = field.type === "radio" ? field.value : true;
      } else if (field.value) {
        found[field.name] = field.value;
      }
    }
    return found;
  };

  const answers = () => ({ ...others, ...shown() });

  // Puts answers into the form in place of what is there, and gives the number that it has no place for.
  const show = (given) => {
    for (const field of fields()) {
      const answer = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
      if (field.type === "radio") field.checked = answer === field.value;
      else if (field.type === "checkbox") field.checked = answer === true;
      else field.value = typeof answer === "string" ? answer : "";
    }
    const own = shown();
    others = Object.fromEntries(
      Object.entries(given).filter(([name, answer]) => answer && !Object.hasOwn(own, name)));
    form.dispatchEvent(new Event("answers"));
    return Object.keys(others).length;
  };

  const read = (text) => {
    const saved = JSON.parse(text);
    const given = saved && saved.format === FORMAT && saved.answers;
    if (!given || typeof given !== "object" || Array.isArray(given)) throw new Error("not answers");
    return given;
  };

  const written = () => JSON.stringify(
    { format: FORMAT, page: document.title, answers: answers() }, null, 2);

  const keep = () => {
    try {
      if (Object.keys(answers()).length) localStorage.setItem(key, written());
      else localStorage.removeItem(key);
      return true;
    } catch {
      say("This browser does not keep your answers. Save them to a file before you leave this page.");
      return false;
    }
  };

  const restore = () => {
    let text = null;
    try { text = localStorage.getItem(key); } catch { /* keep() says so as soon as there is something to keep. */ }
    if (!text) return show({});
    try {
      show(read(text));
    } catch {
      show({});
      say("The answers that this browser kept can't be read. If you saved them to a file, load that.");
    }
  };

  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([written()], { type: "application/json" }));
    link.download = `${form.dataset.answers}-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(`Saved as ${link.download}, where your browser puts downloads.`);
  };

  const isEmpty = () => Object.keys(answers()).length === 0;

  const load = async (file) => {
    let given;
    try {
      given = read(await file.text());
    } catch {
      say(`${file.name} holds no saved answers, so nothing was changed.`);
      return;
    }
    if (!isEmpty() && !confirm(`Put the answers of ${file.name} in the place of those on this page?`)) return;
    const unknown = show(given);
    const note = unknown ? ` It has ${unknown} more that this page has no place for; they stay in the file.` : "";
    if (keep()) say(`Loaded ${file.name}.${note}`);
  };

  const clear = () => {
    if (isEmpty()) return say("There is nothing to clear.");
    if (!confirm("Clear all answers on this page? Without a saved file they can't be brought back.")) return;
    show({});
    if (keep()) say("All answers are cleared.");
  };

  // Where boxes don't grow with what is in them by themselves, nothing of it may be out of sight, least of all on paper.
  const grow = () => {
    if (CSS.supports("field-sizing", "content")) return;
    for (const area of form.querySelectorAll("textarea")) {
      area.style.height = "";
      if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
    }
  };

  const button = (name, action) => {
    for (const element of document.querySelectorAll(`[data-answers-${name}]`)) {
      element.hidden = false;
      element.addEventListener("click", action);
    }
  };

  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".json,application/json";
  picker.addEventListener("change", async () => {
    if (picker.files.length) await load(picker.files[0]);
    picker.value = "";
  });

  button("save", save);
  button("load", () => picker.click());
  button("clear", clear);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { keep(); form.dispatchEvent(new Event("answers")); });
  form.addEventListener("answers", grow);
  addEventListener("beforeprint", grow);
  // Another tab with the same page changed them.
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) restore(); });
  // After all scripts of the page are there to hear of it.
  addEventListener("DOMContentLoaded", restore);
})();

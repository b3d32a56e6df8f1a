// Keeps what readers write into a form: in this browser, and in a file if they like. Nothing is sent anywhere.
//
// A form with data-answers="NAME" takes part; it takes no file of a form with another name. Anywhere on the page, buttons
// with data-answers-save, data-answers-load and data-answers-clear are shown and work, and an element with
// data-answers-status says what became of it, in the words of its data-say-… attributes. After every change the form gets
// an "answers" event.
(() => {
  const form = document.querySelector("form[data-answers]");
  if (!form) return;
  const key = `changepack-answers:${location.pathname}`;
  const name = form.dataset.answers;
  const status = document.querySelector("[data-answers-status]");
  const fields = [...form.querySelectorAll("input, textarea, select")];
  // Answers that this edition of the page has no question for; they go where the others go.
  let strays = [];

  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const message = (name, values = {}) => Object.entries(values).reduce(
    (text, [key, value]) => text.replaceAll(`{${key}}`, () => value), status?.dataset[`say${name}`] ?? name);
  // Cleared first, so that the same words are read out again.
  const show = (text) => {
    if (!status) return;
    status.textContent = "";
    setTimeout(() => { status.textContent = text; }, 50);
  };
  const say = (name, values) => show(message(name, values));
  const isBox = (field) => field.type === "checkbox" || field.type === "radio";
  // Radio buttons without ids of their own are one question, which is answered by the value of one of them.
  const isOneOfMany = (field) => field.type === "radio" && !field.id;
  const valueOf = (field) => (isOneOfMany(field) ? field.value : isBox(field) ? field.checked : field.value);
  const isUntouched = (field) => (
    isBox(field) ? field.checked === field.defaultChecked : field.value === field.defaultValue);

  const question = (field) => {
    const legend = field.closest("fieldset")?.querySelector("legend");
    const label = isOneOfMany(field) ? "" : field.ariaLabel || words(field.labels[0]);
    return [legend && words(legend), label].filter(Boolean).join(" – ");
  };

  const answers = () => fields.filter((field) => !isUntouched(field)).map((field) => (
    { id: field.id || field.name, question: question(field), answer: valueOf(field) })).concat(strays);

  const put = ({ id, answer }) => {
    const field = fields.find((field) => (field.id || field.name) === id
      && (isOneOfMany(field) ? field.value === answer : typeof valueOf(field) === typeof answer));
    if (!field) return false;
    if (!isBox(field)) field.value = answer;
    else field.checked = isOneOfMany(field) || answer;
    return true;
  };

  // Puts answers into the form in place of what is there, and tells of those that it has no question for.
  const fill = (given) => {
    form.reset();
    strays = given.filter((one) => !put(one));
    form.dispatchEvent(new Event("answers"));
    return strays.length === 0 ? "" : `\n${message("Strays")}` + strays.map(({ question, answer }) => (
      `\n${question}: ${answer === true ? message("Ticked") : answer || message("Unticked")}`)).join("");
  };

  const check = (given) => {
    const isAnswer = (one) => one && typeof one.id === "string" && typeof one.question === "string"
      && ["string", "boolean"].includes(typeof one.answer);
    if (!Array.isArray(given) || !given.every(isAnswer)) throw new Error("not answers");
    return given;
  };

  const keep = () => {
    const given = answers();
    try {
      if (given.length) localStorage.setItem(key, JSON.stringify(given)); else localStorage.removeItem(key);
      return true;
    } catch {
      say("Unkept");
      return false;
    }
  };

  const restore = () => {
    let text = null;
    try { text = localStorage.getItem(key); } catch { /* keep() says so as soon as there is something to keep. */ }
    try {
      const rest = fill(check(JSON.parse(text ?? "[]")));
      if (rest) show(rest.trim());
    } catch {
      fill([]);
      say("Unreadable");
    }
  };

  const save = () => {
    const now = new Date();
    const saved = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 16).replace("T", " ");
    const text = JSON.stringify({
      title: form.dataset.title, form: name, address: location.href.split("#")[0], saved, answers: answers(),
    }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
    link.download = `${name.split("/").filter(Boolean).pop()}-answers-${saved.slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
    say("Saved", { file: link.download });
  };

  const load = async (file) => {
    let found;
    try {
      found = JSON.parse(await file.text());
      check(found.answers);
    } catch {
      say("NoAnswers", { file: file.name });
      return;
    }
    if (found.form !== name) {
      say("Other", { file: file.name, page: found.title || message("Untitled") });
      return;
    }
    if (answers().length && !confirm(message("Replace", { file: file.name }))) return;
    const rest = fill(found.answers);
    const count = found.answers.length - strays.length;
    if (keep()) show(message(count === 1 ? "LoadedOne" : "Loaded", { count, file: file.name }) + rest);
  };

  const clear = () => {
    if (!answers().length) return say("Nothing");
    if (!confirm(message("Clear"))) return;
    fill([]);
    if (keep()) say("Cleared");
  };

  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".json,application/json";
  picker.addEventListener("change", async () => {
    if (picker.files.length) await load(picker.files[0]);
    picker.value = "";
  });

  for (const [action, act] of Object.entries({ save, load: () => picker.click(), clear })) {
    for (const button of document.querySelectorAll(`[data-answers-${action}]`)) {
      button.hidden = false;
      button.addEventListener("click", act);
    }
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { keep(); form.dispatchEvent(new Event("answers")); });
  // Another tab with the same page changed them.
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) restore(); });
  // After all scripts of the page are there to hear of it.
  addEventListener("DOMContentLoaded", restore);
})();

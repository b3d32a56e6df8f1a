// Keeps what a reader types into a worksheet on this device, and nowhere else. Without this file it is a form to print.
(() => {
  const form = document.querySelector("form[data-worksheet]");
  const tools = document.querySelector("[data-worksheet-tools]");
  if (!form || !tools) return;
  const find = (name) => document.querySelector(`[data-${name}]`);
  const [note, file, status] = ["worksheet-note", "answers-file", "answers-status"].map(find);
  const fields = [...form.querySelectorAll("input, textarea")];
  const isBox = (field) => field.type === "checkbox" || field.type === "radio";
  const texts = fields.filter((field) => !isBox(field));
  const key = `changepack-worksheet ${location.pathname}`;
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const say = (text) => { status.textContent = ""; setTimeout(() => { status.textContent = text; }, 50); };
  // Answers to questions that are no longer on the page.
  let strays = [];

  function question(field) {
    const legend = field.closest("fieldset")?.querySelector("legend");
    return (legend ? `${words(legend)} – ` : "") + (field.ariaLabel || words(field.labels[0]));
  }

  function answers() {
    const given = [];
    for (const field of fields) {
      const answer = isBox(field) ? field.checked : field.value;
      if (answer === (isBox(field) ? field.defaultChecked : field.defaultValue)) continue;
      given.push({ id: field.id, question: question(field), answer });
    }
    return given.concat(strays);
  }

  function fill(given) {
    form.reset();
    strays = given.filter(({ id, answer }) => {
      const field = fields.find((field) => field.id === id);
      if (!field || typeof answer !== (isBox(field) ? "boolean" : "string")) return true;
      if (isBox(field)) field.checked = answer; else field.value = answer;
      return false;
    });
    if (!strays.length) return "";
    return "\nThese answers have no question on this page any more; they stay in your file:"
      + strays.map(({ question, answer }) => `\n${question}: ${answer === true ? "ticked" : answer || "not ticked"}`).join("");
  }

  let timer;
  function keep() {
    timer = clearTimeout(timer);
    const given = answers();
    try {
      if (given.length) localStorage.setItem(key, JSON.stringify(given)); else localStorage.removeItem(key);
    } catch {
      say("This browser cannot keep your answers. Save them to a file before you leave.");
    }
  }

  function kept() {
    try { return check(JSON.parse(localStorage.getItem(key) || "[]")); } catch { return []; }
  }

  function check(given) {
    const isAnswer = (one) => one && typeof one.id === "string" && typeof one.question === "string"
      && ["string", "boolean"].includes(typeof one.answer);
    if (!Array.isArray(given) || !given.every(isAnswer)) throw new Error();
    return given;
  }

  // Paper shows a copy of each answer, because a field shows no more than fits into it.
  function unfold() {
    fold();
    for (const field of texts.filter((field) => field.value.trim())) {
      const copy = document.createElement("span");
      copy.className = `answer ${field.className}`;
      copy.textContent = field.value;
      field.after(copy);
      field.classList.add("answered");
    }
  }
  function fold() {
    form.querySelectorAll("span.answer").forEach((copy) => copy.remove());
    texts.forEach((field) => field.classList.remove("answered"));
  }

  function save() {
    const now = new Date();
    const { worksheet, title } = form.dataset;
    const saved = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 16).replace("T", " ");
    const text = JSON.stringify({ title, worksheet, address: location.href.split("#")[0], saved, answers: answers() }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
    link.download = `${worksheet.split("/").filter(Boolean).pop()}-answers-${saved.slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
    say(`Saved as ${link.download}, where your browser puts its downloads.`);
  }

  async function load() {
    const chosen = file.files[0];
    file.value = "";
    if (!chosen) return;
    let found;
    try {
      found = JSON.parse(await chosen.text());
      check(found.answers);
    } catch {
      say(`${chosen.name} holds no answers that were saved on a page like this. Nothing was changed.`);
      return;
    }
    if (found.worksheet !== form.dataset.worksheet) {
      say(`${chosen.name} belongs to another worksheet: ${found.title || "one without a title"}. Nothing was changed.`);
      return;
    }
    if (answers().length && !confirm("Replace the answers on this page by those in the file?")) return;
    const rest = fill(found.answers);
    keep();
    say(`Loaded ${found.answers.length - strays.length} answers.${rest}`);
  }

  function clear() {
    if (!confirm("Clear all answers on this page? This cannot be undone.")) return;
    fill([]);
    keep();
    say("All answers are cleared from this device.");
  }

  const actions = { print: () => window.print(), save, load: () => file.click(), clear };
  tools.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-answers]");
    if (button) actions[button.dataset.answers]();
  });
  file.addEventListener("change", load);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 250);
  });
  window.addEventListener("pagehide", () => timer && keep());
  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", fold);

  // The note stands where the first field is, not above pages of text.
  const first = fields[0];
  const heading = [...form.querySelectorAll(":scope > h2")].findLast(
    (heading) => heading.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (heading) heading.after(note);
  note.hidden = tools.hidden = false;
  const rest = fill(kept());
  if (rest) say(rest.trim());
})();

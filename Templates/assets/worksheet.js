// What worksheets need besides answers.js: all of an answer on paper, and the note where the first field is.
(() => {
  const form = document.querySelector("form.worksheet[data-answers]");
  if (!form) return;
  const texts = [...form.querySelectorAll("input, textarea")].filter(
    (field) => field.type !== "checkbox" && field.type !== "radio");

  // Paper shows a copy of each answer, because a field shows no more than fits into it.
  const fold = () => {
    form.querySelectorAll("span.answer").forEach((copy) => copy.remove());
    texts.forEach((field) => field.classList.remove("answered"));
  };
  const unfold = () => {
    fold();
    for (const field of texts.filter((field) => field.value.trim())) {
      const copy = document.createElement("span");
      copy.className = `answer ${field.className}`;
      copy.textContent = field.value;
      field.after(copy);
      field.classList.add("answered");
    }
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);

  // Not above pages of text.
  const note = document.querySelector("[data-worksheet-note]");
  const first = form.querySelector("input, textarea");
  const heading = [...form.querySelectorAll(":scope > h2")].findLast(
    (heading) => heading.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (heading) heading.after(note);
  note.hidden = false;
  document.querySelector("[data-worksheet-tools]").hidden = false;
})();

// Progress, the summary and the next steps of the self-study, from what answers.js keeps. The page works without it.
(() => {
  const form = document.querySelector("form[data-answers='self-study']");
  if (!form) return;
  const bar = document.querySelector("[data-bar]");
  const progress = document.querySelector("[data-progress]");
  const list = document.querySelector("[data-next-list]");
  const none = document.querySelector("[data-next-none]");
  const hint = none.textContent;
  const levels = [...form.querySelectorAll("[data-levels] > div")];
  const meanings = levels.map((level) => level.querySelector("dd").textContent);
  const isLow = (level) => level >= 0 && levels[level].dataset.low !== undefined;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const standards = [...form.querySelectorAll(".study-standard")].map((group) => ({
    group,
    code: group.id.slice("standard-".length),
    dimension: group.closest("[data-dimension]").dataset.dimension,
    radios: [...group.querySelectorAll("input[type=radio]")],
    meaning: element("p", "", "study-meaning"),
    title: group.querySelector("h3").textContent.trim(),
    level: -1,
  }));

  // The page says once what to write and what helps; here it stands where it is needed.
  const helpWith = (code) => {
    const terms = element("dl");
    for (const list of document.querySelectorAll(".study-support ul")) {
      const own = [...list.children].filter(
        (item) => item.querySelector(".meta").textContent.split(", ").includes(code));
      if (!own.length) continue;
      terms.append(element("dt", list.previousElementSibling.textContent));
      for (const item of own) {
        const entry = element("dd");
        entry.append(item.querySelector("a").cloneNode(true));
        terms.append(entry);
      }
    }
    return terms;
  };
  for (const { group, code, meaning } of standards) {
    group.querySelector("fieldset").after(meaning);
    for (const area of group.querySelectorAll("textarea")) {
      const ask = form.querySelector(`[data-ask="${area.name.split("-")[0]}"]`);
      area.before(element("span", ask.textContent, "study-ask"));
    }
    const link = group.querySelector("a[href='#_help']");
    if (!link) continue;
    const details = element("details", "", "study-help");
    details.append(element("summary", link.textContent), helpWith(code));
    link.parentElement.replaceWith(details);
  }

  const rate = (standard) => {
    standard.level = standard.radios.findIndex((radio) => radio.checked);
    standard.meaning.hidden = standard.level < 0;
    standard.meaning.textContent = meanings[standard.level] ?? "";
  };

  // The length of a bar is that of the mean on the scale's numbers, from nought on.
  const meanBar = (mean, top) => {
    const bar = element("progress", "", "study-mean");
    [bar.max, bar.value, bar.ariaHidden] = [top, mean, "true"];
    return bar;
  };

  const summarize = (row) => {
    const dimension = row.dataset.summary;
    const own = standards.filter((standard) => !dimension || standard.dimension === dimension);
    const rated = own.filter((standard) => standard.level >= 0);
    const [count, ...rest] = row.querySelectorAll("td");
    const meanCell = rest.pop();
    count.textContent = rated.length ? `${rated.length} of ${own.length}` : "";
    rest.forEach((cell, level) => {
      cell.textContent = rated.length ? rated.filter((standard) => standard.level === level).length : "";
    });
    const values = rated.map((standard) => Number(standard.radios[standard.level].value));
    meanCell.replaceChildren();
    if (values.length) {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const top = Math.max(...own[0].radios.map((radio) => Number(radio.value)), 1);
      meanCell.append(element("span", mean.toFixed(1)), meanBar(mean, top));
    }
    const mark = document.querySelector(`[data-rated="${CSS.escape(dimension)}"]`);
    if (mark) mark.textContent = `${rated.length} of ${own.length}`;
  };

  const nextStep = (standard) => {
    const item = element("section", "", "study-next");
    const heading = element("h3");
    const link = element("a", standard.title);
    link.href = `#${encodeURIComponent(standard.group.id)}`;
    heading.append(link);
    const level = standard.radios[standard.level].closest("label").textContent.trim();
    item.append(heading, element("p", `Rated ${level}`, "meta"));
    for (const [name, label] of [["small", "A small change"], ["longer", "A longer plan"]]) {
      const text = form.elements[`${name}-${standard.code}`].value.trim();
      if (!text) continue;
      const words = element("p", "", "study-own");
      words.append(element("strong", `${label}: `), text);
      item.append(words);
    }
    item.append(standard.group.querySelector(".study-help dl, .gap").cloneNode(true));
    return item;
  };

  const showNextSteps = () => {
    const low = standards
      .filter((standard) => isLow(standard.level))
      .sort((one, other) => one.level - other.level);
    const hasRatings = standards.some((standard) => standard.level >= 0);
    none.hidden = low.length > 0;
    none.textContent = hasRatings
      ? "No standard is rated low. Look at those where you differ most, or where you could show least."
      : hint;
    list.replaceChildren(...low.map(nextStep));
  };

  const showProgress = () => {
    const rated = standards.filter((standard) => standard.level >= 0).length;
    const text = `${rated} of ${standards.length} rated`;
    if (progress.textContent !== text) progress.textContent = text;
    bar.querySelector("progress").value = rated;
    bar.querySelector("[data-unrated]").hidden = rated === standards.length;
  };

  const update = () => {
    standards.forEach(rate);
    document.querySelectorAll("[data-summary]").forEach(summarize);
    showNextSteps();
    showProgress();
  };

  // What was written before is not hidden behind a heading.
  const unfold = () => {
    for (const details of form.querySelectorAll(".study-answers")) {
      if ([...details.querySelectorAll("textarea")].some((area) => area.value)) details.open = true;
    }
  };

  // The first standard without a rating from where the reader is; after the last one it starts again at the top.
  bar.querySelector("[data-unrated]").addEventListener("click", (event) => {
    const open = standards.filter((standard) => standard.level < 0);
    const isBelow = (standard) => standard.group.getBoundingClientRect().top > 120;
    const target = open.find(isBelow) ?? open[0];
    if (!target) return;
    event.preventDefault();
    target.group.scrollIntoView();
    target.radios[0].focus({ preventScroll: true });
  });

  // Where boxes don't grow with what is in them by themselves, nothing of it may be out of sight, least of all on paper.
  const grow = () => {
    if (CSS.supports("field-sizing", "content")) return;
    for (const area of form.querySelectorAll("textarea")) {
      area.style.height = "";
      if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
    }
  };

  form.addEventListener("answers", update);
  form.addEventListener("answers", grow);
  addEventListener("beforeprint", grow);
  form.addEventListener("answers", unfold, { once: true });
  bar.hidden = false;
})();

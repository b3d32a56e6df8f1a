// The search. What Pagefind has made is loaded only when somebody searches; without this file the page lists everything.
(() => {
  const form = document.querySelector("form[data-index]");
  if (!form) return;
  const box = form.elements.q;
  const choices = [...form.querySelectorAll("select")];
  const part = (name) => document.querySelector(`[data-search-${name}]`);
  const [heading, status, list, more] = ["heading", "status", "results", "more"].map(part);
  const pageLength = 10;

  // Words that stand in most questions and say nothing about what is looked for.
  const fillers = new Set({
    en: "a about after also an and any are as at be before better can do does find for from get give have how i if in is it make me my of on or our should some that the their them there they this to us want we what when where which who why will with you your",
    es: "a al como con cual cuales cuando cómo cuál cuáles cuándo de del donde dónde el ella en es esta este esto hay la las lo los me mi mis nos o para pero por puedo que quien quién qué se ser si sobre su sus tengo un una uno y yo",
  }[document.documentElement.lang.slice(0, 2)]?.split(" "));
  const telling = (question) => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}.-]+/gu) ?? [];
    const left = words.filter((word) => !fillers.has(word));
    return [...new Set(left.length ? left : words)];
  };

  let index;
  const load = () => index ??= import(form.dataset.index).then(async (pagefind) => {
    // A code names one page; a title, other words for it and the terms of the glossary say what a page is about.
    await pagefind.options({ excerptLength: 28, ranking: { metaWeights: { title: 5, words: 5, terms: 5, code: 50 } } });
    return pagefind;
  });

  // Whoever asks a question need not know the words of the page: what counts is how many of them it has, the rare ones
  // most, and how well. With the root, a page that is full of one word does not pass one that has them all.
  const find = async (words, filters) => {
    const pagefind = await load();
    const all = (await pagefind.search(null, { filters })).results;
    if (!words.length) return all;
    const found = new Map();
    for (const word of words) {
      const { results } = await pagefind.search(word, { filters });
      const rarity = Math.log(1 + all.length / (1 + results.length));
      for (const result of results) {
        const known = found.get(result.id) ?? { result, score: 0, rarity: 0, count: 0 };
        known.score += rarity * Math.sqrt(result.score);
        known.rarity += rarity;
        known.count += 1;
        found.set(result.id, known);
      }
    }
    return [...found.values()].filter(({ count }) => count * 2 >= words.length)
      .sort((a, b) => b.score * b.rarity - a.score * a.rarity).map(({ result }) => result);
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // Of an excerpt, only its words and what is marked in it get onto the page.
  const excerpt = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", { textContent: node.textContent }) : node.textContent);

  const labels = new Map(choices.flatMap((choice) => [...choice.options]).filter((option) => option.dataset.label)
    .map((option) => [option.value, option.dataset.label]));
  const item = (page) => element("li", {},
    element("p", { className: "card-kind", textContent: labels.get(page.filters.kind?.[0]) ?? "" }),
    element("h3", {}, element("a", { href: page.url, textContent: page.meta.title })),
    element("p", { className: "excerpt" }, ...excerpt(page.excerpt)));

  let results = [];
  const showMore = async () => {
    const shown = list.children.length;
    const pages = await Promise.all(results.slice(shown, shown + pageLength).map((result) => result.data()));
    list.append(...pages.map(item));
    more.hidden = list.children.length >= results.length;
    return list.children[shown];
  };

  const empty = () => {
    list.replaceChildren();
    status.textContent = "";
    heading.hidden = more.hidden = true;
    list.ariaBusy = "false";
  };

  // What is asked for last is what is shown, whatever comes first.
  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    const words = telling(box.value);
    const filters = Object.fromEntries(choices.filter((choice) => choice.value).map((choice) => [choice.name, choice.value]));
    remember();
    if (!words.length && !Object.keys(filters).length) { empty(); return; }
    list.ariaBusy = "true";
    try {
      const found = await find(words, filters);
      if (mine !== turn) return;
      results = found;
      list.replaceChildren();
      await showMore();
      if (mine !== turn) return;
      heading.hidden = false;
      const { sayOne, sayMany, sayNone } = form.dataset;
      status.textContent = !found.length ? sayNone : found.length === 1 ? sayOne : sayMany.replace("{count}", found.length);
      list.ariaBusy = "false";
    } catch (error) {
      if (mine !== turn) return;
      empty();
      index = undefined;
      status.textContent = form.dataset.sayFailed;
    }
  };

  // The address says what was searched for, so that it can be kept and sent.
  const remember = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  };

  let timer;
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 250); });
  for (const choice of choices) choice.addEventListener("change", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); search(); });
  more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());

  form.hidden = false;
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  search();
})();

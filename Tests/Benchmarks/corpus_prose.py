"""Random words as sentences, paragraphs and whole bodies of Markdown."""

WORDS = """
the a of to and in that for with on as this students people program week group time plan meeting
question answer visit speaker mentor family guide idea test change reason result number name list
page room table card pen board summer school college course team lead person hour minute step start
end before after every each never only when where can must should may begin ask tell write read
count choose check share listen draw decide repeat invite prepare thank notice compare explain
describe try help follow keep leave bring carry open close quiet short clear small large honest
practical early late first next last own other real made useful common local warm ready simple
example worksheet survey invitation calendar routine practice evidence prediction measure cycle
season project talk letter map note story task topic voice word work path goal
""".split()
OTHER_SCRIPTS = ["café", "naïve", "“quoted”", "—", "résumé", "→", "größer", "日本語"]

# A link is written as a mark, since the two sites write links differently:
# start, number of the target, kind of link, text, end.
LINK_START, LINK_GAP, LINK_END = "\x02", "\x1f", "\x03"
FIXED_HEADING = "key-points"


def capitalized(text):
    """The text with a capital letter at the start, and nothing else changed."""
    return text[:1].upper() + text[1:]


class Prose:
    """Writes about entries of a corpus, with links to others of its entries."""

    def __init__(self, generator, corpus):
        self._random = generator.random
        self._corpus = corpus
        self.links = []

    # Words

    def _below(self, count):
        return int(self._random() * count)

    def _pick(self, items):
        return items[int(self._random() * len(items))]

    def word(self):
        """One word."""
        return self._pick(WORDS)

    def plain(self, count):
        """Words without any that need more than ASCII, for headings and titles."""
        return " ".join([self._pick(WORDS) for _ in range(count)])

    def words(self, count):
        """Words, a few of them in other letters."""
        words = [self._pick(WORDS) for _ in range(count)]
        if self._below(60) < count:
            words[self._below(count)] = self._pick(OTHER_SCRIPTS)
            if words[0] in OTHER_SCRIPTS:
                words[0] = self.word()
        return " ".join(words)

    def title(self):
        """A title of four to seven words."""
        return capitalized(self.plain(4 + self._below(4)))

    def term(self, number):
        """A name for a term; the number makes it differ from all others."""
        return f"{WORDS[16 + number * 5]} {self.word()}"

    def summary(self):
        """A sentence of the length that cards have room for."""
        return capitalized(self.words(22)) + "."

    def sentence(self):
        """A sentence without markup."""
        return capitalized(f"{self.words(6)}, {self.words(4 + self._below(5))}") + "."

    # Markdown

    def rich_sentence(self, entry):
        """A sentence with emphasis, code and links as they come."""
        parts = []
        for _ in range(2 + self._below(2)):
            parts.append(self.words(4 + self._below(4)))
            choice = self._below(9)
            if choice == 0:
                parts.append(f"*{self.plain(2)}*")
            elif choice == 1:
                parts.append(f"**{self.plain(2)}**")
            elif choice in (2, 3):
                parts.append(f"`{self.word()}-{self.word()}`")
            elif choice == 4:
                parts.append(self._link(entry))
            elif choice == 5:
                parts.append("questions & answers")
        return capitalized(" ".join(parts)) + "."

    def paragraph(self, count, entry=None):
        """Sentences; with markup if an entry is given whose they are."""
        sentences = [self.rich_sentence(entry) if entry else self.sentence() for _ in range(count)]
        return " ".join(sentences)

    def _link(self, entry):
        """A link to another entry with content, often of the same package, or to a term."""
        choice = self._below(12)
        if choice == 0:
            target, form = self._pick(self._corpus.terms), "page"
        else:
            nearby = self._corpus.members[entry.folder, "guide"] if entry.folder else None
            pool = nearby if nearby and choice < 6 else self._corpus.content
            target, form = self._pick(pool), "page" if self._below(4) else "heading"
        return self._mark(target, form, self.plain(3))

    def _mark(self, target, form, text=""):
        self.links.append(target)
        number = len(self.links) - 1
        return f"{LINK_START}{number}{LINK_GAP}{form}{LINK_GAP}{text}{LINK_END}"

    def short_reference(self, standard):
        """A mention by code, which shows the standard's code and title."""
        return self._mark(standard, "short")

    def standard_body(self):
        """The text of a standard."""
        lines = [f"## {capitalized(self.plain(3))}", "", self.paragraph(3), "",
                 f"### {capitalized(self.plain(3))}", ""]
        lines += [f"- {self.sentence()}" for _ in range(3)]
        return "\n".join(lines) + "\n"

    def body(self, entry):
        """About 6 KB of text with everything that Markdown has."""
        lines = [self.paragraph(3, entry), "", "## Key points", ""]
        lines += [f"- {self.rich_sentence(entry)}" for _ in range(4)]
        lines += ["", f"### {self._heading()}", "",
                  f"A text with a note[^1] and another[^note]. {self.paragraph(2, entry)}", ""]
        for part in (self._table, self._steps_and_code, self._quote):
            lines += [f"## {self._heading()}", "", self.paragraph(3, entry), "",
                      f"### {self._heading()}", "", self.paragraph(3, entry), ""]
            lines += part(entry) + [""]
        lines += ["## Checklist", "", f"### {self._heading()}", ""]
        lines += [f"- [{self._pick('x ')}] {self.rich_sentence(entry)}" for _ in range(4)]
        lines += ["", f"[^1]: {self.sentence()}", "", f"[^note]: {self.sentence()}", ""]
        return "\n".join(lines)

    def _heading(self):
        return capitalized(self.plain(3))

    def _table(self, _):
        lines = ["| Step | Who | Result |", "| --- | :---: | ---: |"]
        lines += [f"| {self.words(4)} | `{self.word()}` | {self.words(2)} |" for _ in range(5)]
        return lines

    def _steps_and_code(self, entry):
        lines = [f"{i + 1}. {self.rich_sentence(entry)}" for i in range(4)]
        number = entry.number
        return lines + ["", "```html", f'<label for="x{number}">Name</label>',
                        f'<input id="x{number}" type="text">', f"<p>{self.words(6)}</p>", "```"]

    def _quote(self, entry):
        standards = entry.fields.get("standards")
        mention = f" See {self.short_reference(standards[0]['id'])}." if standards else ""
        return [f"> {self.rich_sentence(entry)}{mention}"]

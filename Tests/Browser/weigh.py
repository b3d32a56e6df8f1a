"""Weighs a published site: its largest page, all of it, and how long a page stays white on a slow line.

    .build/test-tools/bin/python Tests/Browser/weigh.py OUTPUT [ADDRESS ...]

OUTPUT is a folder that was built for the base URL http://127.0.0.1/learning/engine/. ADDRESS is a page below it; without one,
the front page and the largest page are opened. The line is one of 400 kbit/s that answers after 400 ms.
"""

import pathlib
import re
import statistics
import sys

import chromium
from published import PublishedSite

KBIT = 1000 / 8
LINE = {"offline": False, "latency": 400, "downloadThroughput": 400 * KBIT, "uploadThroughput": 400 * KBIT}
RUNS = 3
PAINT = "() => performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]"


def loaded(folder, page):
    """The bytes of a page, and of the styles and scripts that it loads."""
    html = (folder / page).read_bytes()
    names = re.findall(rb'(?:href|src)="[^"]*?(assets/[^"/]+\.(?:css|js))"', html)
    files = {name.decode(): (folder / name.decode()).stat().st_size for name in names}
    return (len(html), sum(size for name, size in files.items() if name.endswith(".css")),
            sum(size for name, size in files.items() if name.endswith(".js")))


def first_paint(browser, address):
    """How long a page stays white, in milliseconds, with nothing kept from an earlier visit."""
    times = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINE)
        page.goto(address, wait_until="load", timeout=60_000)
        # On a busy machine a page can be loaded before it is painted.
        times.append(page.wait_for_function(PAINT).json_value())
        context.close()
    return statistics.median(times)


def main(folder, *addresses):
    folder = pathlib.Path(folder).resolve()
    pages = [path.relative_to(folder).as_posix() for path in folder.rglob("*.html")
             if b'http-equiv="refresh"' not in path.read_bytes()]
    weights = {page: loaded(folder, page) for page in pages}
    largest = max(pages, key=lambda page: sum(weights[page]))
    files = [path for path in folder.rglob("*") if path.is_file() and ".changepack" not in path.parts]
    print(f"pages: {len(pages)}; files: {len(files)}, {sum(path.stat().st_size for path in files) / 1e6:.2f} MB")
    html, styles, scripts = weights[largest]
    print(f"largest page: {largest}: {(html + styles + scripts) / 1000:.1f} kB "
          f"({html / 1000:.1f} HTML, {styles / 1000:.1f} CSS, {scripts / 1000:.1f} JS)")
    totals = [sum(weight) for weight in weights.values()]
    print(f"median page: {statistics.median(totals) / 1000:.1f} kB")
    site = PublishedSite(folder)
    with chromium.launched() as browser:
        for address in addresses or ("", largest.removesuffix("index.html")):
            print(f"first paint of /{address}: {first_paint(browser, site.address + address):.0f} ms")
    site.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

/// What runs in each page of the preview.
enum PreviewScript {
  static let text = #"""
    // The preview's own part of a page: it shows changes as they are saved, lists what is wrong, and names the file that
    // the page is made from. It is added when a page is served and is no part of the site.
    (() => {
      "use strict";
      const own = document.currentScript;
      const version = own?.dataset.version ?? "none";
      const source = own?.dataset.source;

      // Everything visible lives in a shadow tree after the page, where the site's styles don't reach.
      const host = document.createElement("changepack-preview");
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = `
        <link rel="stylesheet" href="/.changepack/preview.css">
        <aside aria-label="Preview">
          <details id="edit" hidden>
            <summary>edit this page: <span id="source"></span></summary>
            <p>Open this file in your editor, change it and save. The page here changes by itself. Files to take along
            (PDF, Word, kits) are made by a build, so their links are missing here.</p>
            <p><button type="button" id="copy">Copy the file's path</button></p>
          </details>
          <button type="button" id="show" hidden>Show what is wrong</button>
          <p id="status" role="status"></p>
        </aside>
        <dialog aria-labelledby="title">
          <div class="top">
            <h1 id="title" tabindex="-1" autofocus>Something needs mending</h1>
            <button type="button" id="close">Close</button>
          </div>
          <p>The page shows the site as it last was in order. Mend what is listed and save: this goes away by itself.</p>
          <div id="problems"></div>
        </dialog>`;
      const part = (id) => root.getElementById(id);
      const dialog = root.querySelector("dialog");
      const isProblemPage = document.body?.classList.contains("changepack-problems");

      if (source) {
        part("source").textContent = source;
        part("edit").hidden = false;
      }
      part("copy").addEventListener("click", () => {
        navigator.clipboard?.writeText(source).then(() => say("Copied."), () => say(source));
      });
      part("close").addEventListener("click", () => dialog.close());
      part("show").addEventListener("click", () => dialog.showModal());
      document.documentElement.append(host);

      function say(words) {
        part("status").textContent = words;
      }

      // MARK: Problems

      // What was closed stays closed on the next page, until something else is wrong.
      const closed = "changepack:closed";
      let listed = "";

      dialog.addEventListener("close", () => {
        if (listed) sessionStorage.setItem(closed, listed);
      });

      function showProblems(list) {
        if (isProblemPage) {
          // The page itself is the list.
          if (listed && listed !== list) location.reload();
          listed = list;
          return;
        }
        if (list === listed) return;
        listed = list;
        part("problems").innerHTML = list;
        part("show").hidden = false;
        say(root.querySelector(".summary")?.textContent ?? "");
        if (!dialog.open && sessionStorage.getItem(closed) !== list) dialog.showModal();
      }

      function showSound() {
        sessionStorage.removeItem(closed);
        if (!listed) return;
        listed = "";
        part("show").hidden = true;
        part("problems").replaceChildren();
        if (dialog.open) dialog.close();
        say("Everything is mended.");
      }

      // MARK: Changes

      const place = "changepack:" + location.pathname;

      function reload() {
        sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
        location.reload();
      }

      const kept = sessionStorage.getItem(place);
      if (kept) {
        sessionStorage.removeItem(place);
        const [left, top] = JSON.parse(kept);
        const restore = () => scrollTo({ left, top, behavior: "instant" });
        restore();
        addEventListener("load", restore, { once: true });
      }

      // The new sheet takes over once it is there, so that the page is never without style.
      function swapStyle(old, now) {
        for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
          if (new URL(link.href).pathname !== new URL(old, location.href).pathname) continue;
          const next = link.cloneNode();
          next.href = now;
          next.addEventListener("load", () => link.remove(), { once: true });
          link.after(next);
        }
      }

      // MARK: Listening

      let events;

      function listen() {
        if (events) return;
        const query = new URLSearchParams({ page: location.pathname, version: current });
        events = new EventSource("/.changepack/events?" + query);
        events.addEventListener("reload", reload);
        events.addEventListener("styles", (event) => {
          const [now, ...changes] = event.data.split("\n");
          current = now;
          for (const change of changes) swapStyle(...change.split(" "));
        });
        events.addEventListener("problems", (event) => showProblems(event.data));
        events.addEventListener("sound", showSound);
        events.addEventListener("open", () => {
          if (part("status").dataset.lost) say("");
          delete part("status").dataset.lost;
        });
        events.addEventListener("error", () => {
          part("status").dataset.lost = "yes";
          say("The preview has stopped. Start it again in the terminal.");
          // A browser gives up for good when it is refused; the preview may be back in a moment.
          if (events.readyState === EventSource.CLOSED) { rest(); setTimeout(attend, 1000); }
        });
      }

      function rest() {
        events?.close();
        events = undefined;
      }

      // Browsers open few connections to one host, so a page that nobody looks at gives its own back.
      function attend() {
        if (document.visibilityState === "visible") listen(); else rest();
      }

      let current = version;
      document.addEventListener("visibilitychange", attend);
      addEventListener("pagehide", rest);
      addEventListener("pageshow", attend);
      attend();
    })();

    """#
}

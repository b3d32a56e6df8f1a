/// How the preview's own part of a page looks: in the light and in the dark, on a narrow phone, and not at all on paper.
enum PreviewStyles {
  static let text = """
    :host { all: initial; display: block; }
    :host, .changepack-problems {
      color-scheme: light dark;
      --ground: light-dark(#ffffff, #1c1b1f);
      --ink: light-dark(#1f1b24, #ece8f0);
      --quiet: light-dark(#5b5563, #b5adbf);
      --line: light-dark(#cfc8d6, #4a4453);
      --alarm: light-dark(#a4001d, #ff9aa5);
      --mark: light-dark(#ffd9de, #6b1626);
      color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif;
      overflow-wrap: anywhere;
    }
    [hidden] { display: none !important; }
    body.changepack-problems { background: var(--ground); margin: 0; }
    .changepack-problems main { margin: 0 auto; max-width: 60rem; padding: 1rem; }
    aside {
      background: var(--ground); border-top: 1px solid var(--line); color: var(--quiet);
      font-size: 0.875rem; padding: 0.5rem 1rem;
    }
    aside p { margin: 0.25rem 0; }
    aside p:empty { display: none; }
    summary { cursor: pointer; text-decoration: underline; width: fit-content; }
    button {
      background: var(--ground); border: 1px solid var(--quiet); border-radius: 0.25rem;
      color: var(--ink); cursor: pointer; flex: none; font: inherit; min-height: 2.75rem; padding: 0.25rem 1rem;
    }
    :focus-visible { outline: 3px solid light-dark(#4b2bd6, #b7a6ff); outline-offset: 2px; }
    h1:focus-visible { outline: none; }
    dialog {
      background: var(--ground); border: 0; border-top: 0.375rem solid var(--alarm);
      border-radius: 0.25rem; box-sizing: border-box; color: var(--ink); margin: auto;
      max-height: calc(100vh - 2rem); max-width: 60rem; overflow: auto; padding: 1rem;
      width: calc(100vw - 2rem);
    }
    dialog::backdrop { background: rgb(0 0 0 / 60%); }
    .top { align-items: start; display: flex; gap: 1rem; justify-content: space-between; }
    h1 { font-size: 1.25rem; line-height: 1.3; margin: 0.25rem 0; }
    h2 { font-size: 1rem; margin: 0 0 0.25rem; }
    h2 span { color: var(--alarm); }
    ol { list-style: none; margin: 0; padding: 0; }
    li { border-top: 1px solid var(--line); padding: 0.75rem 0; }
    li p { margin: 0.25rem 0; }
    .summary { font-weight: 600; }
    .place, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
    .place { color: var(--quiet); }
    pre {
      border-left: 0.25rem solid var(--line); margin: 0.5rem 0; padding: 0.25rem 0.75rem;
      white-space: pre-wrap;
    }
    .line { color: var(--quiet); margin-right: 0.5em; user-select: none; }
    mark { background: var(--mark); color: inherit; text-decoration: underline 2px var(--alarm); }
    mark:empty { border-left: 2px solid var(--alarm); }
    @media (forced-colors: active) {
      dialog, button { border: 1px solid; }
    }
    @media print { :host { display: none; } }

    """
}

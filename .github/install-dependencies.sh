#!/bin/sh
# Installs what Changepack is built with besides Swift, as far as it is missing, and says so; with the word `print`, also
# what documents are made with, and with the word `tests`, all that the tests need. Silent when nothing is missing.
# `make site` and `make test` run it first.
set -eu

log=.build/logs/install.log
needs="git pkg-config cmark-gfm cmark-gfm-extensions libyaml libxlsxwriter libzip"
print_needs="python pango harfbuzz fontconfig"
case "${1:-}" in
  print) needs="$needs $print_needs" ;;
  tests) needs="$needs $print_needs browser java libreoffice rclone nginx poppler qpdf writer" ;;
esac

# Each argument is a line.
say() { printf '%s\n' "$@"; }

give_up() {
  say "$@" >&2
  exit 1
}

has_library() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"; }

# The extensions of cmark-gfm have no pkg-config file of their own on Debian, so their header is looked for.
has_header() { has_library "$1" && [ -f "$(pkg-config --variable=includedir "$1")/$2" ]; }

is_missing() {
  case $1 in
    git) ! command -v git >/dev/null 2>&1 ;;
    pkg-config) ! command -v pkg-config >/dev/null 2>&1 ;;
    cmark-gfm) ! has_header libcmark-gfm cmark-gfm.h ;;
    cmark-gfm-extensions) ! has_header libcmark-gfm cmark-gfm-core-extensions.h ;;
    libyaml) ! has_header yaml-0.1 yaml.h ;;
    libxlsxwriter) ! has_header xlsxwriter xlsxwriter.h ;;
    libzip) ! has_header libzip zip.h ;;
    python) ! python3 -c 'import ensurepip, venv' >/dev/null 2>&1 ;;
    pango) ! has_loadable pangoft2-1.0 ;;
    harfbuzz) ! has_loadable harfbuzz-subset ;;
    fontconfig) ! command -v fc-list >/dev/null 2>&1 ;;
    browser) ! has_browser ;;
    java) ! java -version >/dev/null 2>&1 ;;
    libreoffice) ! command -v soffice >/dev/null 2>&1 && [ ! -d /Applications/LibreOffice.app ] ;;
    rclone) ! command -v rclone >/dev/null 2>&1 ;;
    nginx) ! (PATH="$PATH:/usr/sbin" command -v nginx) >/dev/null 2>&1 ;;
    poppler) ! command -v pdftotext >/dev/null 2>&1 ;;
    qpdf) ! command -v qpdf >/dev/null 2>&1 ;;
    writer) ! has_writer ;;
  esac
}

# What other programs load while they run has no header; so the system is asked whether it would find it.
has_loadable() {
  if [ "$(uname)" = Darwin ]; then
    [ -e "$(brew --prefix)/lib/lib$1.dylib" ]
  else
    PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q "lib$1\.so\.0"
  fi
}

has_browser() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  [ -d "/Applications/Google Chrome.app" ]
}

# LibreOffice may be there without the part that opens Word documents.
has_writer() {
  [ -d /Applications/LibreOffice.app ] \
    || { command -v soffice >/dev/null 2>&1 && [ -e /usr/lib/libreoffice/program/libswlo.so ]; }
}

reason() {
  case $1 in
    git) say "fetches the Swift packages that are used" ;;
    pkg-config) say "tells the compiler where the libraries are" ;;
    cmark-gfm) say "reads Markdown" ;;
    cmark-gfm-extensions) say "reads tables, task lists and footnotes in Markdown" ;;
    libyaml) say "reads the fields at the top of each page" ;;
    libxlsxwriter) say "writes the workbook of the self-study" ;;
    libzip) say "packs kits and workbooks" ;;
    python) say "runs what makes documents, and the tests in the browser" ;;
    pango) say "sets the text of PDFs" ;;
    harfbuzz) say "puts the letters that are used into PDFs" ;;
    fontconfig) say "finds fonts for PDFs" ;;
    browser) say "shows pages to the tests" ;;
    java) say "runs the checker of HTML for the tests" ;;
    libreoffice) say "calculates workbooks for the tests" ;;
    rclone) say "publishes to a storage in the tests" ;;
    nginx) say "shows the site as a web host does in the tests" ;;
    poppler) say "reads PDFs in the tests" ;;
    qpdf) say "checks PDFs in the tests" ;;
    writer) say "opens Word documents in the tests" ;;
  esac
}

debian_name() {
  case $1 in
    git | pkg-config | rclone | qpdf) say "$1" ;;
    cmark-gfm) say libcmark-gfm-dev ;;
    cmark-gfm-extensions) say libcmark-gfm-extensions-dev ;;
    libyaml) say libyaml-dev ;;
    libxlsxwriter) say libxlsxwriter-dev ;;
    libzip) say libzip-dev ;;
    python) say python3-venv ;;
    pango) say libpangoft2-1.0-0 ;;
    harfbuzz) say libharfbuzz-subset0 ;;
    fontconfig) say fontconfig ;;
    browser) say chromium ;;
    java) say default-jre-headless ;;
    nginx) say nginx-light ;;
    poppler) say poppler-utils ;;
    writer) say libreoffice-writer-nogui ;;
    libreoffice) say libreoffice-calc-nogui ;;
  esac
}

homebrew_name() {
  case $1 in
    pkg-config) say pkgconf ;;
    cmark-gfm | cmark-gfm-extensions) say cmark-gfm ;;
    browser) say google-chrome ;;
    java) say openjdk ;;
    writer) say libreoffice ;;
    git | libyaml | libxlsxwriter | libzip | python | libreoffice | rclone | nginx | pango | harfbuzz \
      | fontconfig | poppler | qpdf) say "$1" ;;
  esac
}

find_missing() {
  missing=
  for need in $needs; do
    if is_missing "$need"; then missing="$missing $need"; fi
  done
}

# The names that the package manager $1 has for what is missing, each once.
names() {
  for need in $missing; do "$1" "$need"; done | sort -u | tr '\n' ' ' | sed 's/ $//'
}

announce() {
  say "Changepack is built with these, and this computer does not have them yet:"
  for need in $missing; do
    printf '  %-28s %s\n' "$("$1" "$need")" "$(reason "$need")"
  done
}

# Runs a command with its output in the log.
logged() { "$@" >>"$log" 2>&1; }

fail_with_log() {
  tail -n 20 "$log" >&2
  give_up "$1 could not install them; what it said is above. Is this computer online?"
}

install_with_apt() {
  packages=$(names debian_name)
  announce debian_name
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
    say "Installing them with apt-get."
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
    say "Installing them with apt-get and sudo, which may ask for your password."
    # Asked for here, because everything that is said later goes to the log.
    sudo -n true 2>/dev/null || sudo -v || give_up \
      "They can't be installed without the password of an administrator. Ask one to run:" \
      "  apt-get install $packages"
  else
    give_up "Only an administrator can install them. Ask one to run:" "  apt-get install $packages"
  fi
  # An unreachable source that has nothing to do with these packages must not stop the installation.
  logged $as_root apt-get update || true
  # shellcheck disable=SC2086 # These are several packages.
  logged $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends $packages \
    || fail_with_log apt-get
}

install_with_homebrew() {
  command -v brew >/dev/null 2>&1 || give_up \
    "What Changepack is built with is installed by Homebrew, which is not there." \
    "Install it as https://brew.sh describes, open a new terminal and try again."
  announce homebrew_name
  say "Installing them with Homebrew."
  # shellcheck disable=SC2046 # These are several packages.
  logged brew install $(names homebrew_name) || fail_with_log Homebrew
}

command -v swift >/dev/null 2>&1 || give_up \
  "Changepack is built with Swift, which is not there." \
  "Install it as https://www.swift.org/install describes, open a new terminal and try again."

find_missing
[ -n "$missing" ] || exit 0

mkdir -p "$(dirname "$log")"
: >"$log"
if [ "$(uname)" = Darwin ]; then
  install_with_homebrew
elif command -v apt-get >/dev/null 2>&1; then
  install_with_apt
else
  announce debian_name
  give_up "They can be installed from here on Debian, Ubuntu and macOS only; the names are Debian's." \
    "Install them as it is done on your system and try again."
fi

find_missing
[ -z "$missing" ] || give_up \
  "They were installed, but these are still not found:$missing." \
  "Set PKG_CONFIG_PATH to the folder that holds their .pc files and try again."

"""The header fields that a site asks its host to send, as `_headers` says them, for servers of the tests."""

import dataclasses


@dataclasses.dataclass
class Rule:
    """What is sent along with every address that begins like this."""
    start: str
    fields: list


def rules(folder):
    """The rules of a folder's `_headers`; none if it has none. Patterns of ours have their star at the end."""
    file = folder / "_headers"
    found = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if line.startswith(" "):
            name, value = line.split(":", 1)
            found[-1].fields.append((name.strip(), value.strip()))
        else:
            assert line.startswith("/") and line.endswith("*") and line.count("*") == 1, line
            found.append(Rule(line.removesuffix("*"), []))
    return found


def fields(rules, path):
    """What is sent along with a path: the fields of every rule that it fits, as hosts do it."""
    return [field for rule in rules if path.startswith(rule.start) for field in rule.fields]


def nginx(rules, base, folder):
    """The same for nginx, which sends the fields of the one location that fits best."""
    def location(start):
        inner = start.removeprefix(base)
        lines = "".join(f'    add_header {name} "{value}" always;\n' for name, value in fields(rules, start))
        return f"  location {start} {{\n    alias {folder}/{inner};\n{lines}  }}\n"
    return "".join(location(rule.start) for rule in rules)

"""Write docs/reference/ from the code: commands, the account, plug-ins. `make docs` runs it; a test holds it fresh."""

import ast
import os
from importlib import import_module
from inspect import cleandoc, getdoc, getsource
from pathlib import Path

HOME = Path(__file__).parent / "reference"
MADE = "<!-- Made by docs/reference.py from the code: edit there, then run `make docs`. -->\n\n"
MODEL = ("account", "report", "span", "attribution", "lineage", "actor", "figure", "event", "decision", "topic", "settings")


def commands() -> str:
    """Every command's help, as the terminal prints it at 80 columns."""
    os.environ |= {"COLUMNS": "80", "TERMINAL_WIDTH": "80", "NO_COLOR": "1"}
    from typer.testing import CliRunner

    from sayso.cli import app

    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    parts = ["# Commands\n"]
    for name in ["", *sorted(names)]:
        printed = CliRunner().invoke(app, [*name.split(), "--help"], prog_name="sayso", env={"COLUMNS": "80"}).output
        lines = "\n".join(line.rstrip() for line in printed.strip().splitlines())
        parts.append(f"## sayso {name}".rstrip() + f"\n\n```text\n{lines}\n```\n")
    return MADE + "\n".join(parts)


def account() -> str:
    """Every value of the model: its meaning, its fields, their types and what they hold."""
    parts = ["# The account\n\nFormat `sayso.account/1`: one `Account`. `sayso schema` prints the same as JSON Schema.\n"]
    for module in MODEL:
        tree = ast.parse(getsource(import_module(f"sayso.model.{module}")))
        parts += [_value(node) for node in tree.body if isinstance(node, ast.ClassDef)]
    return MADE + "\n".join(parts)


def _value(node: ast.ClassDef) -> str:
    rows = []
    for here, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(here, ast.AnnAssign):
            said = (
                following.value.value if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant) else ""
            )
            kind = ast.unparse(here.annotation).replace("|", "or")
            rows.append(f"| `{ast.unparse(here.target)}` | {kind} | {' '.join(str(said).split())} |")
    doc = cleandoc(ast.get_docstring(node) or "")
    table = "\n".join(["| field | type | |", "|---|---|---|", *rows])
    return f"## {node.name}\n\n{doc}\n\n{table}\n"


def plugins() -> str:
    """Every registered reader, extractor and export."""
    from sayso.registry import exports, extractors, readers

    parts = ["# Plug-ins\n\nOurs and those of installed packages come in by entry points (see the how-tos).\n"]
    for registry in (readers, extractors, exports):
        parts.append(f"## {registry.kind.capitalize()}\n\nEntry point group `sayso.{registry.kind}`.\n")
        parts += [f"### `{name}`\n\n{getdoc(function)}\n" for name, function in registry.items()]
    return MADE + "\n".join(parts)


PAGES = {"commands.md": commands, "account.md": account, "plugins.md": plugins}

if __name__ == "__main__":
    HOME.mkdir(exist_ok=True)
    for name, write in PAGES.items():
        (HOME / name).write_text(write(), encoding="utf-8")

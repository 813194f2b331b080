"""Nothing imports from a floor above its own."""

import ast
from pathlib import Path

import sayso

ORDER = (
    "model watch | registry language | read extract compare | reconcile pile | account alignment lineage stories | saying | "
    "export schema verify | terminal | quote_list | cli"
)
FLOORS = {name: floor for floor, names in enumerate(ORDER.split("|")) for name in names.split()}
HOME = Path(sayso.__file__).parent


def imported(file: Path) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.module))
        elif isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
    return [(line, name) for line, name in found if name.startswith("sayso.")]


def test_each_package_imports_only_from_below():
    above = []
    for file in HOME.rglob("*.py"):
        if file.parent == HOME and file.name in ("__init__.py", "__main__.py"):
            continue
        floor = FLOORS[file.relative_to(HOME).parts[0].removesuffix(".py")]
        above += [f"{file.name}:{line} imports {name}" for line, name in imported(file) if FLOORS[name.split(".")[1]] > floor]
    assert above == []

"""Every block of Python and of the shell in the documentation runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
PAGES = sorted([*HOME.glob("*.md"), *(HOME / "docs").rglob("*.md")])
BLOCK = re.compile(r"^( *)```(python|console)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list:
    found = [(page, match) for page in PAGES for match in BLOCK.finditer(page.read_text(encoding="utf-8"))]
    return [
        pytest.param(match[3], id=f"{page.relative_to(HOME)}-{number}")
        for number, (page, match) in enumerate(found)
        if match[2] == language
    ]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the demo reports in it, as a reader of the documentation has."""
    shutil.copytree(HOME / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.parametrize("code", blocks("python"))
def test_a_python_block_runs(code: str, desk: Path):
    ran = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("lines", blocks("console"))
def test_a_shell_block_runs(lines: str, desk: Path):
    there = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    for line in lines.splitlines():
        if line.startswith("$ "):
            ran = subprocess.run(["bash", "-c", line[2:]], cwd=desk, env=there, capture_output=True, text=True)
            assert ran.returncode == 0, f"{line}\n{ran.stdout}{ran.stderr}"


def test_the_documentation_has_blocks_of_both_kinds():
    assert len(blocks("python")) >= 4
    assert len(blocks("console")) >= 2

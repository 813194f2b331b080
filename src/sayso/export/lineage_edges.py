"""Edges of the lineage graph: a tie as a line with its direction, and as a link to what it rests on."""

from markupsafe import Markup

from sayso.export.lineage_nodes import Tie
from sayso.export.svg import element

FULL = 14.0
"""Width in px of an edge whose report stands in its source word for word."""
THIN, CREDIT = 2.0, 2.5
FINGER = 18.0
"""Width in px that a pointer or a finger hits."""
STYLES = {"taken": "", "credit": " dash", "undecided": " dot", "supposed": " dot", "common-origin": ""}
DIRECTED = ("taken", "credit", "supposed")


def width_of(tie: Tie) -> float:
    """Width in px: the share of the report's words for text that was taken."""
    return max(FULL * (tie.share or 0.0), THIN) if tie.kind == "taken" else CREDIT


def draw_edge(path: str, tie: Tie, style: str, main: bool = True) -> Markup:
    """The line along `path`; `main` is in the origin's colour, another tie in ink. Two lines are a common origin."""
    width, ink = width_of(tie), f"e-{style}" if main else "e-own"
    if not main:
        width = min(width, 5.0)
    drawn = element("path", d=path, class_="e case", stroke_width=width + 3)
    if tie.kind == "common-origin":
        drawn += element("path", d=path, class_=f"e {ink}", stroke_width=6.0)
        drawn += element("path", d=path, class_="e case", stroke_width=2.0)
    else:
        drawn += element("path", d=path, class_=f"e {ink}{STYLES[tie.kind]}", stroke_width=width)
    return opened(drawn + element("path", d=path, class_="e hit", stroke_width=FINGER), tie)


def opened(drawn: Markup, tie: Tie) -> Markup:
    """The drawing as a link to what the tie rests on. The words beside the node are the same link for the keyboard."""
    if not tie.link:
        return drawn
    return element("a", drawn, href=f"#{tie.link}", data_link=tie.link, tabindex="-1", aria_hidden="true", class_="edge")


def arrow(tie: Tie, style: str, x: float, y: float, down: bool = False) -> Markup:
    """The head at the taking report's end; none where the direction is open."""
    if tie.kind not in DIRECTED:
        return Markup("")
    half = max(width_of(tie) * 0.5 + 3.5, 5.0)
    turn = " rotate(90)" if down else ""
    return element(
        "path",
        d=f"M-{half:.4g}-{half:.4g}L0 0L-{half:.4g} {half:.4g}Z",
        class_=f"head n-{style}",
        transform=f"translate({x:.4g} {y:.4g}){turn}",
    )

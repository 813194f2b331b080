"""Origin shapes: circle A, diamond B, triangle C, hexagon D, a triangle on its head from the fifth on."""

from markupsafe import Markup

from sayso.export.svg import element

PATHS = {
    "B": "M0-{0}L{0} 0L0 {0}L-{0} 0Z",
    "C": "M0-{0}L{0} {1}L-{0} {1}Z",
    "D": "M-{0} 0L-{2}-{1}L{2}-{1}L{0} 0L{2} {1}L-{2} {1}Z",
    "E": "M0 {0}L{0}-{1}L-{0}-{1}Z",
}


def shape(style: str, size: float, css: str = "n") -> Markup:
    """The origin's shape around 0,0; `size` is the radius in px."""
    if style not in PATHS:
        return element("circle", r=size, class_=f"{css} n-{style}")
    large = size * (1.45 if style == "C" else 1.25)
    return element(
        "path",
        d=PATHS[style].format(*(f"{each:.4g}" for each in (large, large * 0.8, large * 0.55))),
        class_=f"{css} n-{style}",
    )

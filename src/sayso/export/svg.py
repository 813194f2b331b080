"""SVG elements, escaped."""

from markupsafe import Markup, escape


def element(name: str, *inside: Markup | str, **attributes: object) -> Markup:
    """`<name …>inside</name>`. `class_` is class, `text_anchor` is text-anchor; None leaves an attribute out."""
    written = Markup("").join(
        Markup(' {}="{}"').format(_attribute(key), f"{value:.5g}" if isinstance(value, float) else value)
        for key, value in attributes.items()
        if value is not None
    )
    if not inside:
        return Markup("<{}{}/>").format(Markup(name), written)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), written, Markup("").join(escape(each) for each in inside))


def picture(title: str, description: str, *inside: Markup, key: str, role: str = "img", **attributes: object) -> Markup:
    """An `<svg>` with a title and a description that a screen reader speaks; `key` is unique in the page.

    `role` is "group" where links stand inside: those of an "img" are not read.
    """
    return element(
        "svg",
        element("title", title, id=f"{key}-t"),
        element("desc", description, id=f"{key}-d"),
        *inside,
        role=role,
        aria_labelledby=f"{key}-t {key}-d",
        **attributes,
    )


def _attribute(key: str) -> str:
    """viewBox and the like keep their capitals; an underscore is a hyphen."""
    return key.rstrip("_").replace("_", "-")

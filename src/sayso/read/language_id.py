"""Which language a text is in."""

SUPPORTED = ("en",)
"""ISO 639-1 codes of the languages that extraction is built for."""

# pycld2 is sure of a text from about 200 characters on; more than 20,000 tell it nothing new.
_ENOUGH = 20_000


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None where the detector calls its own answer unreliable."""
    import pycld2

    plain = "".join(each if each.isprintable() else " " for each in text[:_ENOUGH])
    try:
        reliable, _, found = pycld2.detect(plain.encode("utf-8", "replace"), isPlainText=True)
    except pycld2.error:
        return None
    code = str(found[0][1])
    return code[:2] if reliable and code not in ("un", "xx") else None

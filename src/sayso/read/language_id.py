"""Which language a text is in."""

SUPPORTED = ("en",)
"""ISO 639-1 codes of the languages that extraction is built for."""

# pycld2 is sure of a text from about 200 characters on; more than 20,000 tell it nothing new.
_ENOUGH = 20_000
# Of English sentences in PolNeAR under 50 characters 0.6% are taken for another language, of those over 100 none in 17,600.
_SHORT = 100
# Codes that the detector has from an older edition of ISO 639.
_TODAY = {"iw": "he", "jw": "jv"}


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None where the detector calls its own answer unreliable."""
    import pycld2

    plain = "".join(each if each.isprintable() else " " for each in text[:_ENOUGH])
    try:
        reliable, _, found = pycld2.detect(plain.encode("utf-8", "replace"), isPlainText=True)
    except pycld2.error:
        return None
    code = str(found[0][1])
    if not reliable or code in ("un", "xx") or (code != "en" and len(plain) < _SHORT and _is_latin(plain)):
        return None
    return _TODAY.get(code, code[:2])


def _is_latin(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return 2 * sum(each < "\u0250" for each in letters) > len(letters)

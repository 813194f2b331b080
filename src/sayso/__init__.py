"""Who said what, in whose words, through whose hands: many news reports in, one sourced account out.

The library is the four verbs below and their settings; everything heavy is loaded when one of them is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Settings", "__version__", "give_account", "quotes", "read_pile", "verify_account"]

_HOMES = {
    "Settings": "sayso.model.settings",
    "give_account": "sayso.account",
    "quotes": "sayso.saying",
    "read_pile": "sayso.pile",
    "verify_account": "sayso.verify",
}

if TYPE_CHECKING:
    from sayso.account import give_account
    from sayso.model.settings import Settings
    from sayso.pile import read_pile
    from sayso.saying import quotes
    from sayso.verify import verify_account


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

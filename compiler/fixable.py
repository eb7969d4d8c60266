"""Which checks may offer a fix, and how safe it is: derived from the bad corpus, never written by hand.

`PAC_UPDATE=1 pytest tests/fixing` writes it anew.
"""

FIXES: dict[str, tuple[str, ...]] = {
    "D17": ("unsafe",),
    "N01": ("unsafe",),
    "N04": ("safe",),
    "P02": ("safe", "unsafe"),
    "R01": ("unsafe",),
    "U03": ("unsafe",),
    "U06": ("unsafe",),
    "U08": ("unsafe",),
}

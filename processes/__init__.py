"""The .pac standard library and the published processes that ship with pac."""

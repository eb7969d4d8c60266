"""The formatter: one canonical layout for .pac files, proven on every file before it is used."""

# `use` and `export` that cannot be read.
use materials.buffer as  # expect: P02 "the line ends too early"
use std.kinds, std.schemes  # expect: P02 "`,` is not expected here"
use  # expect: P02 "the line ends too early"
export  # expect: P02 "the line ends too early"
exports lysate  # expect: P02 "`exports` is not a word of the language here"
use kinds from library  # expect: P02 "`from` cannot stand here"
use std.kinds.volume as "volume"  # expect: P02 "`"
export lysate volume  # expect: P02 "`volume` is not expected here"

material_class lysate

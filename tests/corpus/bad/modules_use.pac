# `use` and `export` of one file.
use std.kinds as quantities  # expect: N04 "`std.kinds` is a whole module; only a single declaration"
use std.equipment.stired_tank  # expect: N01 "there is no `stired_tank` in module `std.equipment`"
use std.equipmnt.stirred_tank as tank  # expect: N01 "there is no module `std.equipmnt.stirred_tank`"
use std.equipmnt  # expect: N01 "there is no module `std.equipmnt`"
use sdt.equipment  # expect: N01 "there is no module `sdt.equipment`"
use company.equipment  # expect: N01 "there is no module `company.equipment`"
use std.materials.buffer as liquid
use std.materials.cell_debris as liquid  # expect: N02 "`liquid` is the name of two things in this file: of"
use nothing_like_it  # expect: N01 "there is no module `nothing_like_it`"
use std.schemes.ich as kind
export lysat, lysate, lysate  # expect: N01 "this file declares no `lysat`, so it cannot export it" ; N02 "`lysate` is exported twice"

material_class lysate

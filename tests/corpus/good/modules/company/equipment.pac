# Only the two classes are shown; what this file uses stays its own affair.
use std.kinds
use std.equipment.stirred_tank as any_tank
use std.equipment.disc_stack_centrifuge
use company.quantities
export stirred_tank, disc_stack_centrifuge

equipment_class foaming extends any_tank {
  property foam_limit "Highest foam" : foam_height
}

# Under the name that the company gives it, and still a stirred tank of the library.
equipment_class stirred_tank "Stirred tank of the company" extends foaming {
  property skid "Skid number" : text
}

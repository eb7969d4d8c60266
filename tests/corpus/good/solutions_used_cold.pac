# Solutions whose pH at the temperature of use is within its tolerance, or of which nobody says how it moves.
use std.kinds
use std.schemes
use std.materials
operation_class step { parameter temperature : temperature }

process cold version 1.0.0 {
  classification ich
  solution tris "Tris" : buffer {
    pH = 7.4 ± 0.1 at 25 degC
    pH_temperature_coefficient = -0.02 pH/delta_degC
  }
  solution window : buffer {
    pH 7.2 .. 7.4 pH at 20 .. 25 degC
    pH_temperature_coefficient = 0.01 pH/delta_degC
  }
  solution phosphate : buffer { pH = 7.4 ± 0.1 at 25 degC }
  solution exact     : buffer {
    pH = 7.4 at 25 degC
    pH_temperature_coefficient = -0.028 pH/delta_degC
  }
  unit_operation touching : step { non_cpp temperature = 25 degC  nor 20 .. 30 ; uses tris }
  unit_operation warm     : step { non_cpp temperature = 35 degC ; uses window }
  unit_operation unknown  : step { non_cpp temperature = 5 degC ; uses phosphate, exact }
  unit_operation several  : step {
    non_cpp bath   : temperature = 5 degC
    non_cpp jacket : temperature = 2 degC
    uses tris
  }
  flow { touching -> warm -> unknown -> several }
}

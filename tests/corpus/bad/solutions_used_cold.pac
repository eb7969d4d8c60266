# U09: made at one temperature, used at another. What just holds: good/solutions_used_cold.pac.
use std.kinds
use std.schemes
use std.materials
equipment_class skid { property volume : volume }
operation_class step {
  runs on skid
  parameter temperature : temperature
}
site plant { equipment SK_1 : skid { volume = 1 L } }

process cold version 1.0.0 {
  classification ich
  solution tris "Tris" : buffer {
    pH = 7.4 ± 0.1 at 25 degC  # expect: U09 "`tris` has its pH at 25 degC, but `by_phase` uses it at 70" ; U09 "`tris` has its pH at 25 degC, but `by_use` uses it at 2 .."
    pH_temperature_coefficient = -0.028 pH/delta_degC
  }
  solution window : buffer {
    pH 7.2 .. 7.4 pH at 20 .. 25 degC  # expect: U09 "`window` has its pH at 20 .. 25 degC, but `open` uses it at" ; U09 "`window` has its pH at 20 .. 25 degC, but `warm` uses it at"
    pH_temperature_coefficient = 0.011 pH/delta_degC
  }
  unit_operation by_use   : step { non_cpp temperature = 5 degC  nor 2 .. 8 ; uses tris }
  unit_operation by_phase : step {
    non_cpp temperature = 25 degC
    phase warm { with tris }
    phase cool {
      non_cpp temperature = 70 degF
      with tris
    }
  }
  unit_operation warm : step { non_cpp temperature = 34.5 degC  par 4 .. 40 ; uses window }
  unit_operation open : step { non_cpp temperature nor <= 10 degC ; uses window }
  unit_operation silent : step { non_cpp temperature par 2 .. 40 degC ; uses tris, window }
  flow { by_use -> by_phase -> warm -> open -> silent }
}
recipe cooled of cold 1.0.0 at plant {
  by_use on SK_1
  by_phase on SK_1 { temperature = 30 degC because "warm room" }  # expect: U09 "`tris` has its pH at 25 degC, but `by_phase` uses it at 30"
  warm on SK_1
  open on SK_1
  silent on SK_1 { temperature = 25 degC because "room" }
}

# Secret values that nobody wrote, and that follow from what is handed over.
use std.kinds
use std.schemes

confidentiality_scheme sponsor {
  level partner words "3 kg"
  level secret  words "4.2 g/L", "0.5 h", "60 rpm", "Falcon"
}

equipment_class tank {
  property   nominal_volume : volume
  capability agitation
  derive     filling_time : duration = nominal_volume / flow_rate
}
operation_class pooling { runs on tank; parameter agitation : agitation }

process p version 1.0.0 {
  classification ich
  unit_operation pool : pooling {
    non_cpp protein     : mass   = 8.4 kg
    non_cpp pool_volume : volume = 2000 L
    non_cpp titer                = protein / pool_volume  # expect: D10 "`pool.titer` comes to 4.2 g/L, and `4.2 g/L` is one of the"
    non_cpp double      : titer  = 2 * titer
    non_cpp known       : mass   = protein - 5.4 kg
    non_cpp agitation            = 60 rpm  # expect: D09 "`60 rpm` is one of the words of `sponsor secret`, and" ; D09 "`60 rpm` is one of the words of `sponsor secret`, and"
    non_cpp flow_rate            = 20 L/min  scale by none because "one pump"
  }
}

site plant { equipment T_1 : tank { nominal_volume = 600 L; agitation range 10 .. 90 rpm } }
recipe p_at_plant of p 1.0.0 at plant {
  pool on T_1 { pool_volume = 1000 L because "half a batch"; double = protein / 2000 L because "a check" }  # expect: D10 "`pool.filling_time` comes to 0.5 h, and `0.5 h` is one of" ; D10 "`pool.double` comes to 4.2 g/L, and `4.2 g/L` is one of the"
}

exchange of_process of p to "A" { clearance sponsor partner }
exchange of_recipe  of p_at_plant to "B" { clearance sponsor partner }
exchange cleared    of p to "C" { clearance sponsor secret }

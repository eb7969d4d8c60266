# V01: a clearance is claimed outside the conditions in which it was shown.
use std.kinds
use std.schemes
use std.viral_safety

operation_class step { }
equipment_class vessel_class { }

process claimed version 1.0.0 {
  classification ich
  cqa virus : log_reduction >= 4 log10
  attribute other : log_reduction

  unit_operation inside : step {
    # exactly at every end, an open end at a strict limit, and acceptable ranges that end there too
    cpp     pH       = 3.6 pH    nor 3.5 .. 3.7   par 3.2 .. 3.7   affects virus
    non_cpp timer     : duration = 90 min nor >= 60 min
    non_cpp cool     : temperature nor 15 .. 25 degC
    non_cpp strict   : pH = 3.5 nor < 3.7 pH
    non_cpp fixed    : pH = 3.7
    non_cpp width    : pH = 3.2 .. 3.7
    non_cpp accepted : pH par <= 3.7 pH
    non_cpp not_yet  : pH
    control pH { measure inline by probe every 1 min }
    clears virus 5 log10 by low_pH {
      pH in <= 3.7
      timer >= 1 h
      288.15 K <= cool
      cool in <= 77 degF
      strict < 3.7 pH
      fixed in 3.7 .. 3.8
      width <= 3.7 pH
      accepted <= 3.7 pH
      not_yet <= 3.7 pH
      note "the worst case of the study"
    }
    clears other 4 log10 by size
  }

  unit_operation outside : step {
    cpp pH = 3.6 pH    nor 3.5 .. 3.8  affects virus  # expect: V01 "`pH` may normally be 3.8 pH, but the clearance of `virus`"
    non_cpp strict   : pH = 3.5 nor <= 3.7 pH  # expect: V01 "`strict` may normally be 3.7 pH, but the clearance of"
    non_cpp timer     : duration = 90 min nor 59 .. 120  # expect: V01 "`timer` may normally be 59 min, but the clearance of"
    non_cpp fixed    : pH = 3.71  # expect: V01 "the set point of `fixed` is 3.71 pH, but the clearance of"
    non_cpp width    : pH = 3.2 .. 3.8  # expect: V01 "the target range of `width` reaches 3.8 pH, but the"
    non_cpp accepted : pH = 3.5 par 3.2 .. 4.0  # expect: V01 "the proven acceptable range of `accepted` goes up to 4.0"
    non_cpp one_end  : pH = 3.5 nor >= 3.2 pH  # expect: V01 "the normal range of `one_end` has no upper end, but the"
    non_cpp closed   : pH = 3.5 nor >= 3.2 pH par 3.0 .. 3.9  # expect: R03 "the upper end of the normal operating range >= 3.2 pH lies" ; V01 "the proven acceptable range of `closed` goes up to 3.9 pH,"
    non_cpp follows  : pH = fixed  # expect: V01 "`follows` comes to 3.71 pH, but the clearance of `virus`"
    non_cpp course   : pH = profile { at 0 h: 3.5; at 1 h: 3.9 }  # expect: V01 "the profile of `course` reaches 3.9 pH, but the clearance"
    attribute found  : pH nor 3.5 .. 3.8  # expect: V01 "`found` may normally be 3.8 pH, but the clearance of"
    control pH { measure inline by probe every 1 min }
    clears virus 5 log10, other 4 log10 by low_pH {
      pH <= 3.7 pH
      strict < 3.7 pH
      timer in >= 60 min
      fixed <= 3.7 pH
      width <= 3.7 pH
      accepted <= 3.7 pH
      one_end <= 3.7 pH
      closed <= 3.7 pH
      follows <= 3.7 pH
      course <= 3.7 pH
      found <= 3.7 pH
    }
  }

  unit_operation together : step {
    non_cpp load  : resin_load = 30 g/L nor 25 .. 35
    non_cpp salt  : conductivity = 10 mS/cm nor 8 .. 12
    clears virus 4 log10 by anion_exchange {
      let l = load / 1 g/L
      l + salt / 1 mS/cm <= 47 "worst corner, exactly"
      l + salt / 1 mS/cm <= 46 "beyond it"  # expect: V01 "normal operation reaches load = 35 g/L, salt = 12 mS/cm,"
    }
  }

  unit_operation wrong : step {
    non_cpp pH = 3.5 nor 3.4 .. 3.6
    clears virus 4 log10 by low_pH {
      hp in <= 3.7 pH  # expect: N01 "there is no value `hp` here"
      pH <= 3.7  # expect: U02 "the two sides measure different things: pH and dimensionless"
      pH <= 3.7 g/L  # expect: U02 "the two sides measure different things: pH and mass/volume"
    }
  }
  flow { inside -> outside -> together -> wrong }
}

site lab { equipment V_1 : vessel_class { } }
recipe moved of claimed 1.0.0 at lab {
  inside on V_1 {
    pH   = 3.7 nor 3.6 .. 3.7  because "exactly at the end"
    timer = 60 min nor 50 .. 70 because "shorter shift"  # expect: V01 "`timer` may normally be 50 min, but the clearance of"
  }
  outside on V_1
  together on V_1 { salt = 12 mS/cm nor 11 .. 13 because "other water" }  # expect: V01 "normal operation reaches load = 35 g/L, salt = 13 mS/cm,"
  wrong on V_1
}

# A recipe that just fits: capabilities that end on the set point, a vessel filled to its marks,
# equipment of a derived class, a capability from an accessory.
use std.kinds
use std.schemes

equipment_class vessel { capability working_volume : volume, temperature }
equipment_class jacketed_vessel extends vessel { property jacket : text }
equipment_class probe { capability conductivity }

operation_class blending {
  runs on vessel
  needs temperature, conductivity
  parameter fill : volume
  parameter heel : volume = 50 L
  parameter temperature : temperature
  occupies heel .. fill + heel
}

process blend "Blending" version 1.0.0 {
  classification ich
  unit_operation mix : blending {
    non_cpp fill
    non_cpp temperature = 20 .. 25 degC  nor 20 .. 25
  }
  unit_operation warm : blending {
    non_cpp fill
    non_cpp temperature = 303.15 K
  }
  flow { mix -> warm }
}

site shop "Shop floor" {
  equipment V_1 : vessel {
    working_volume range 50 .. 500 L
    temperature range 20 degC .. 298.15 K
  }
  equipment V_2 : jacketed_vessel "With a jacket" {
    jacket "steam"
    working_volume range 0.05 .. 0.5 m^3
    temperature range <= 30 degC
  }
  equipment Q_1 : probe { conductivity range 1 .. 100 mS/cm }
}

recipe blend_at_shop of blend 1.0.0 at shop {
  batch mix.fill  = 450 L
  batch warm.fill = 450000 mL  because "both vessels are filled alike"
  mix  on V_1 with Q_1
  warm on V_2 with Q_1 {
    warm.temperature = 30 degC  because "the steam is at its limit"  change "CC-1"
    heel = 0.05 m^3 because "as in the other vessel"
  }
}

recipe small_batch "Smaller" of blend 1.0.0 at shop {
  batch mix.fill  = 200 L
  batch warm.fill = 200 L
  mix  on V_1 with Q_1
  warm on V_2 with Q_1
}

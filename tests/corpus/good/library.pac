# Vocabulary of a site's own: kinds, material classes, a scheme, equipment and operation classes.
use std.kinds

kind foam_height "Height of the foam layer" : cm  plausible 0 .. 200  basis "above the liquid"  source "site practice"
kind passes      "Passes through the homogeniser" : 1  plausible 1 .. 20
kind bare_kind
kind appearance_text "Appearance in words"  note "no unit: a text"

material_class inclusion_bodies "Inclusion bodies" source "site practice"
material_class lysate

classification_scheme house "House scheme" source "SOP-0815" {
  class essential  "Must be controlled"  critical     source "SOP-0815"
  class operational noncritical
  class recorded   "Recorded only"
  note "read with the quality unit"
}

equipment_class homogeniser "High-pressure homogeniser" {
  property valve_type "Type of valve" : text
  property chamber_volume : volume
  property inner_diameter : diameter
  capability flow : flow_rate, homogenisation_pressure
  derive shear_time "Time under shear" : residence_time = chamber_volume / flow  source "volume per flow"
  derive throat_velocity : tip_speed = flow / (pi / 4 * inner_diameter^2)
  derive flow_per_area : superficial_gas_velocity = -flow * -1 / (sqrt(inner_diameter^4) * min(1, 2) * abs(-1))
  note "the valve is replaced every 50 batches"
}

equipment_class cooled_homogeniser extends homogeniser {
  capability temperature
}

equipment_class chilled_vessel {
  property volume_marking : text
  capability working_volume : volume, temperature
}

operation_class disruption "Cell disruption" {
  runs on homogeniser, chilled_vessel
  needs homogenisation_pressure
  input  slurry : lysate
  input  rinse  : lysate optional  note "only where the skid is rinsed forward"
  output broken : inclusion_bodies
  parameter homogenisation_pressure "Pressure at the valve" : homogenisation_pressure = 800 bar
  parameter batch_volume : volume
  parameter hold_up : volume = 2 L
  attribute release_of_product : mass_fraction
  occupies batch_volume .. batch_volume + hold_up
  order fill before disrupt  because "the pump must not run dry"
  note "one pass unless the process says otherwise"
}

operation_class double_disruption extends disruption {
  parameter passes : passes = 2
}

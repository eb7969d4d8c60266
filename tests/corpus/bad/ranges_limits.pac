# R05: set point, normal range, alert, action and proven range stand inside one another in that order.
use std.kinds
use std.schemes
operation_class step { }

process limits version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp nor_alert    : pH = 7.0 nor 6.8 .. 7.2 alert 6.9 .. 7.3  # expect: R05 "the normal operating range 6.8 .. 7.2 pH must lie inside"
    non_cpp nor_action   : pH = 7.0 nor 6.8 .. 7.2 action 6.9 .. 7.3  # expect: R05 "the normal operating range 6.8 .. 7.2 pH must lie inside" ; S03 "the action limits of `nor_action` name no response"
    non_cpp alert_action : pH = 7.0 nor 6.9 .. 7.1 alert 6.7 .. 7.3 action 6.8 .. 7.2  # expect: R05 "the alert limits 6.7 .. 7.3 pH must lie inside the action" ; S03 "the action limits of `alert_action` name no response"
    non_cpp action_par   : pH = 7.0 nor 6.9 .. 7.1 action 6.5 .. 7.5 par 6.6 .. 7.4  # expect: R05 "the action limits 6.5 .. 7.5 pH must lie inside the proven" ; S03 "the action limits of `action_par` name no response"
    non_cpp alert_par    : pH = 7.0 alert 6.5 .. 7.5 par 6.6 .. 7.4  # expect: R05 "the alert limits 6.5 .. 7.5 pH must lie inside the proven"
    non_cpp set_alert    : pH = 7.4 alert 6.5 .. 7.3  # expect: R05 "the set point 7.4 pH must lie inside the alert limits 6.5"
    non_cpp set_action   : pH = 7.4 action < 7.4  # expect: R05 "the set point 7.4 pH must lie inside the action limits <" ; S03 "the action limits of `set_action` name no response"
    non_cpp set_par      : pH = 7.6 par 6.5 .. 7.5  # expect: R05 "the set point 7.6 pH must lie inside the proven acceptable"
    non_cpp target_par   : pH = 7.0 .. 7.6 pH par 6.5 .. 7.5  # expect: R05 "the target range 7.0 .. 7.6 pH must lie inside the proven"
    non_cpp one_sided    : conductivity = 5 mS/cm nor 4 .. 6 alert <= 5.9  # expect: R05 "the normal operating range 4 .. 6 mS/cm must lie inside the"
    non_cpp open_action  : conductivity = 5 mS/cm nor <= 6 action < 6  # expect: R05 "the normal operating range <= 6 mS/cm must lie inside the" ; S03 "the action limits of `open_action` name no response"
    non_cpp units        : differential_pressure = 1 bar nor 900 .. 1100 mbar alert 95 .. 120 kPa  # expect: R05 "the normal operating range 900 .. 1100 mbar must lie inside"
    non_cpp by_tolerance : temperature = 37 ± 1 degC alert 36.5 .. 37.5  # expect: R05 "the normal operating range 36 .. 38 degC must lie inside"
    non_cpp in_control   : temperature = 37 degC nor 36 .. 38  # expect: R05 "the normal operating range 36 .. 38 degC must lie inside"
    non_cpp twice_wrong  : pH = 7.0 nor 6.5 .. 7.5 alert 6.6 .. 7.4 action 6.7 .. 7.3  # expect: R05 "the normal operating range 6.5 .. 7.5 pH must lie inside" ; R05 "the alert limits 6.6 .. 7.4 pH must lie inside the action" ; S03 "the action limits of `twice_wrong` name no response"
    control in_control {
      measure inline by rtd every 1 min
      alert 36.5 .. 37.5
    }
    non_cpp in_recipe : temperature = 37 degC action 35 .. 39  # expect: S03 "the action limits of `in_recipe` name no response"
  }
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe at_lab of limits 1.0.0 at lab {
  a on B_1 {
    in_recipe = 40 degC because "the sensor sits elsewhere"  # expect: R05 "the set point 40 degC must lie inside the action limits 35"
  }
}

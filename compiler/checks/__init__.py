"""The checks, one module each. Adding one: its module, its line here, its code and its page."""

from pac.compiler.checks import (
    b03_vessel_overfill,
    b04_vessel_underfill,
    c01_cpp_without_cqa,
    c02_class_contradicts_impact,
    c03_parameter_unclassified,
    e01_capability_missing,
    e02_setpoint_outside_equipment,
    formulas,
    g01_dangling_stream,
    g03_undeclared_cycle,
    g04_step_order_forbidden,
    r02_setpoint_outside_nor,
    r03_nor_outside_par,
    r04_par_outside_characterised,
    r05_limit_order,
    r06_par_set_used_as_design_space,
    r07_interacting_pars,
    r08_outside_design_space,
    s01_cqa_without_control,
    s02_cpp_without_monitoring,
)
from pac.compiler.checks.base import ProcessCheck, RecipeCheck

PROCESS_CHECKS: tuple[ProcessCheck, ...] = (
    formulas.check,
    r02_setpoint_outside_nor.check,
    r03_nor_outside_par.check,
    r04_par_outside_characterised.check,
    r05_limit_order.check,
    r06_par_set_used_as_design_space.check,
    r07_interacting_pars.check,
    r08_outside_design_space.check,
    c01_cpp_without_cqa.check,
    c02_class_contradicts_impact.check,
    c03_parameter_unclassified.check,
    s01_cqa_without_control.check,
    s02_cpp_without_monitoring.check,
    g01_dangling_stream.check,
    g03_undeclared_cycle.check,
    g04_step_order_forbidden.check,
)

RECIPE_CHECKS: tuple[RecipeCheck, ...] = (
    formulas.check_recipe,
    r02_setpoint_outside_nor.check_recipe,
    r03_nor_outside_par.check_recipe,
    r05_limit_order.check_recipe,
    r06_par_set_used_as_design_space.check_recipe,
    r08_outside_design_space.check_recipe,
    b03_vessel_overfill.check_recipe,
    b04_vessel_underfill.check_recipe,
    e01_capability_missing.check_recipe,
    e02_setpoint_outside_equipment.check_recipe,
)

# What can be wrong in `carries` and `adjusts`: names, kinds, ports, repetitions, places.
use std.kinds
use std.schemes
use std.materials

operation_class column {
  input  load : protein_solution  carries pH as load_pH, conductivty as load_conductivity  # expect: N01 "there is no kind `conductivty`"
  input  feed : buffer optional carries pH as loadpH  # expect: N01 "there is no parameter or attribute `loadpH`"
  output pool : protein_solution  carries pH as pool_conductivity, pH as pool_pH, pH as pool_pH, flow_direction as load_pH  # expect: U02 "`pool_conductivity` is conductivity and cannot say the pH" ; N04 "`flow_direction` has no number, and a condition is a number" ; N02 "the pH of `pool` is said twice"
  parameter load_pH           : pH
  parameter load_conductivity : conductivity
  attribute pool_pH           : pH
  attribute pool_conductivity : conductivity
}
process named version 1.0.0 {
  classification ich
  raw_material harvest : protein_solution
  product bulk : protein_solution
  unit_operation first : column {
    non_cpp growth : growth_rate = 1 1/h
    non_cpp word : text = "clear"
    input laod  carries pH as load_pH  # expect: N01 "there is no input of the class `column` called `laod`"
    input load  carries pH as load_PH  # expect: N01 "there is no parameter or attribute `load_PH`"
    input load  carries kla as growth  # expect: U16 "`growth` is of the kind growth_rate, which is not a kla"
    input load  carries pH as word  # expect: N04 "`word` has no number, and a condition is a number"
    output pool  carries pH as pool_pH
    output pool  carries pH as pool_pH  # expect: N02 "the pH of `pool` is said twice"
    output pool  carries pH as pool_pH  affects bulk  # expect: P06 "`affects` says nothing about a port of a step" ; N02 "the pH of `pool` is said twice"
    adjusts pH  # expect: P06 "`adjusts` says nothing about a unit operation"
  }
  flow {
    harvest -> first  adjusts pH, conductvity  # expect: N01 "there is no quantity kind or attribute `conductvity`"
    harvest -> first -> bulk  adjusts pH  # expect: P06 "a hold, share, limit, control, `adjusts` or `pooled` must"
  }
}

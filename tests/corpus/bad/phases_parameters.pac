# Mistakes in parameters, attributes and controls of phases.
use std.kinds
use std.schemes
use std.materials

operation_class step {
  parameter flow_rate   : flow_rate
  parameter temperature : temperature = 20 degC
}

equipment_class skid { capability flow_rate : flow_rate }

operation_class on_skid extends step { runs on skid; needs flow_rate }

process mistakes version 1.0.0 {
  classification ich
  cqa purity : area_fraction >= 95 %area { test release by sec every batch }
  solution buffer : buffer { phase mix { non_cpp stirring : duration = 5 min }; phase rest { control stirring { measure inline by probe } } }  # expect: P06 "a preparation has no parameters or attributes of its own" ; P06 "a preparation has no control of its own"

  unit_operation a : on_skid {
    uses buffer
    non_cpp flow_rate = 10 L/h
    phase one {
      non_cpp flow_rate = 5 degC  # expect: U02 "`degC` measures temperature, but flow_rate is flow rate"
      non_cpp flow_rate2 = 5 L/h  # expect: N05 "parameter `flow_rate2` has no quantity kind"
      non_cpp speed : flow_rat = 5 L/h  # expect: N01 "there is no kind `flow_rat`"
      non_ccp rate : flow_rate = 5 L/h  # expect: N01 "`non_ccp` is no parameter class and no statement"
      non_cpp twice : volume = 5 L
      non_cpp twice : volume = 6 L  # expect: G09 "parameter `twice` is declared twice"
      non_cpp temperature : pressure = 1 bar  # expect: N04 "`temperature` is temperature in its operation class, not"
      parameter open : volume  # expect: C03 "`one.open` has no class"
      kpp other_scheme : volume = 1 L  # expect: N01 "`kpp` is no parameter class and no statement"
      non_cpp bare : volume = 5  # expect: U01 "the set point `5` has no unit, but volume needs one"
      non_cpp decimal : volume = 2,5 L  # expect: P04 "the comma in `2,5` can be read in two ways"
      non_cpp ranges : volume = 5 L  nor 6 .. 7  # expect: R02 "set point 5 L lies outside the normal operating range 6 .."
      non_cpp wide : volume = 5 L  nor 4 .. 6  par 4.5 .. 5.5  # expect: R03 "the lower and upper ends of the normal operating range 4 .."
      cpp silent : volume = 5 L  # expect: C01 "`one.silent` is a cpp, but affects no quality attribute" ; S02 "`one.silent` is a cpp, but nothing measures it"
      cpp unmeasured : volume = 5 L  affects purity  # expect: S02 "`one.unmeasured` is a cpp, but nothing measures it"
      non_cpp strange : volume = 5 L  affects puritty  # expect: N01 "there is no quality attribute `puritty`"
      cqa inside : area_fraction >= 90 %area  # expect: P06 "a phase has no quality attribute of its own"
      cma of_material : area_fraction >= 90 %area  # expect: P06 "a critical material attribute belongs into the block of its"
      attribute seen : volume = 5 degC  # expect: U02 "`degC` measures temperature, but volume is needed"
      ipc bioburden <= 10 CFU/mL by membrane_filtration  # expect: P02 "an in-process control or test does not stand here"
    }
    phase two {
      non_cpp late : duration = one.twic / flow_rate  # expect: N01 "phase `one` has no value `twic`"
      non_cpp self : duration = self  # expect: N03 "the value depends on itself: a.two.self -> a.two.self"
      non_cpp flow_rate = 0.5 * flow_rate  # expect: N03 "the value depends on itself: a.two.flow_rate ->"
      for twice / flow_rate  # expect: N01 "there is no value `twice` here"
      control flow { measure inline by probe every 1 s }  # expect: N01 "there is no parameter or attribute of phase `two` called"
      control one.twice { measure inline by probe every 1 s }  # expect: N04 "`one.twice` does not belong to phase `two`"
      action 1 .. 2  # expect: P06 "`action` says nothing about a phase"
      nor 1 .. 2  # expect: P06 "`nor` says nothing about a phase"
    }
    phase three { wiht buffer; non_cpp flow_rate = 11 L/h, until flow_rate }  # expect: P02 "`,` is not expected here"
    phase four {
      non_cpp duration = 5 min  scale by nothing  # expect: N01 "there is no derived quantity of `skid` called `nothing`"
      contrl duration { measure inline by probe every 1 s }  # expect: P02 "`contrl` is not a word of the language here"
      for duration
    }
    parallel both { non_cpp own : volume = 5 L; phase left { for 5 min }; phase right { for own / 1 L * 1 min } }
    select choose { non_cpp own : volume = 5 L; else phase left { for 5 min } }  # expect: P02 "`non_cpp` is not expected here"
    control one.flow_rat { measure inline by probe every 1 s }  # expect: N01 "there is no parameter or attribute `one.flow_rat`"
    control one.ranges.low { measure inline by probe every 1 s }  # expect: N01 "there is no parameter or attribute `one.ranges.low`"
    interacts one.wide, one.wde  # expect: N01 "there is no parameter `one.wde`"
    require two.late < 5 h and two.lat < 5 h  # expect: N01 "phase `two` has no value `lat`"
    require one < 5 L  # expect: N01 "there is no value `one` here"
    design_space d { one.wide in 4.8 .. 5.2; one.twice in 4 .. 6 degC }  # expect: R06 "design space `d` is a set of single-parameter ranges" ; R08 "design space `d` is left: one.wide <= 5.2 L is missed by" ; R08 "design space `d` is left: one.wide >= 4.8 L is missed by" ; U02 "`degC` measures temperature, but volume is needed"
  }
  require a.one.twice.more < 5 L  # expect: N01 "`a` has no value `one.twice.more`"
  flow { a -> a recycle }
}

site shop { equipment S1 : skid { flow_rate range 1 .. 10 L/h } }

recipe r of mistakes 1.0.0 at shop {
  a on S1 {  # expect: E02 "`three.flow_rate` is 11 L/h, but S1 can do 1 .. 10 L/h"
    one.flow_rat  = 5 L/h  because "misspelt"  # expect: N01 "there is no parameter of `a` called `one.flow_rat`"
    two.flow_rate = 12 L/h  because "too fast"  # expect: E02 "`two.flow_rate` is 12 L/h, but S1 can do 1 .. 10 L/h"
    one.wide      = 5.1 L  # expect: D14 "`a.one.wide` is changed without a reason"
    twice         = 5 L  because "no phase"  # expect: N01 "there is no parameter of `a` called `twice`"
  }
  one.twice        = 5 L  because "no step"  # expect: N01 "there is no unit operation or material in process"
  a.nothing.twice  = 5 L  because "no such phase"  # expect: N01 "there is no parameter of `a` called `nothing.twice`"
  a.one.twice      = 5 degC  because "wrong unit"  # expect: U02 "`degC` measures temperature, but volume is needed"
  a.one.ranges     = 6.5 L  nor 7 .. 8  because "outside"  # expect: R02 "set point 6.5 L lies outside the normal operating range 7"
}

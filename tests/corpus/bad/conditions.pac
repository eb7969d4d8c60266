# Conditions: what is a number where a condition is meant, what can be read in two ways, what is misspelt.
use std.kinds
use std.schemes
operation_class step { }

process conditions version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp volume = 3 L
    non_cpp unknown : volume
    non_cpp of_a_condition : volume = 2 L * (volume < 3 L)  # expect: N11 "this is a condition, and a number is meant"
    non_cpp hidden : volume = max(volume, not unknown > 3 L)  # expect: P02 "`unknown` is not expected here"
    require volume  # expect: N11 "this is a number, and a condition is meant"
    require (volume) "in parentheses too"  # expect: N11 "this is a number, and a condition is meant"
    require not volume  # expect: N11 "this is a number, and a condition is meant"
    require volume >= 2 L and unknown  # expect: N11 "this is a number, and a condition is meant"
    require volume <= 2 L or volume > 3 L and unknown < 9 L or volume > 3 L  # expect: N12 "`and` and `or` stand side by side: this can be read in two"
    require (volume <= 2 L or volume > 3 L and unknown < 9 L) and volume > 1 L  # expect: N12 "`and` and `or` stand side by side: this can be read in two"
    require not volume > 2 L  # expect: R12 "the set points break this requirement"
    require not (volume < 2 L or volume > 9 L) and not volume >= 3 L  # expect: R12 "the set points break this requirement"
    require (unknown > 2 L and volume > 9 L) or volume > 3 L  # expect: R12 "the set points break this requirement"
    require volume < 3 degC or not volume < 4 bar  # expect: U02 "the two sides measure different things: volume and" ; U02 "the two sides measure different things: volume and pressure"
    require (volume < 3 L and temperature < 37 degC)  # expect: R12 "the set points break this requirement" ; N01 "there is no value `temperature` here"
    require volume > 2 L and volme < 4 L  # expect: N01 "there is no value `volme` here"
    require 1 L <= volume <= 2 L  # expect: P02 "a comparison has two sides"
    require (volume > 2 L or volume < 1 L < volume)  # expect: P02 "a comparison has two sides"
    require volume = 3 L  # expect: P02 "`=` sets a value and compares nothing"
    require volume == 3 L  # expect: P02 "`=` sets a value and compares nothing"
    require volume > 2 L && volume < 4 L  # expect: P02 "`&&` has no meaning here"
    require volume > 2 L || volume < 4 L  # expect: P02 "`||` has no meaning here"
    require ! volume > 2 L  # expect: P02 "the character `!` has no meaning here"
    require volume > 2 L nand volume < 4 L  # expect: P02 "`nand` is not expected here"
    require (volume > 2 L  # expect: P02 "the line ends too early"
    require volume > 2 L)  # expect: P02 "`)` is not expected here"
    require (volume > 2 L and ) volume < 4 L  # expect: P02 "`)` is not expected here"
    phase p { until 3 h }  # expect: N11 "this is a number, and a condition is meant"
    phase q { until volume + 1 L }  # expect: N11 "this is a number, and a condition is meant"
    phase r { until (volume and temperature >= 37 degC) or not 2 L }  # expect: N11 "this is a number, and a condition is meant"
    phase s { until volume or temperature >= 37 degC and volume }  # expect: N12 "`and` and `or` stand side by side: this can be read in two"
    phase t { for (volume < 3 L) }  # expect: N11 "this is a condition, and a number is meant"
    design_space d { (volume > 2 L) * 1 L >= 0 L; let x = volume > 2 L }  # expect: P02 "`>` is not expected here"
  }
  require a.volume or a.unknown > 2 L  # expect: N11 "this is a number, and a condition is meant"
  require a.volume > 2 L or
}  # expect: P02 "`}` is not expected here"
process other { }

# Conditions: parentheses, `and`, `or`, `not`, around formulas and around comparisons, over several lines.
use std.kinds
use std.schemes

operation_class step { attribute titer : titer }

process conditions "Conditions" version 1.0.0 {
  classification ich

  unit_operation a : step {
    non_cpp volume   = 3 L
    non_cpp unknown : volume
    non_cpp duration = 4 h

    require (volume < 2 L or volume > 2.5 L) and duration <= 5 h
    require volume < 2 L or (volume > 2.5 L and duration <= 5 h)
    require not (volume < 2 L or volume > 9 L)
    require not volume < 2 L and not not duration <= 5 h
    require not (unknown > 9 L and volume > 3 L) "true whatever is unknown"
    require (volume) <= ((3 L))
    require (volume + 1 L) * 2 <= 8 L and ((volume - 1 L) / 2 < (duration * 1 L/h))
    require volume >= 3 L and duration <= 5 h and unknown <= 9 L
    require (volume < 1 L or
        duration <= 5 h) and  # a remark behind an operator
        not (volume > 9 L)

    phase one   { until volume }
    phase two   { until duration and (temperature >= 37 degC or not titer < 1 g/L) }
    phase three { until (volume + 1 L) / 2 >= 2 L }
  }

  require a.volume <= 3 L and not (a.unknown > 100 L or a.duration > 5 h)
}

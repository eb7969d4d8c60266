# Courses over time: points that cannot be followed, and values that do not fit.
use std.kinds
use std.schemes
use std.materials

operation_class step { parameter usual : temperature = profile { at 0 d: 37 degC; when glucos >= 1 g/L: 36 degC } }  # expect: N01 "there is no value `glucos` here"
equipment_class tank { property temperature : temperature; property size : volume }

process courses version 1.0.0 {
  classification ich
  solution salt : buffer { pH = profile { at 0 d: 7 pH; at 1 d: 8 pH } }  # expect: P06 "a profile cannot stand here"
  cqa aggregate : area_fraction = schedule { at 1 d: 3 %area } { test release }  # expect: P06 "a schedule cannot stand here"
  unit_operation a : step {
    uses salt
    non_cpp empty    : temperature = profile { }  # expect: N10 "this profile has no point"
    non_cpp one      : temperature = profile { at 0 d: 37 degC }  # expect: N10 "a profile of one point is a set point"
    non_cpp late     : temperature = profile { at 1 d: 37 degC; at 2 d: 36 degC }  # expect: N10 "this profile does not say its value before 1 d"
    non_cpp open     : temperature = profile { when usual >= 36 degC: 37 degC }  # expect: N10 "this profile does not say its value at the start"
    non_cpp twice    : temperature = profile { at 0 d: 37 degC; at 3 d: 36 degC; at 72 h: 35 degC }  # expect: N10 "this profile has two points at 72 h"
    non_cpp backward : temperature = profile { at 0 d: 37 degC; at 7 d: 36 degC; at 5 d: 35 degC }  # expect: N10 "the point at 5 d stands behind the point at 7 d"
    non_cpp overlap  : temperature = profile { at 0 d: 37 degC; at 7 d: 34 degC ramp 24 h; at 7.5 d: 33 degC }  # expect: N10 "at 7.5 d the ramp from 7 d still runs: it ends at 8 d"
    non_cpp behind   : temperature = profile { at 0 d: 37 degC; when usual >= 36 degC: 34 degC; at 7 d: 33 degC }  # expect: N10 "`at 7 d` stands behind a point with `when`"
    non_cpp again    : temperature = profile { at 0 d: 37 degC; when usual >= 36 degC: 34 degC; when usual >=  36 degC: 35 degC }  # expect: N10 "`when usual >= 36 degC` stands twice"
    non_cpp first    : temperature = profile { at 0 d: 37 degC ramp 3 h; at 7 d: 33 degC }  # expect: N10 "the first point has no value before it from which a ramp"
    non_cpp zero     : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC ramp 0 h }  # expect: N10 "a ramp takes some time or volume"
    non_cpp minus    : temperature = profile { at -1 d: 37 degC; at 7 d: 33 degC }  # expect: N10 "a profile begins at 0, not at -1 d"
    non_cpp mixed    : temperature = profile { at 0 d: 37 degC; at 5 CV: 33 degC }  # expect: U02 "this profile counts in `d` and in `CV`"
    non_cpp ramped   : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC ramp 5 L }  # expect: U02 "this profile counts in `d` and in `L`"
    non_cpp heat     : temperature = profile { at 0 d: 37 degC; at 36 degC: 33 degC }  # expect: U02 "`degC` measures temperature, but `at` takes a time or a"
    non_cpp bare     : temperature = profile { at 0: 37 degC; at 7 d: 33 degC }  # expect: U01 "`at 0` has no unit"
    non_cpp unitless : temperature = profile { at 0 d: 37; at 7 d: 33 degC }  # expect: U01 "the value `37` has no unit, but temperature needs one"
    non_cpp volumes  : temperature = profile { at 0 d: 37 degC; at 7 d: 33 L }  # expect: U02 "`L` measures volume, but temperature is needed"
    non_cpp comma    : temperature = profile { at 0 d: 37,5 degC; at 7 d: 33 degC }  # expect: P04 "the comma in `37,5` can be read in two ways"
    non_cpp formula  : temperature = profile { at 0 d: 37 degC; at 7 d: usual - 2 delta_degC }  # expect: N07 "the values of a profile are plain numbers with units, not"
    non_cpp band     : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC } ± 5 L  # expect: U02 "`L` measures volume, but temperature is needed"
    non_cpp negative : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC } ± -1 degC  # expect: R01 "a tolerance cannot be negative"
    non_cpp range    : temperature = profile { at 0 d: 38 .. 37 degC; at 7 d: 33 degC }  # expect: R01 "the range runs from 38 degC down to 37 degC"
    non_cpp double   : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC } ± 1 degC  nor 32 .. 38  # expect: P06 "the normal operating range is given twice, by `±` and by"
    non_cpp outside  : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC }  nor 34 .. 38  # expect: R02 "profile 33 .. 37 degC lies outside the normal operating"
    non_cpp proven   : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC } ± 1 degC  par 32.5 .. 39  # expect: R03 "the lower end of the normal operating range 32 .. 38 degC"
    non_cpp words    : text = profile { at 0 d: 3 L }  # expect: N04 "text is a text, and a profile holds numbers"
    non_cpp added    : temperature = schedule { at 3 d: 37 degC }  # expect: N04 "a schedule lists what is added, and a temperature is not"
    non_cpp acid     : pH = schedule { at 3 d: 7 pH }  # expect: N04 "a schedule lists what is added, and a pH is not"
    non_cpp ramps    : volume = schedule { at 3 d: 60 L ramp 1 h }  # expect: N10 "an addition of a schedule happens at once and has no ramp"
    non_cpp unknown  : volume = schedule { when glucos <= 2 g/L: 20 L }  # expect: N01 "there is no value `glucos` here"
    non_cpp measured : volume = schedule { when glucose <= 2 L: 20 L }  # expect: N01 "there is no value `glucose` here"
    non_cpp hot      : temperature = profile { at 0 d: 37 degC; at 7 d: 3000 degC }  # expect: U10 "37 .. 3000 degC is implausible for temperature: values lie"
  }
}
site plant { equipment T_1 : tank { temperature = profile { at 0 d: 7 degC; at 1 d: 8 degC } } }  # expect: P06 "a profile cannot stand here"

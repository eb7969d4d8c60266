# N01: names that nothing declares; the hint names what was probably meant.
use std.kinds
use std.schemas  # expect: N01 "there is no module `std.schemas`" hint "std.schemes"
use std.schemes
use my_plant  # expect: N01 "there is no module `my_plant`"
use std.materials

kind local_kind : L
equipment_class vessel { property vessel_volume : volume ; capability temperature }
equipment_class tank extends vesel { }  # expect: N01 "there is no equipment class `vesel`" hint "vessel"
operation_class step { }
operation_class mixing extends stirring {  # expect: N01 "there is no operation class `stirring`"
  runs on vessell with tankk  # expect: N01 "there is no equipment class `vessell`" hint "vessel" ; N01 "there is no equipment class `tankk`" hint "tank"
  input in_flow : bufer optional  # expect: N01 "there is no material class `bufer`" hint "buffer"
  parameter temperature : temprature  # expect: N01 "there is no kind `temprature`" hint "temperature"
  parameter fill : volume
  occupies fill .. filll  # expect: N01 "operation class `mixing` has no parameter `filll`"
}

process names version 1.0.0 {
  classification ich
  lifecycle comercial  # expect: N01 "there is no lifecycle stage `comercial`" hint "commercial"
  cqa aggregate : area_fracton <= 3 %area { test release by sec }  # expect: N01 "there is no kind `area_fracton`" hint "area_fraction"
  solution buffer : bufer  # expect: N01 "there is no material class `bufer`" hint "buffer"
  unit_operation a : step {
    uses buffer, buffr  # expect: N01 "there is no material `buffr`" hint "buffer"
    cpp temperature = 37 degC  affects agregate  # expect: N01 "there is no quality attribute `agregate`" hint "aggregate"
    non_cpp duration : durration = 5 min  # expect: N01 "there is no kind `durration`" hint "duration"
    non_cpp pressure = 1 bar  basis "gauge"  no_effect nothing_known  # expect: N01 "there is no quality attribute `nothing_known`"
    non_cpp scaled : agitation = 40 rpm  scale by tip_speed  # expect: N01 "there is no derived quantity of the equipment `tip_speed`"
    kpp wrong_class : duration = 5 min  # expect: N01 "`kpp` is no parameter class and no statement"
    non_ccp misspelt_class : duration = 5 min  # expect: N01 "`non_ccp` is no parameter class and no statement" hint "non_cpp"
    non_cpp formula : duration = durations + 5 min  # expect: N01 "there is no value `durations` here"
    non_cpp other_step : duration = bb.duration  # expect: N01 "there is neither a unit operation nor a phase of this step"
    non_cpp other_value : duration = b.duratoin  # expect: N01 "`b` has no value `duratoin`" hint "b.duration"
    non_cpp from_equipment : volume = equipment.vessel_volume  # expect: N01 "its equipment has no property `vessel_volume`"
    non_cpp function : number = sine(1)  # expect: N01 "there is no function `sine`"
    interacts pressure, presure  # expect: N01 "there is no parameter `presure`" hint "pressure"
    clears hpc 4 log10  # expect: N01 "there is no quality attribute `hpc`"
    control temperature, temperatur { measure inlin by rtd every 1 min }  # expect: N01 "there is no parameter or attribute `temperatur`" hint "temperature" ; N01 "`inlin` is no way of measuring" hint "inline"
    phase mix {
      with bufer  # expect: N01 "there is no material `bufer`" hint "buffer"
      from reactor.out  # expect: N01 "there is no material or unit operation `reactor`"
    }
    order mix before elute  # expect: N01 "there is no phase `elute`"
    design_space s { pressur <= 3 bar }  # expect: N01 "there is no value `pressur` here"
    require b.temperature <= 40 degC  # expect: N01 "`b` has no value `temperature`"
  }
  unit_operation b : step { non_cpp duration = 5 min }
  unit_operation c : stepp { }  # expect: N01 "there is no operation class `stepp`" hint "step"
  flow { a -> b -> c }
  order a before z  # expect: N01 "there is no unit operation `z`"
}

process no_such_scheme {
  classification iso  # expect: N01 "there is no classification scheme `iso`"
}

site shop {
  equipment V_1 : vessel { temprature range 2 .. 40 degC ; vessel_vol = 5 L }  # expect: N01 "there is no capability of `vessel` called `temprature`" ; N01 "there is no property of `vessel` called `vessel_vol`"
  equipment V_2 : vesel { }  # expect: N01 "there is no equipment class `vesel`" hint "vessel"
}

recipe r of nams 1.0.0 at shop { }  # expect: N01 "there is no process `nams`" hint "names"
recipe s of names 1.0.0 at shopp { }  # expect: N01 "there is no site `shopp`" hint "shop"
recipe t of names 1.0.0 at shop {
  a on V_1 { presure = 2 bar because "trial" }  # expect: N01 "there is no parameter of `a` called `presure`"
  b on V_1
  c on V_1
  z.duration = 5 min because "trial"  # expect: N01 "there is no unit operation or material in process `names`"
}
recipe u of names 1.0.0 at shop { a on V_1 ; b on V_1 ; c on V_1 }
transfer over from t to recip_u { }  # expect: N01 "there is no recipe `recip_u`"
transfer across from t to u {
  vary a.temperature, a.temperatur  # expect: N01 "there is no path in these recipes `a.temperatur`" hint "a.temperature"
  accept WITHIN_PAR a.nothing because "x" by "QA"  # expect: N01 "there is no path in these recipes `a.nothing`"
}

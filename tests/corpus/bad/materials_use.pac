# Lifetime, lots, lineage and preparation: of what is brought in, in their units, without circles.
use std.kinds
use std.schemes
use std.materials
operation_class step { input load : protein_solution optional }

process p {
  classification ich
  consumable a : chromatography_resin lifetime <= 100  # expect: U01 "the lifetime has no unit"
  consumable b : chromatography_resin lifetime <= 100 L  # expect: U02 "a lifetime counts cycles or time, not volume"
  consumable c : chromatography_resin lifetime 10 .. 100 cycles  # expect: P06 "a lifetime is an upper limit"
  consumable d : chromatography_resin lifetime >= 100 cycles  # expect: P06 "a lifetime is an upper limit"
  consumable e : chromatography_resin lifetime = 100 cycles  # expect: P02 "`=` is not expected here"
  consumable f : chromatography_resin lots <= 1 lots  # expect: P02 "the line ends too early"
  consumable g : chromatography_resin lots <= 1 kg  # expect: U02 "lots are counted and have no unit"
  consumable h : chromatography_resin lots <= 0.5  # expect: U02 "lots are counted: 1, 2, 3 …"
  consumable i : chromatography_resin lifetime <= 100 cycles lifetime <= 200 cycles  # expect: P06 "`lifetime` is given twice for one thing"
  consumable j : chromatography_resin lifetimes <= 100 cycles  # expect: P02 "`lifetimes` is not a word of the language here"
  solution k made_from a, unknown_stock  # expect: N01 "there is no material `unknown_stock`"
  solution l made_from m  # expect: N03 "`l`, `m`, `n` are made from each other"
  solution m made_from n
  solution n made_from l, k
  solution o made_from o  # expect: N03 "`o` is made from itself"
  solution q made_from u  # expect: N04 "`u` is a unit operation, not a material"
  waste r made_from a lots <= 1  # expect: P06 "`made_from` says nothing about a waste" ; P06 "`lots` says nothing about a waste"
  product s lifetime <= 2 d { phase mix { for 2 h } }  # expect: P06 "`lifetime` says nothing about a product" ; P06 "a product is not prepared in phases"
  solution t {
    phase mix { with watr  for 30 degC }  # expect: N01 "there is no material `watr`" ; U02 "`for` takes a time or a volume, not temperature"
    phase mix { with a }  # expect: G09 "phase `mix` is declared twice"
    phase fill { until temperatur >= 20 degC  volum 20 L }  # expect: N01 "there is no value `temperatur` here" ; N05 "phase setting `volum` has no quantity kind"
    phse stir { for 2 h }  # expect: P02 "`phse` is not a word of the language here"
  }
  unit_operation u : step { uses a, b, c, d, f, g, h, i, k, l, m, n, o, q, s, t }
  flow { u -> r lifetime <= 2 d }  # expect: P06 "`lifetime` says nothing about a stream"
}

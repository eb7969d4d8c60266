# A01 from PPQ on: methods without number and version, and tests without a method.
use std.kinds
use std.schemes
use std.materials

operation_class step { output out : buffer }

process released version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa a : area_fraction <= 3 %area { test release by sec every batch; test stability by sec every 90 d }  # expect: A01 "`sec`, the method of 2 tests, has no number and no version:"
  cqa b : area_fraction <= 3 %area { test release every batch }  # expect: A01 "a test of `b` has no method"
  product p : buffer
  unit_operation u : step { ipc c : count <= 3 by counter from out every batch respond "filter" }  # expect: A01 "`counter` has no number and no version: no method of that"
  flow { u -> p }
}

# Samples and how they are kept: on one line, in a block, of a stream, beside the condition of a criterion.
use std.equipment
use std.kinds
use std.materials
use std.schemes

operation_class step { input load : buffer; output pool : buffer }

process sampled version 1.0.0 {
  classification ich
  cqa titer : mass_concentration >= 1 g/L {
    test release   by hplc from u.pool every batch {
      samples 2 of 5 mL  hold <= 2 d at 2 .. 8 degC in tube
    }
    test stability by hplc             every 90 d
  }
  solution   feed : buffer
  product    pool : buffer
  consumable tube "Tube of 10 mL"

  unit_operation u : step {
    ipc pH       : pH 6 .. 7 at 25 degC by pH_meter    from load every batch {
      samples 1 of 20 mL  hold <= 30 min at 15 .. 25 degC in tube
      respond "adjust"
    }
    ipt retained : count                by retain_list from pool  samples 4 of 1 vials  hold <= 104 wk at <= -60 degC in freeze_thaw_unit
  }

  flow {
    feed -> u { ipt conductivity by conductivity_meter  hold <= 1 h at 5 degC in tube  samples 1 of 5 mL }
    u    -> pool  hold <= 1 d at 2 .. 8 degC in tube
  }
}

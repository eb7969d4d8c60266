# Flow: ports by name and by position, side streams, optional inputs, a recycle, a step used alone.
use std.kinds
use std.schemes
use std.materials

operation_class filter "Tangential filtration" {
  input  feed      : protein_solution
  input  returned  : protein_solution optional
  input  buffer    : buffer           optional
  output permeate  : buffer
  output retentate : protein_solution
  output sample    : protein_solution optional
}
operation_class tank "Recirculation tank" {
  input  pool : protein_solution
  input  back : protein_solution optional
  output out  : protein_solution
  order fill before mix
}
operation_class cleaning { }

process diafiltration "Diafiltration with recycle" {
  classification ich
  intermediate pool "Pool of the column" : protein_solution
  solution exchange_buffer : buffer
  solution cip "Caustic" : buffer
  consumable cassettes : membrane_filter
  waste drain
  product retentate_pool

  unit_operation vessel : tank {
    phase fill { from pool }
    phase mix  { for 10 min }
  }
  unit_operation membrane : filter { uses cassettes }
  unit_operation clean : cleaning {
    uses cip
    phase rinse { with cip  volume 20 L }
    phase drain { instruct "drain"  sample rinse_water }
    order rinse before drain
  }

  flow {
    pool -> vessel -> membrane.feed
    membrane.retentate -> vessel.back recycle  note "until seven diavolumes"
    membrane.retentate -> retentate_pool
    membrane.permeate  -> drain  share 90 %v/v  hold <= 7 d at 15 .. 25 degC
    exchange_buffer    -> membrane.buffer { limit pH 5.9 .. 6.1 pH; limit conductivity <= 12 mS/cm }
    membrane -> clean share rest { note "the housing goes to cleaning" }
  }
  order vessel before membrane because "the membrane is fed from the vessel"
}

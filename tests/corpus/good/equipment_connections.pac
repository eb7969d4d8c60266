# What the control system calls a piece and its loops, and what it is connected to: on lines of their own, or behind it.
use std.equipment

site plant {
  equipment BR_1 : stirred_tank "Bioreactor"  automation "U101"  connects CF_1 {
    connects MX_1
    temperature range 10 .. 45 degC  automation "U101.TIC_1"  accuracy 0.2 degC
  }
  equipment CF_1 : disc_stack_centrifuge { automation "U102" }
  equipment MX_1 : stirred_vessel        { connects BR_1, CF_1 }
}

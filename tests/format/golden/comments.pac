

   # The first comment of a file.


      # A second one.
use std.kinds # behind
#directly below
process comments { # behind the brace
      # before the first statement

  classification ich    #one
  lifecycle clinical # two
      # own line, moved to the indent of what follows
  cqa aggregate <= 3 %area {
    test release by elisa
        # the last thing in a block

  }   # behind a block

  require a + # behind an operator
      # on a line of its own in a formula
    b *   # and here: µ → ± é 中
    c <= 2 g/L

  solution water : buffer {
    # nothing else
  }
}
# between declarations, close to what follows
site s { }
# the end

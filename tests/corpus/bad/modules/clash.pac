use one.equipment
use other.equipment  # expect: N02 "equipment class `skid` comes from `other.equipment` and"
use vocabulary.secret as known  # expect: N01 "`secret` is declared in file `vocabulary` but not exported"
use vocabulary as words  # expect: N04 "`vocabulary` is a whole module; only a single declaration"
use vocabulary.shared as known
use vocabulary.shred  # expect: N01 "there is no `shred` in file `vocabulary`"

site here {
  equipment A : tank { }
}

# Characters that word processors put in: each is named, with what to write instead.
use std.kinds
use std.schemes
operation_class step { }

process pasted {
  classification ich
  cqa dash : area_fraction 2 – 13 %area { test release by sec }  # expect: P02 "the character `–` has no meaning here" hint "en dash"
  cqa less : area_fraction ≤ 3 %area { test release by sec }  # expect: P02 "the character `≤` has no meaning here" hint "<="
  cqa more : area_fraction ≥ 95 %area { test release by sec }  # expect: P02 "the character `≥` has no meaning here" hint ">="
  cqa label “Smart quotes” { test release by sec }  # expect: P02 "the character `“` has no meaning here" hint "straight double quotes"
  cqa apostrophe 'Single quotes' { test release by sec }  # expect: P02 "the character `'` has no meaning here" hint "double quotes"
  unit_operation a : step {
    non_cpp temperature = 37 degC  # expect: P02 "the character ` ` has no meaning here" hint "ordinary space"
    non_cpp minus : temperature = −20 degC  # expect: P02 "the character `−` has no meaning here" hint "write `-`"
    non_cpp times : volume = 2 × 3 L  # expect: P02 "the character `×` has no meaning here" hint "write `*`"
    non_cpp dots : volume = 2 … 3 L  # expect: P02 "the character `…` has no meaning here" hint "two dots"
    non_cpp étape : volume = 3 L  # expect: P02 "the character `é` has no meaning here" hint "English letters"
    non_cpp 温度 : temperature = 37 degC  # expect: P02 "the character `温` has no meaning here"
    non_cpp tab	: volume = 3 L
    non_cpp section : volume = 3 L §4  # expect: P02 "the character `§` has no meaning here"
    non_cpp dollar = 3 $  # expect: P02 "the character `$` has no meaning here"
    non_cpp zero​width : volume = 3 L  # expect: P02 "the character `U+200B` has no meaning here"
    note "a text may hold ≤, – and “quotes”"
  }
  flow { a → a }  # expect: P02 "the character `→` has no meaning here" hint "->"
}

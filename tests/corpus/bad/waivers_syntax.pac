# What can go wrong in writing a waiver.
use std.kinds
use std.schemes

operation_class culture { }

process waivers version 1.0.0 {
  classification ich
  unit_operation first : culture {
    non_cpp agitation = 40 rpm waive C03 because "on the line of a value" by "QA" until 2027-06-30  # expect: P02 "`waive` stands on a line of its own"
    waive "C03" because "a text for a code" by "QA" until 2027-06-30  # expect: P02 "`"
    waive  # expect: P02 "the line ends too early"
    waive C03 S02 because "no comma" by "QA" until 2027-06-30  # expect: P02 "`S02` is not expected here"
    waive C03 because "another date" by "QA" until 30.06.2027  # expect: P02 "the number `30.06.2027` is not expected here"
    waive C03 because "a text for a date" by "QA" until "2027-06-30"  # expect: P02 "`"
    waive C03 because "a name for a text" by QA until 2027-06-30  # expect: P02 "`QA` is not expected here"
    waive parameter-unclassified because "a name for a code" by "QA" until 2027-06-30  # expect: P02 "`-` is not expected here"
    waive C03 because "another word" by "QA" expires 2027-06-30  # expect: P02 "`expires` is not expected here"
    waive C03 because "a block" by "QA" until 2027-06-30 { }  # expect: P02 "`{` is not expected here"
    waive C03 because "no such day" by "QA" until 2027-02-30  # expect: P02 "there is no day 2027-02-30"
    waive C03 because "said twice" because "said again" by "QA" until 2027-06-30 evidence "SOP-1"  # expect: P06 "`because` is given twice for one thing" ; P06 "`evidence` says nothing about a waiver"
    waive C03  # expect: D11 "this waiver does not say why, by whom and until when the"
      because "on lines of their own" by "QA" until 2027-06-30  # expect: P06 "`because` says nothing about a unit operation" ; P06 "`by` says nothing about a unit operation" ; P06 "`until` says nothing about a unit operation"
    waiver C03 because "misspelt" by "QA" until 2027-06-30  # expect: N01 "`waiver` is no parameter class and no statement" ; N05 "parameter `C03` has no quantity kind" ; P06 "`by` says nothing about a parameter" ; P06 "`until` says nothing about a parameter"
  }
}

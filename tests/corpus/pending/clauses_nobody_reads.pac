# P06: clauses of a material class, of a derived quantity's capability line and of `needs` are not looked at today.
material_class lysate affects aggregate  # expect: P06 "`affects` says nothing about a material class"

# P06 on a material class.
material_class lysate affects aggregate  # expect: P06 "`affects` says nothing about a material class"

# Material classes: what flows through the ports of unit operations.
# Materials of one modality only stand beside its operation classes, as in std.nucleic_acid.

# ---------------------------------------------------------------- cells and what feeds them
material_class cell_suspension "Living cells in culture liquid"
material_class culture_medium  "Medium or feed for cell culture"

# ---------------------------------------------------------------- product
material_class product_solution "Product in solution or suspension, free of cells"
material_class protein_solution "Protein in solution, free of cells"  extends product_solution
material_class filled_container "Product in its closed primary container"
material_class frozen_product   "Product frozen in its container"

# ---------------------------------------------------------------- what is added
material_class buffer    "Solution that sets pH and conductivity or washes, elutes, neutralises"
material_class excipient "Formulation component other than the active ingredient"                                      states grade, specification, hold
material_class reagent   "Chemical that acts on the product or on a contaminant: detergent, reducing agent, quencher"  states grade, specification, hold
material_class enzyme "Enzyme that acts on the product or on a contaminant"  states grade, specification, hold

# ---------------------------------------------------------------- what is left behind
material_class cell_debris    "Cells and debris removed from the product"
material_class spent_solution "Liquid that leaves without the product: permeate, flow-through, wash"

# ---------------------------------------------------------------- what is used again
material_class chromatography_resin "Packed or to be packed into a column"
material_class membrane_filter      "Filter membrane in its capsule, cassette or housing"

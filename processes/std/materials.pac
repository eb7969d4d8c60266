# Material classes: what flows through the ports of unit operations.

material_class cell_suspension      "Living cells in culture liquid"
material_class culture_medium       "Medium or feed for cell culture"
material_class protein_solution     "Product in solution, free of cells"
material_class buffer               "Solution that sets pH and conductivity or washes, elutes, neutralises"
material_class excipient            "Formulation component other than the active protein"
material_class cell_debris          "Cells and debris removed from the product"
material_class filled_container     "Product in its closed primary container"
material_class chromatography_resin "Packed or to be packed into a column"
material_class membrane_filter      "Filter membrane in its capsule, cassette or housing"

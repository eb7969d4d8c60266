# Quantity kinds: what a value is, its customary unit, and the envelope outside which it is doubted.
#
# Two kinds may share a dimension and still not mix: kla and growth_rate, flux and linear_velocity,
# resin_load and titer. Declare further kinds in the same way. Envelopes are wide on purpose: they
# catch a slip of unit or of decimal places, not an unusual process.

# Temperature
kind temperature            "Temperature"             : degC            plausible -200 .. 150  gradual  source "recalled practice, editable"
kind temperature_difference "Temperature difference"  : delta_degC      plausible -150 .. 150  source "recalled practice, editable"
kind temperature_rate       "Heating or cooling rate" : delta_degC/min  plausible -50 .. 50    source "recalled practice, editable"

# Time
kind duration         "Duration"         : h    plausible 0 .. 8760  source "recalled practice, editable"
kind culture_duration "Culture duration" : d    extends duration  plausible 0.05 .. 90     source "recalled practice, editable"
kind hold_time        "Hold time"        : h    extends duration  plausible 0 .. 8760      source "recalled practice, editable"
kind storage_time     "Storage time"     : d    extends duration  plausible 0 .. 3650      source "recalled practice, editable"
kind contact_time     "Contact time"     : min  extends duration  plausible 0.01 .. 10080  source "recalled practice, editable"
kind residence_time   "Residence time"   : min  extends duration  plausible 0.05 .. 240    basis "empty column or vessel volume per flow rate"  source "recalled practice, editable"
kind mixing_time      "Mixing time"      : s    extends duration  plausible 0.1 .. 36000   basis "time to 95 percent homogeneity unless noted"  source "recalled practice, editable"

# Size and amount
kind length            "Length"            : m    plausible 0 .. 100  source "recalled practice, editable"
kind diameter          "Diameter"          : m    extends length      plausible 0.00001 .. 20   source "recalled practice, editable"
kind kolmogorov_length "Kolmogorov length" : um   extends length      plausible 0.1 .. 10000    basis "mean of the vessel unless noted"  source "recalled practice, editable"
kind bed_height        "Bed height"        : cm   extends length      plausible 0.5 .. 120      source "recalled practice, editable"
kind pore_size         "Pore size"         : um   extends length      plausible 0.001 .. 1000   basis "nominal rating"  source "recalled practice, editable"
kind particle_size     "Particle size"     : um   extends length      plausible 0.001 .. 10000  source "recalled practice, editable"
kind area              "Area"              : m^2  scale proportional  plausible 0 .. 100000     source "recalled practice, editable"
kind membrane_area     "Membrane area"     : m^2  extends area        plausible 0.0001 .. 2000  source "recalled practice, editable"
kind area_per_volume          "Area per volume"                  : m^2/L  plausible 0.000001 .. 10  source "recalled practice, editable"
kind equivalent_settling_area "Equivalent settling area (sigma)" : m^2    plausible 0.1 .. 1000000  source "recalled practice, editable"
kind volume              "Volume"              : L     scale proportional  plausible 0 .. 100000      source "recalled practice, editable"
kind working_volume      "Working volume"      : L     extends volume      plausible 0 .. 100000      basis "liquid in the vessel"                  source "recalled practice, editable"
kind feed_volume         "Feed volume"         : L     extends volume      plausible 0 .. 100000      basis "liquid that is passed on to the step"  source "recalled practice, editable"
kind bed_volume          "Packed bed volume"   : L     extends volume      plausible 0.00001 .. 5000  source "recalled practice, editable"
kind mass                "Mass"                : kg    scale proportional  plausible 0 .. 100000      source "recalled practice, editable"
kind amount_of_substance "Amount of substance" : mol   plausible 0 .. 1000000    source "recalled practice, editable"
kind angle               "Angle"               : deg   plausible -360 .. 360     source "recalled practice, editable"
kind density             "Density"             : g/mL  plausible 0.5 .. 3        source "recalled practice, editable"
kind molecular_weight    "Molecular weight"    : kDa   plausible 0.01 .. 100000  source "recalled practice, editable"

# Plain numbers
kind number               "Number"               : 1
kind count                "Count"                : 1  extends number  plausible 0 .. 1e9      basis "whole things counted"  source "recalled practice, editable"
kind ratio                "Ratio"                : 1  extends number  plausible 0 .. 1e9      source "recalled practice, editable"
kind split_ratio          "Split ratio"          : 1  extends ratio   plausible 1 .. 1000     basis "total volume after split per volume transferred"  source "recalled practice, editable"
kind dilution_factor      "Dilution factor"      : 1  extends ratio   plausible 1 .. 1e6      basis "final volume per initial volume"                  source "recalled practice, editable"
kind concentration_factor "Concentration factor" : 1  extends ratio   plausible 1 .. 1000     basis "initial volume per final volume"                  source "recalled practice, editable"
kind scale_factor         "Scale factor"         : 1  extends ratio   plausible 0 .. 1e9      basis "large scale per small scale"                      source "recalled practice, editable"
kind aspect_ratio         "Aspect ratio"         : 1  extends ratio   plausible 0.05 .. 50    source "recalled practice, editable"
kind diameter_ratio       "Diameter ratio"       : 1  extends ratio   plausible 0.01 .. 1     basis "impeller per vessel"                          source "recalled practice, editable"
kind void_fraction        "Void fraction"        : 1  extends ratio   plausible 0.01 .. 0.99  basis "volume between the particles per bed volume"  source "recalled practice, editable"
kind exponent             "Exponent"             : 1  extends number  plausible -20 .. 20     basis "of a correlation"                             source "recalled practice, editable"
kind power_number         "Power number"         : 1  plausible 0.05 .. 20  basis "turbulent flow, ungassed"                                        source "recalled practice, editable"
kind pumping_number       "Pumping number"       : 1  plausible 0.05 .. 5   basis "turbulent flow"                                                  source "recalled practice, editable"
kind reynolds_number      "Reynolds number"      : 1  plausible 1 .. 1e8    basis "turns per time, as in density * speed * diameter^2 / viscosity"  source "recalled practice, editable"
kind asymmetry            "Peak asymmetry"       : 1  plausible 0.2 .. 5    basis "at 10 percent of peak height"                                    source "recalled practice, editable"
kind rejection            "Rejection"            : 1  extends ratio  plausible -1 .. 1   basis "part that the membrane holds back; 0 passes freely"  source "recalled practice, editable"
kind remaining_fraction   "Remaining fraction"   : 1  extends ratio  plausible 0 .. 1    basis "after per before"                                    source "recalled practice, editable"
kind molar_equivalents    "Molar equivalents"    : 1  extends ratio  plausible 0 .. 1e6  basis "moles of reagent per mole of product"                source "recalled practice, editable"

# Stirring and mixing
kind agitation                 "Agitation"                 : rpm  scale dependent  plausible 1 .. 3000  source "recalled practice, editable"
kind tip_speed                 "Tip speed"                 : m/s  plausible 0.01 .. 30  source "recalled practice, editable"
kind velocity                  "Velocity"                  : m/s  plausible 0 .. 1000   source "recalled practice, editable"
kind mixing_number             "Turns until mixed"         : 1    extends number  plausible 1 .. 10000  basis "mixing time times speed"  source "recalled practice, editable"
kind power                     "Power"                     : W  scale proportional  plausible 0 .. 1000000  source "recalled practice, editable"
kind power_per_volume          "Power per volume"          : W/m^3    plausible 0.1 .. 20000   basis "power drawn by the liquid"  source "recalled practice, editable"
kind energy_dissipation        "Energy dissipation rate"   : W/kg     plausible 0.0001 .. 100  source "recalled practice, editable"
kind torque                    "Torque"                    : N*m      plausible 0 .. 100000    source "recalled practice, editable"
kind viscosity                 "Dynamic viscosity"         : mPa*s    plausible 0.1 .. 100000  source "recalled practice, editable"
kind kinematic_viscosity       "Kinematic viscosity"       : mm^2/s   plausible 0.1 .. 100000  source "recalled practice, editable"
kind diffusivity               "Diffusion coefficient"     : m^2/s    plausible 0 .. 0.0001    source "recalled practice, editable"
kind heat_transfer_coefficient "Heat transfer coefficient" : W/m^2/K  plausible 1 .. 10000     source "recalled practice, editable"

# Gas
kind kla             "Oxygen transfer coefficient (kLa)" : 1/h     plausible 0.01 .. 2000  basis "liquid volume, 37 degC unless noted"  source "recalled practice, editable"
kind gas_flow        "Gas flow"                          : L/min   scale dependent  plausible 0 .. 100000  basis "at the conditions of the vessel"  source "recalled practice, editable"
kind gas_flow_normal "Gas flow at reference conditions"  : NL/min  scale dependent  plausible 0 .. 100000  basis "0 degC and 101.325 kPa absolute"  source "recalled practice, editable"
kind gas_flow_per_volume      "Gas flow per vessel volume" : vvm   plausible 0 .. 5    basis "working volume; state the reference conditions of the gas"  source "recalled practice, editable"
kind superficial_gas_velocity "Superficial gas velocity"   : m/s   plausible 0 .. 0.5  basis "flow at the conditions of the vessel per cross section"     source "recalled practice, editable"
kind gas_fraction             "Gas fraction"               : %v/v  extends volume_fraction  plausible 0 .. 100  basis "of dry gas"  source "recalled practice, editable"
kind dissolved_oxygen           "Dissolved oxygen"               : %airsat   plausible 0 .. 480  basis "of saturation with air at the conditions of calibration"  gradual  source "recalled practice, editable"
kind dissolved_oxygen_of_oxygen "Dissolved oxygen, oxygen scale" : %O2sat    plausible 0 .. 100  basis "of saturation with pure oxygen at the conditions of calibration"  source "recalled practice, editable"
kind dissolved_co2              "Dissolved carbon dioxide"       : mmHg      plausible 0 .. 400  basis "partial pressure"                                                 source "recalled practice, editable"
kind oxygen_uptake_rate         "Oxygen uptake rate"             : mmol/L/h  plausible 0 .. 500  source "recalled practice, editable"
kind relative_humidity          "Relative humidity"              : %RH       plausible 0 .. 100  source "recalled practice, editable"

# Cell culture
kind viable_cell_density "Viable cell density" : cells/mL  extends total_cell_density  plausible 1000 .. 1e10  source "recalled practice, editable"
kind total_cell_density           "Total cell density"              : cells/mL    plausible 1000 .. 1e10  source "recalled practice, editable"
kind integral_viable_cell_density "Integral of viable cell density" : cells*d/mL  plausible 1000 .. 1e12  source "recalled practice, editable"
kind viability       "Viability"            : %cells  extends cell_fraction  plausible 0 .. 100  basis "viable of total cells"  source "recalled practice, editable"
kind growth_rate     "Specific growth rate" : 1/d     plausible -5 .. 60  source "recalled practice, editable"
kind optical_density "Optical density"      : OD      plausible 0 .. 500  basis "1 cm path, 600 nm unless noted"  source "recalled practice, editable"
kind wet_cell_weight "Wet cell weight"      : g/L     extends mass_concentration  plausible 0 .. 700              source "recalled practice, editable"
kind dry_cell_weight "Dry cell weight"      : g/L     extends mass_concentration  plausible 0 .. 200              source "recalled practice, editable"
kind specific_productivity     "Cell-specific productivity"       : pg/cell/d    plausible 0 .. 500   source "recalled practice, editable"
kind specific_oxygen_uptake    "Cell-specific oxygen uptake rate" : pmol/cell/h  plausible 0 .. 10    source "recalled practice, editable"
kind specific_perfusion_rate   "Cell-specific perfusion rate"     : pL/cell/d    plausible 0 .. 1000  source "recalled practice, editable"
kind perfusion_rate            "Perfusion rate"                   : vvd          plausible 0 .. 20    basis "working volume"                     source "recalled practice, editable"
kind medium_strength           "Medium strength"                  : X            plausible 0 .. 50    basis "multiples of the medium's formula"  source "recalled practice, editable"
kind multiplicity_of_infection "Multiplicity of infection"        : TCID50/cell  plausible 0 .. 1000  source "recalled practice, editable"
kind vector_genomes_per_cell "Vector genomes per cell" : vg/cell  plausible 0 .. 1e8  source "recalled practice, editable"
kind addition_rate           "Addition rate"           : mL/min   extends flow_rate  plausible 0 .. 100000  source "recalled practice, editable"

# Composition
kind pH "pH" : pH  plausible 0 .. 14  basis "at 25 degC unless noted"  gradual  source "recalled practice, editable"
kind pH_temperature_coefficient "Change of pH with temperature" : pH/delta_degC  plausible -0.1 .. 0.1  source "recalled practice, editable"
kind osmolality   "Osmolality"   : mOsm/kg  plausible 0 .. 5000  gradual  source "recalled practice, editable"
kind conductivity "Conductivity" : mS/cm    plausible 0 .. 500  basis "at 25 degC unless noted"  gradual  source "recalled practice, editable"
kind redox_potential       "Redox potential"       : mV   plausible -1500 .. 1500  basis "state the reference electrode"  source "recalled practice, editable"
kind mass_concentration    "Mass concentration"    : g/L  plausible 0 .. 2000      source "recalled practice, editable"
kind protein_concentration "Protein concentration" : g/L  extends mass_concentration  plausible 0 .. 400  source "recalled practice, editable"
kind nucleic_acid_concentration "Nucleic acid concentration" : g/L  extends mass_concentration  plausible 0 .. 50  source "recalled practice, editable"
kind titer               "Titer"                      : g/L     extends mass_concentration  plausible 0 .. 30  basis "product in the culture liquid"  source "recalled practice, editable"
kind molar_concentration "Molar concentration"        : mM      plausible 0 .. 25000  gradual                  source "recalled practice, editable"
kind molality            "Molality"                   : mol/kg  plausible 0 .. 25   source "recalled practice, editable"
kind mass_fraction       "Mass fraction"              : %w/w    plausible 0 .. 100  basis "mass per total mass"  source "recalled practice, editable"
kind mass_per_volume     "Mass per volume in percent" : %w/v  extends mass_concentration  plausible 0 .. 200  basis "grams per 100 mL"  source "recalled practice, editable"
kind volume_fraction     "Volume fraction"            : %v/v       plausible 0 .. 100     basis "volume per total volume"            source "recalled practice, editable"
kind mole_fraction       "Mole fraction"              : %mol       plausible 0 .. 100     basis "moles per total moles"              source "recalled practice, editable"
kind absorbance          "Absorbance"                 : AU         plausible -0.5 .. 10   asks "the wavelength and the path length"  source "recalled practice, editable"
kind absorbance_per_path "Absorbance per path length" : AU/cm      plausible -0.5 .. 100  asks "the wavelength"                      source "recalled practice, editable"
kind absorptivity        "Absorptivity"               : AU*L/g/cm  plausible 0 .. 10      asks "the wavelength"                      source "recalled practice, editable"
kind turbidity           "Turbidity"                  : NTU        plausible 0 .. 10000   basis "white light"                        source "recalled practice, editable"
kind turbidity_formazin  "Turbidity, infrared"        : FNU        plausible 0 .. 10000   basis "infrared light"                     source "recalled practice, editable"

# Flow, columns and membranes
kind flow_rate             "Flow rate"                         : L/min  scale dependent  plausible 0 .. 10000                        source "recalled practice, editable"
kind linear_velocity       "Linear velocity"                   : cm/h   plausible 10 .. 3000  basis "empty column cross section"     source "recalled practice, editable"
kind column_volumes        "Column volumes"                    : CV     plausible 0 .. 200    basis "packed bed volume"              source "recalled practice, editable"
kind column_volume_rate    "Column volumes per time"           : CV/h   plausible 0 .. 500    basis "packed bed volume"              source "recalled practice, editable"
kind resin_load            "Resin load"                        : g/L    plausible 0.1 .. 400  basis "product per packed bed volume"  source "recalled practice, editable"
kind binding_capacity      "Dynamic binding capacity"          : g/L  extends resin_load  plausible 0.1 .. 400  basis "at 10 percent breakthrough and the residence time of use"  source "recalled practice, editable"
kind resin_load_vector     "Resin load, vector"                : vg/mL    plausible 1e8 .. 1e16     basis "vector genomes per packed bed volume"  source "recalled practice, editable"
kind membrane_volume_load  "Membrane adsorber load"            : g/mL     plausible 0.0001 .. 50    basis "product per membrane volume"           source "recalled practice, editable"
kind membrane_load         "Membrane load"                     : g/m^2    plausible 1 .. 20000      basis "product per membrane area"             source "recalled practice, editable"
kind volumetric_throughput "Volumetric throughput"             : L/m^2    plausible 1 .. 20000      basis "volume per membrane area"              source "recalled practice, editable"
kind flux                  "Flux"                              : L/m^2/h  plausible 1 .. 15000      basis "flow per membrane area"                source "recalled practice, editable"
kind settling_load         "Flow per equivalent settling area" : L/m^2/h  plausible 0.00001 .. 100  basis "flow per sigma"                        source "recalled practice, editable"
kind permeability            "Permeability"            : L/m^2/h/bar  plausible 0.1 .. 100000  basis "water, 20 degC unless noted"  source "recalled practice, editable"
kind crossflow_rate          "Crossflow rate"          : L/m^2/min    plausible 0.1 .. 100     basis "feed flow per membrane area"  source "recalled practice, editable"
kind diavolumes              "Diavolumes"              : DV           plausible 0 .. 100       basis "constant retentate volume"    source "recalled practice, editable"
kind molecular_weight_cutoff "Molecular weight cutoff" : kDa  extends molecular_weight  plausible 0.5 .. 5000  basis "nominal rating"  source "recalled practice, editable"
kind plate_height            "Plate height"            : cm      extends length  plausible 0.0001 .. 5  source "recalled practice, editable"
kind cycles                  "Cycles"                  : cycles  plausible 0 .. 10000  source "recalled practice, editable"

# Pressure, force and spin
kind pressure                "Pressure"                   : bar   plausible -1 .. 3000  asks "gauge, absolute or a difference"  source "recalled practice, editable"
kind pressure_gauge          "Gauge pressure"             : barg  plausible -1 .. 3000  basis "above the surroundings"          source "recalled practice, editable"
kind pressure_absolute       "Absolute pressure"          : bara  plausible 0 .. 3000   basis "above vacuum"                    source "recalled practice, editable"
kind differential_pressure   "Differential pressure"      : bar   extends pressure  plausible -10 .. 100  basis "inlet less outlet"                         source "recalled practice, editable"
kind pressure_limit          "Highest pressure drop"      : bar   extends pressure  plausible 0 .. 100    basis "inlet less outlet"                         source "recalled practice, editable"
kind transmembrane_pressure  "Transmembrane pressure"     : bar   extends pressure  plausible -1 .. 20    basis "mean of feed and retentate less permeate"  source "recalled practice, editable"
kind homogenisation_pressure "Homogenisation pressure"    : bar   extends pressure  plausible 10 .. 3000  basis "above the surroundings"                    source "recalled practice, editable"
kind force                   "Force"                      : N     plausible 0 .. 10000    source "recalled practice, editable"
kind rcf                     "Relative centrifugal force" : xg    plausible 1 .. 1000000  basis "at the outer radius unless noted"  source "recalled practice, editable"

# Product quality and safety
kind area_fraction          "Peak area fraction"      : %area         plausible 0 .. 100   basis "of total peak area in the chromatogram or electropherogram"  source "recalled practice, editable"
kind cell_fraction          "Fraction of cells"       : %cells        plausible 0 .. 100   source "recalled practice, editable"
kind impurity_ratio         "Impurity per product"    : ng/mg         plausible 0 .. 1e7   basis "mass of impurity per mass of product"  source "recalled practice, editable"
kind relative_potency       "Relative potency"        : %reference    plausible 0 .. 1000  basis "of the reference standard"             source "recalled practice, editable"
kind target_fraction        "Fraction of target"      : %target       plausible 0 .. 1000  basis "of the target value"                   source "recalled practice, editable"
kind label_fraction         "Fraction of label claim" : %label        plausible 0 .. 200   basis "of the label claim"                    source "recalled practice, editable"
kind step_yield             "Step yield"              : %w/w          plausible 0 .. 150   basis "product mass in the pool per product mass loaded"  recovered  source "recalled practice, editable"
kind log_reduction          "Log reduction"           : log10         plausible 0 .. 30    source "recalled practice, editable"
kind endotoxin              "Endotoxin"               : EU/mL         plausible 0 .. 1e7   source "recalled practice, editable"
kind endotoxin_per_mass     "Endotoxin per mass"      : EU/mg         plausible 0 .. 1e7   source "recalled practice, editable"
kind bioburden              "Bioburden"               : CFU/mL        plausible 0 .. 1e10  source "recalled practice, editable"
kind infectious_titer       "Infectious titer"        : TCID50/mL     plausible 0 .. 1e13  source "recalled practice, editable"
kind plaque_titer           "Plaque titer"            : PFU/mL        plausible 0 .. 1e13  source "recalled practice, editable"
kind transducing_titer      "Transducing titer"       : TU/mL         plausible 0 .. 1e13  source "recalled practice, editable"
kind vector_genome_titer    "Vector genome titer"     : vg/mL         plausible 0 .. 1e16  source "recalled practice, editable"
kind viral_particle_titer   "Viral particle titer"    : vp/mL         plausible 0 .. 1e16  source "recalled practice, editable"
kind particle_concentration "Particle concentration"  : particles/mL  plausible 0 .. 1e12  basis "state the size class"                        source "recalled practice, editable"
kind enzyme_activity        "Enzyme activity"         : U/mL          plausible 0 .. 1e7   basis "units of the stated assay"                   source "recalled practice, editable"
kind specific_activity      "Specific activity"       : U/mg          plausible 0 .. 1e7   basis "units of the stated assay"                   source "recalled practice, editable"
kind potency                "Potency"                 : IU/mL         plausible 0 .. 1e9   basis "units of the stated international standard"  source "recalled practice, editable"

# Nucleic acids and lipid nanoparticles
kind enzyme_per_nucleic_acid  "Enzyme per nucleic acid"  : U/ug  plausible 0 .. 10000  basis "units of the stated assay"  source "recalled practice, editable"
kind n_to_p_ratio             "Amine to phosphate (N/P)" : 1     extends ratio          plausible 0.1 .. 100  basis "moles of ionisable amine per mole of phosphate"  source "recalled practice, editable"
kind flow_rate_ratio          "Flow rate ratio"          : 1     extends ratio          plausible 0.1 .. 50   basis "aqueous per organic flow"                        source "recalled practice, editable"
kind encapsulation_efficiency "Encapsulation efficiency" : %w/w  extends mass_fraction  plausible 0 .. 100    basis "mass inside particles per total mass"            source "recalled practice, editable"
kind polydispersity_index     "Polydispersity index"     : 1     plausible 0 .. 1       basis "by dynamic light scattering"  source "recalled practice, editable"
kind zeta_potential           "Zeta potential"           : mV    plausible -200 .. 200  source "recalled practice, editable"

# Viral vectors
kind plasmid_per_cell "Plasmid DNA per cell" : pg/cell  plausible 0.001 .. 1000  basis "all plasmids, viable cells"  source "recalled practice, editable"
kind full_capsids     "Full capsids"         : %area    extends area_fraction  plausible 0 .. 100  basis "of all capsids; state the method"  source "recalled practice, editable"

# Conjugates
kind drug_to_antibody_ratio "Drug-to-antibody ratio (DAR)" : 1  extends ratio  plausible 0 .. 30  basis "mean over all species"  source "recalled practice, editable"

# Cells, lysates and enzymes
kind volume_per_mass   "Volume per mass"                       : mL/g          plausible 0.001 .. 1000  basis "liquid added per wet mass"                                                     source "recalled practice, editable"
kind cleavage_activity "Substrate cleaved per time and enzyme" : ng/uL/min/ng  plausible 0 .. 1000000   basis "substrate lost per volume of assay, time and mass of enzyme; state the assay"  source "recalled practice, editable"

# Filling
kind fill_rate   "Filling rate" : vial/min  plausible 0.1 .. 1000  basis "per filling head"  source "recalled practice, editable"
kind fill_volume "Fill volume"  : mL        extends volume  plausible 0.01 .. 1000           source "recalled practice, editable"
kind vials       "Vials"        : vials     plausible 0 .. 1e7  source "recalled practice, editable"
kind doses       "Doses"        : doses     plausible 0 .. 1e9  source "recalled practice, editable"

# Words: a kind without a unit is a text, such as a type of impeller or the outcome of a test.
kind text "Words instead of a quantity"  source "pac"

# One word of a few: what can only be this or that.
kind yes_no         "Yes or no"                       : one_of yes, no           source "pac"
kind flow_direction "Direction of flow through a bed" : one_of upflow, downflow  source "recalled practice, editable"

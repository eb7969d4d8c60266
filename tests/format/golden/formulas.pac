# Operators, parentheses, signs, powers; line breaks behind operators stay.
equipment_class tank {
  derive power "Power" = impeller_count*power_number * 1000 kg/m^3*
         ( agitation/1 turn ) ^ 3 * impeller_diameter^5/working_volume source "definition"
  derive speed = pi*d*agitation / 1 turn
  derive odd = 17 d ^ 2 + 17 d^2 + x^-2 - -y + ( -3 K ) * max( 1,-2 , exp( z ) )
}
process formulas {
  unit_operation a : tank {
    cpp x = -20 degC nor -25 .. -15
    cpp y : pH=6.85pH par 6.6..7.1
    design_space s "Space" {
      let p=(pH-6.85 pH)/0.25 pH
      let temperature = ( t - 35 degC ) / 1 delta_degC

      14.7 + 2.83 * p +
      1.42 * temperature -
        2.09 * p^2 >=
        4.60 "inside"
      pH in 6.6 .. 7.1 pH evidence "p90"
      temperature in <= 36 degC evidence "p90"
    }
  }
  flow {
    a -> b ->
    c hold <= 24 h at 5 degC
    protein_a -> low_ph -> cex -> aex
  }
}

# Quantities of the company. It uses the equipment that uses it: a circle of `use` does no harm.
use company.equipment

kind foam_height "Height of the foam layer" : cm  plausible 0 .. 200

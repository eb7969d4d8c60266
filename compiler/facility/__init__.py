"""Equipment fit: what a process asks of the equipment of a site, what that offers, and with which margin."""

from pac.compiler.facility.also import also_found
from pac.compiler.facility.assess import assess, assess_recipe, findings
from pac.compiler.facility.document import FitDocument, to_document
from pac.compiler.facility.judging import judge
from pac.compiler.facility.nearest import with_alternatives
from pac.compiler.facility.rows import Alternative, Assessment, Margin, Requirement, StepFit, Verdict, What

__all__ = [
    "Alternative",
    "Assessment",
    "FitDocument",
    "Margin",
    "Requirement",
    "StepFit",
    "Verdict",
    "What",
    "also_found",
    "assess",
    "assess_recipe",
    "findings",
    "judge",
    "to_document",
    "with_alternatives",
]

"""Equipment fit: what a process asks of the equipment of a site, what that offers, and with which margin."""

from pac.compiler.facility.assess import assess, findings
from pac.compiler.facility.judging import judge
from pac.compiler.facility.rows import Alternative, Assessment, Margin, Requirement, StepFit, Verdict, What

__all__ = [
    "Alternative",
    "Assessment",
    "Margin",
    "Requirement",
    "StepFit",
    "Verdict",
    "What",
    "assess",
    "findings",
    "judge",
]

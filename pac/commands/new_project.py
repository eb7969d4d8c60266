"""The files of a new project, as `pac init` writes them. A test checks that they hold no problem."""

PROJECT = """\
# The folder that holds this file is a pac project: all .pac files in it belong together.

[project]
name = "{name}"
"""

PROCESS = """\
# The process: what is made and how, whatever the site.
# One parameter is one line; `nor` is the normal operating range, `par` the proven acceptable one.

use std.mammalian

# Put your own numbers here: a document is declared once and cited wherever a value rests on it.
reference dev "Characterisation of the culture and the harvest" { number "DEV-001"  version "1" }

process my_process "Culture and harvest of an antibody" version 1.0.0 {
  classification ich
  lifecycle development

  method sec "Size exclusion chromatography" { number "TM-001"  version "1"  reports %area }

  cqa aggregate "Soluble aggregate" : area_fraction <= 5 %area  criticality high {
    test release by sec every batch
  }

  intermediate seed_culture   "Cells of the last seed step"   : cell_suspension
  raw_material culture_medium "Medium of the production step" : culture_medium
  waste        debris         "Cells and debris"              : cell_debris
  product      clarified      "Clarified harvest"             : protein_solution

  unit_operation production : fed_batch_culture "Production bioreactor" {
    cpp     temperature      = 36.5 degC   nor 36.0 .. 37.0  par 35.0 .. 38.0  affects aggregate  evidence dev
    cpp     pH               = 7.0 pH      nor 6.9 .. 7.1    par 6.8 .. 7.2    affects aggregate  evidence dev
    non_cpp dissolved_oxygen = 40 %airsat  nor 30 .. 50      par 20 .. 70      evidence dev
    non_cpp agitation        = 60 rpm      nor 50 .. 70      par 40 .. 90      evidence dev
    non_cpp working_volume   = 2000 L      nor 1900 .. 2100  par 1800 .. 2200  evidence dev
    non_cpp culture_duration = 14 d        nor 13 .. 15      par 12 .. 16      evidence dev

    control temperature {
      measure inline by rtd every 1 min
      alert  35.8 .. 37.2
      action 35.5 .. 37.5  respond "stop the feed, tell the supervisor, open a deviation"
    }
    control pH {
      measure inline by ph_probe every 1 min
    }

    phase inoculate { from seed_culture }
    phase culture   { for 14 d }
  }

  unit_operation harvest : centrifuge_harvest "Centrifuge and depth filter" {
    non_cpp feed_flow = 20 L/min  nor 18 .. 22  par 15 .. 25  evidence dev
  }

  flow {
    seed_culture              -> production.inoculum
    culture_medium            -> production.medium
    production                -> harvest  hold <= 24 h at 2 .. 8 degC  evidence dev "page 9"
    harvest.clarified_harvest -> clarified
    harvest.debris            -> debris
  }
}
"""

SITE = """\
# A site: its equipment and what each piece can do.

use std.equipment

site my_site "Our plant" {
  equipment BR_101 : stirred_tank "Production bioreactor" {
    vessel_volume     = 2500 L
    vessel_diameter   = 1.2 m
    impeller_diameter = 0.45 m
    impeller_count    = 2
    power_number      = 1.3
    working_volume    range 500 .. 2200 L
    temperature       range 10 .. 45 degC
    pH                range 5.5 .. 8.5 pH
    dissolved_oxygen  range 0 .. 200 %airsat
    agitation         range 10 .. 120 rpm
    gas_flow          range 0.001 .. 0.2 vvm
  }

  equipment CF_101 : disc_stack_centrifuge "Harvest centrifuge" {
    feed_flow range 5 .. 40 L/min
  }

  equipment DF_101 : depth_filter "Depth filter" {
    membrane_area         = 20 m^2
    differential_pressure range 0 .. 2 bar
  }
}
"""

RECIPE = """\
# The recipe: the process at this site. It says only what differs from the process, and why.

recipe my_recipe of my_process 1.0.0 at my_site {
  production on BR_101 {
    agitation = 65 rpm  because "mixing study of this bioreactor"  change "CC-001"
  }
  harvest    on CF_101 with DF_101
}
"""

WORKFLOW = """\
# Checks the project on every change.
name: pac
on: [push, pull_request]

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.11"
      # Install pac from where your organisation keeps it.
      - run: python -m pip install pac-lang
      - run: pac fmt --check
      # Problems are shown on the lines of the pull request.
      - run: pac check --format github
"""


def new_project(name: str) -> dict[str, str]:
    """The text of each file of a project called `name`, by its path."""
    return {
        "pac.toml": PROJECT.format(name=name),
        "process.pac": PROCESS,
        "site.pac": SITE,
        "recipe.pac": RECIPE,
        ".github/workflows/pac.yml": WORKFLOW,
    }

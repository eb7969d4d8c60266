"""Laws of similar geometry, a turn per second, and that units do not matter: all through the library's formulas."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from tests.processes.derived import figure, figures

NUMBERS = [
    "impeller_count = 2",
    "power_number = 1.3",
    "pumping_number = 0.7",
    "mixing_factor = 1.1",
    "aspect_ratio = 1.4",
    "dissipation_ratio = 20",
    "kla_at_unit_power = 0.06 1/s",
    "kla_power_exponent = 0.4",
    "kla_gas_exponent = 0.5",
]


def tank(factor: float, rpm: float, vvm: float = 0.05) -> dict[str, float]:
    """A stirred tank with all lengths times `factor`: of 1 m, with an impeller of 0.4 m and 1 m^3 at factor 1."""
    step = [
        f"agitation = {rpm:.15f} rpm",
        f"working_volume = {factor**3:.12f} m^3",
        f"gas_flow : gas_flow_per_volume = {vvm:.15f} vvm",
        "kinematic_viscosity = 1 mm^2/s",
    ]
    piece = [f"vessel_diameter = {factor:.12f} m", f"impeller_diameter = {0.4 * factor:.12f} m", *NUMBERS]
    return {
        name: float(Fraction(found.value.value))
        for name, found in figures("stirred_tank", step, piece).items()
    }


@pytest.mark.parametrize("factor", [0.1, 0.5, 2.0, 3.0, 10.0])
def test_at_constant_power_per_volume_the_rest_follows_from_the_lengths(factor: float) -> None:
    small = tank(1, 60)
    large = tank(factor, 60 * factor ** (-2 / 3))  # N2/N1 = (D1/D2)^(2/3)
    exponents = {
        "power_per_volume": 0.0,
        "energy_dissipation": 0.0,
        "kolmogorov_length": 0.0,
        "smallest_eddy": 0.0,
        "tip_speed": 1 / 3,
        "reynolds_number": 4 / 3,
        "mixing_time": 2 / 3,
        "circulation_time": 2 / 3,
        "pumping_rate": 7 / 3,
        "diameter_ratio": 0.0,
        "gas_velocity": 1.0,  # the same vvm
        "kla": 0.5,  # by its exponent of the gas velocity
    }
    for name, exponent in exponents.items():
        assert large[name] / small[name] == pytest.approx(factor**exponent, rel=1e-9), name


@pytest.mark.parametrize("factor", [0.5, 2.0, 10.0])
def test_other_rules_keep_what_they_say(factor: float) -> None:
    small = tank(1, 60)
    assert tank(factor, 60 / factor)["tip_speed"] == pytest.approx(small["tip_speed"], rel=1e-9)
    assert tank(factor, 60 / factor**2)["reynolds_number"] == pytest.approx(
        small["reynolds_number"], rel=1e-9
    )
    assert tank(factor, 60)["mixing_time"] == pytest.approx(small["mixing_time"], rel=1e-9)
    # The same gas velocity at a larger scale is less gas per volume.
    assert tank(factor, 60, 0.05 / factor)["gas_velocity"] == pytest.approx(small["gas_velocity"], rel=1e-9)


def test_sixty_turns_a_minute_are_one_a_second() -> None:
    """Read as 6.28 radians a second, the power would be 248 times as much."""
    step, piece = (
        ["agitation = 60 rpm", "working_volume = 1 m^3"],
        [
            "impeller_diameter = 1 m",
            "impeller_count = 1",
            "power_number = 1",
        ],
    )
    assert figure("stirred_tank", step, piece, "power_per_volume") == 1000
    assert float(figure("stirred_tank", step, piece, "tip_speed")) == pytest.approx(math.pi, rel=1e-12)
    other = ["agitation = 1 turn/s", "working_volume = 1 m^3"]
    assert figure("stirred_tank", other, piece, "power_per_volume") == 1000


def test_the_units_of_the_text_do_not_matter() -> None:
    first = figures(
        "stirred_tank",
        ["agitation = 90 rpm", "working_volume = 2000 L", "kinematic_viscosity = 1.2 mm^2/s"],
        ["impeller_diameter = 0.49 m", "vessel_diameter = 1.3 m", *NUMBERS],
    )
    second = figures(
        "stirred_tank",
        ["agitation = 1.5 turn/s", "working_volume = 2 m^3", "kinematic_viscosity = 1.2e-6 m^2/s"],
        ["impeller_diameter = 490 mm", "vessel_diameter = 130 cm", *NUMBERS],
    )
    assert len(first) >= 9
    assert {name: (found.value.value, found.value.unit) for name, found in first.items()} == {
        name: (found.value.value, found.value.unit) for name, found in second.items()
    }


def test_a_column_keeps_its_residence_time_where_height_and_velocity_change_together() -> None:
    def column(height: float, velocity: float, diameter: float) -> dict[str, float]:
        step = [f"bed_height = {height} cm", f"linear_velocity = {velocity} cm/h", "viscosity = 1 mPa*s"]
        piece = [f"column_diameter = {diameter} cm", "resin_particle_size = 90 um", "void_fraction = 0.35"]
        found = figures("chromatography_column", step, piece)
        return {name: float(Fraction(item.value.value)) for name, item in found.items()}

    small, large = column(20, 300, 10), column(20, 300, 100)
    assert large["residence_time"] == small["residence_time"] == 4
    assert large["bed_pressure_drop"] == small["bed_pressure_drop"]
    assert large["bed_volume"] == pytest.approx(100 * small["bed_volume"], rel=1e-9)
    assert large["volumetric_flow"] == pytest.approx(100 * small["volumetric_flow"], rel=1e-9)
    short = column(15, 225, 10)
    assert short["residence_time"] == 4
    # Pressure drop goes with velocity times height.
    assert short["bed_pressure_drop"] / small["bed_pressure_drop"] == pytest.approx(0.75**2, rel=1e-9)

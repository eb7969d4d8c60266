"""Hand-built documents: a small antibody process of six steps, its recipe, and a long process to draw."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pac.compiler.document import (
    Approval,
    Attribute,
    Capability,
    ChangeRecord,
    Cited,
    Clearance,
    ClearanceTotal,
    Component,
    Condition,
    Constraint,
    Control,
    Course,
    CoursePoint,
    DataSet,
    Definition,
    Derived,
    DesignSpace,
    Difference,
    Document,
    Ends,
    EquipmentUse,
    EstablishedCondition,
    Event,
    Factor,
    Hold,
    HoldStudy,
    HoldTotal,
    InProcess,
    Interaction,
    LimitEnds,
    Material,
    Measurement,
    Method,
    ModelMetric,
    ModelPort,
    ModelStatement,
    ModelWatch,
    NamedLimit,
    Operation,
    Order,
    Origin,
    Parameter,
    Phase,
    PhaseStep,
    ProcessModel,
    Property,
    Quantity,
    Range,
    RealTimeRelease,
    Reference,
    Requirement,
    Residual,
    Risk,
    RiskScale,
    SamplePlace,
    SampleStorage,
    ScaleLimit,
    Scaling,
    Score,
    Stream,
    Superseded,
    Test,
    Waiver,
    Window,
    sealed,
)

PROCESS_FILE = "processes/small_mab/process.pac"
RECIPE_FILE = "processes/small_mab/recipe_2kl.pac"
NOT_MEASURED = "from the vendor's data sheet, not measured"


def q(text: str) -> Quantity:
    value, _, unit = text.partition(" ")
    return Quantity(text=text, value=value, unit=unit)


def ends(name: str, label: str, sender: str, receiver: str) -> Ends:
    return Ends(name=name, label=label, sender=q(sender), receiver=q(receiver), ratio="0.8",
                sender_equipment="BR_500", receiver_equipment="BR_2K")  # fmt: skip


def r(text: str) -> Range:
    """`34 .. 36 degC`, `<= 5 g/L`, `> 4.0 pH`."""
    if ".." in text:
        low, high = (part.strip() for part in text.split(".."))
        unit = high.partition(" ")[2]
        return Range(text=text, low=q(f"{low} {unit}".strip()), high=q(high))
    operator, _, rest = text.partition(" ")
    if operator.startswith("<"):
        return Range(text=text, high=q(rest), high_open=operator == "<")
    return Range(text=text, low=q(rest), low_open=operator == ">")


def one(text: str) -> Range:
    """A single value as a range of one point."""
    return Range(text=text, low=q(text), high=q(text))


def at(line: int) -> Origin:
    return Origin(kind="process", file=PROCESS_FILE, line=line)


def attributes() -> list[Attribute]:
    return [
        Attribute(
            path="aggregate", name="aggregate", label="Soluble aggregate", role="cqa", kind="aggregate",
            criticality="high", limit=r("<= 3 %area"), origin=at(12),
            tests=[Test(purpose="release", method="sec_hplc", every="batch", evidence=["AMV-014"],
                        respond="reject the batch, open a deviation",
                        place=SamplePlace(sort="material", name="drug_substance"), moment="end", samples=3,
                        amount=q("5 mL"), turnaround=q("7 d"),
                        storage=SampleStorage(limit=r("<= 90 d"), condition=r("<= -60 degC"), container="buffer_bag")),
                   Test(purpose="stability", assumed=["the months of the stability plan are not decided"])],
            rtrt=RealTimeRelease(method="aggregate_model", inputs=["production.temperature", "protein_a.load_density"],
                                 every="batch", fallback="sec_hplc", when=["equipment_failure"],
                                 respond="investigate, open a deviation", evidence=["MOD-7"]),
            limits=[NamedLimit(name="protein_a", range=r("<= 3.1 %area"), evidence=["A-Mab v2.1 p.118"])],
            evidence=["A-Mab v2.1 p.39 Table 2.5"],
        ),
        Attribute(
            path="hcp", name="hcp", label="Host cell protein", role="cqa", kind="hcp", criticality="moderate",
            limit=r("<= 100 ng/mg"), tests=[Test(purpose="release", method="elisa")], origin=at(16),
            assumed=["the publication gives 0 .. 100 ng/mg; read as an upper limit"],
        ),
        Attribute(
            path="appearance", name="appearance", role="attribute", value_text="clear | slightly yellow",
            origin=at(19),
        ),
    ]  # fmt: skip


def _set(recipe: bool, text: str, line: int, **why: str) -> dict[str, Any]:
    """What a recipe sets in the place of the process."""
    if not recipe:
        return {}
    origin = Origin.model_validate({"kind": "recipe", "file": RECIPE_FILE, "line": line, **why})
    return {"origin": origin, "replaced": Superseded(text=text, origin=at(line))}


def materials(recipe: bool) -> list[Material]:
    return [
        Material(path="cleaning_solution", name="cleaning_solution", label="0.5 M NaOH", role="solution"),
        Material(path="drug_substance", name="drug_substance", label="Small mAb drug substance", role="product",
                 hold=Hold(limit=r("<= 24 mo"), condition=r("<= -40 degC"))),
        Material(
            path="elution_buffer", name="elution_buffer", label="Protein A elution buffer", role="solution",
            class_="buffer", composition=[
                Component(amount=q("100 mM"), substance="acetic_acid", notes=["glacial, multi-compendial"])],
            properties=[Property(name="pH", setpoint=q("3.5 pH"), range=r("3.4 .. 3.6 pH"), reference=r("<= 25 degC"),
                                 assumed=["pH of the buffer is that at room temperature"]),
                        Property(name="grade", text="USP <643> water", qualified=["EP water"],
                                 **_set(recipe, "USP", 10, reason="local pharmacopoeia"))],
            hold=Hold(limit=r("<= 14 d"), condition=r("15 .. 25 degC")), evidence=["A-Mab v2.1 p.124"],
        ),
        Material(path="equilibration_buffer", name="equilibration_buffer", label="PBS, pH 7.2", role="solution",
                 properties=[Property(name="conductivity", setpoint=q("15 mS/cm"))], made_from=["phosphate"],
                 hold=Hold(limit=r("<= 7 d"), container="buffer_bag",
                           since=Event(edge="end", of="equilibration_buffer.dissolve")),
                 phases=[Phase(path="equilibration_buffer.dissolve", name="dissolve", label="Dissolve", position=1,
                               steps=[PhaseStep(action="with", text="with phosphate", subject="phosphate"),
                                      PhaseStep(action="for", text="for 30 min")])]),
        Material(path="feed_medium", name="feed_medium", label="Feed medium", role="raw_material",
                 notes=["chemically defined\nno animal components"], attributes=[
                     Attribute(path="feed_medium.copper", name="copper", label="Copper", role="cma", kind="molarity",
                               limit=r("<= 0.1 uM"), affects=["aggregate"], reference=r("<= 25 degC"),
                               tests=[Test(purpose="release", method="icp_ms", every="lot")], origin=at(24)),
                     Attribute(path="feed_medium.colour", name="colour", role="attribute", value_text="yellow",
                               reference=r("<= 25 degC"), origin=at(25))]),
        Material(path="buffer_bag", name="buffer_bag", label="Buffer bag, 200 L", role="consumable"),
        Material(path="phosphate", name="phosphate", label="Sodium phosphate", role="raw_material"),
        Material(path="protein_a_resin", name="protein_a_resin", label="Protein A resin", role="consumable",
                 lifetime=r("<= 100 cycles"),
                 reuse_studies=[HoldStudy(limit=r("<= 120 cycles"), evidence=["R-7"])], lots=r("<= 1")),
        Material(path="spent_cells", name="spent_cells", label="Spent cells and debris", role="waste"),
        Material(path="working_cell_bank", name="working_cell_bank", label="Working cell bank", role="cell_bank"),
        Material(path="unused_resin", name="unused_resin", label="Storage solution", role="solution"),
    ]  # fmt: skip


def production(recipe: bool) -> Operation:
    temperature = Parameter(
        path="production.temperature", name="temperature", label="Culture temperature", kind="temperature",
        class_="wc_cpp", class_label="well-controlled critical process parameter", critical=True,
        setpoint=q("35.0 degC"), nor=r("34.5 .. 35.5 degC"), par=r("34 .. 36 degC"),
        characterised=r("33 .. 37 degC"), edge_of_failure=[r("> 38 degC")], affects=["aggregate", "hcp"],
        no_effect=["appearance"], origin=at(31), evidence=["A-Mab v2.1 p.78 Table 3.4", "PD-2011-07"],
        was="culture_temp",
    )  # fmt: skip
    feed = Parameter(
        path="production.feed_volume", name="feed_volume", kind="volume", class_="kpp",
        class_label="key process parameter", setpoint=q("240 L"), affects=[],
        origin=Origin(kind="expression", file=PROCESS_FILE, line=35, formula="0.12 * working_volume"),
    )  # fmt: skip
    agitation = Parameter(
        path="production.agitation", name="agitation", kind="agitation", class_="kpp",
        class_label="key process parameter", setpoint=q("48.2 rpm"), par=r("20 .. 80 rpm"),
        scale_by="power_per_volume", scale_else=["tip_speed"],
        scale_keeping=[ScaleLimit(name="mixing_time", range=r("<= 90 s"))],
        origin=Origin(kind="class default", file="std/mammalian.pac", line=14, formula="scale by power_per_volume"),
        assumed=["the power number is that of a pitched-blade impeller"],
    )  # fmt: skip
    shift = Parameter(
        path="production.jacket", name="jacket", kind="temperature", class_="parameter", target=r("33 .. 37 degC"),
        course=Course(kind="profile", points=[
            CoursePoint(at=q("0 d"), value=one("37 degC")),
            CoursePoint(at=q("7 d"), value=one("33 degC"), ramp=q("12 h")),
            CoursePoint(when="viable_cell_density >= 1e7 cells/mL", value=r("33 .. 34 degC")),
        ]),
        origin=at(39),
    )  # fmt: skip
    glucose = Parameter(
        path="production.glucose", name="glucose", kind="volume", class_="parameter", target=r("5 .. 10 L"),
        course=Course(kind="schedule", total=one("15 L"), points=[
            CoursePoint(at=q("3 d"), value=one("5 L")), CoursePoint(at=q("5 d"), value=one("10 L"))]),
        origin=at(40),
    )  # fmt: skip
    inoculum = Parameter(path="production.medium_lot", name="medium_lot", kind="text", class_="parameter",
                         value_text="as released", origin=at(37))  # fmt: skip
    volume = Parameter(
        path="production.working_volume", name="working_volume", kind="volume", class_="parameter",
        setpoint=q("2000 L") if recipe else None,
        origin=Origin(kind="batch", file=RECIPE_FILE, line=4) if recipe else at(38),
    )  # fmt: skip
    return Operation(
        path="production", name="production", label="Production bioreactor", class_="fed_batch_culture", position=1,
        equipment=[EquipmentUse(
            tag="BR_2K", class_="stirred_tank", label="2 kL bioreactor",
            properties=[Property(name="impeller_type", text="pitched blade", notes=["two of them"]),
                        Property(name="power_number", setpoint=q("1.3"),
                                 valid=["agitation <= 150 rpm", "gas_flow <= 0.1 vvm"]),
                        Property(name="vessel_diameter", setpoint=q("1.2 m"), assumed=[NOT_MEASURED]),
                        Property(name="working_volume", range=r("500 .. 2000 L"))],
            capabilities=[
                Capability(name="agitation", range=r("10 .. 120 rpm"), accuracy=q("1 rpm"), assumed=[NOT_MEASURED]),
                Capability(name="dissolved_oxygen", range=r("0 .. 100 %airsat"), assumed=[NOT_MEASURED]),
                Capability(name="temperature", range=r("15 .. 40 degC"), qualified=r("30 .. 38 degC"),
                           accuracy=q("0.2 delta_degC"), deadband=q("0.3 delta_degC"),
                           resolution=q("0.1 delta_degC"), coverage_factor=q("2"), automation="TIC_2001",
                           evidence=["OQ-BR2K-03"], notes=["jacket water on"]),
            ],
            automation="U2K", connects=["CF_01", "MX_500"],
            evidence=["URS-BR2K-01"], assumed=["the vessel is free in the third quarter"],
            notes=["shared with another product"],
        )] if recipe else [],
        parameters=[agitation, feed, glucose, inoculum, shift, temperature, volume],
        attributes=[Attribute(path="production.titer", name="titer", label="Titre", role="attribute", kind="titer",
                              limit=r("<= 5 g/L"), origin=at(41)),
                    Attribute(path="production.viability", name="viability", role="attribute", kind="viability",
                              setpoint=q("65 %cells"), nor=r("50 .. 80 %cells"), origin=at(42)),
                    Attribute(path="production.turbidity", name="turbidity", role="attribute", kind="turbidity",
                              limit=r("< 25 NTU"), origin=at(43))],
        derived=[
            Derived(name="power_per_volume", label="power per volume", value=q("27.4 W/m^3"), equipment="BR_2K",
                    formula="impeller_count * power_number * 1000 kg/m^3 * (agitation / 1 turn)^3",
                    windows=[Window(of="power_per_volume", text="reynolds_number >= 1e4", met=True),
                             Window(of="power_number", text="agitation <= 150 rpm", met=False),
                             Window(of="power_number", text="gas_flow <= 0.1 vvm", met=None)],
                    evidence=["definition of the power number"], notes=["recalled: ungassed"]),
        ] if recipe else [],
        scaling=[Scaling(
            parameter="agitation", outcome="fallback",
            rule="power_per_volume else tip_speed keeping mixing_time <= 90 s",
            value=ends("agitation", "Stirrer speed", "60 rpm", "48.2 rpm"), exact=q("48.17 rpm"),
            held=ends("tip_speed", "tip speed", "1.4 m/s", "1.4 m/s"),
            limits=[LimitEnds(**dict(ends("mixing_time", "mixing time", "41 s", "66 s")), limit=r("<= 90 s"))],
            moved=[ends("power_per_volume", "power per volume", "31 W/m^3", "27.4 W/m^3")],
            reasons=["power per volume of 31 W/m^3 is out of reach of BR_2K"],
        )] if recipe else [],
        controls=[Control(
            path="production.control.temperature", name="temperature", target="temperature",
            measurements=[Measurement(mode="inline", sensor="rtd", every="1 min", accuracy=q("0.1 delta_degC")),
                          Measurement(mode="offline")],
            regulation=["pid by jacket"], alert=r("34.5 .. 35.5 degC"), action=r("34.0 .. 36.0 degC"),
            tests=[Test(purpose="ipc", method="probe_check", every="1 d", respond="change to the second probe",
                        notes=["against a certified thermometer"])],
            alert_respond="notify the shift lead", action_respond="stop feed, open a deviation",
            fallback="hand_thermometer",
            assumed=[NOT_MEASURED],
        )],
        phases=[
            Phase(path="production.inoculate", name="inoculate", label="Inoculate", position=1, steps=[
                PhaseStep(action="with", text="with working_cell_bank", subject="working_cell_bank"),
                PhaseStep(action="until", text="until viable_cell_density >= 1.0e6 cells/mL"),
            ]),
            Phase(path="production.culture", name="culture", position=2,
                  steps=[PhaseStep(action="for", text="for 17 d")],
                  phases=[
                      Phase(path="production.culture.feed", name="feed", position=1, label="Bolus feed",
                            evidence=["A-Mab v2.1 p.74"], steps=[
                                PhaseStep(action="with", text="with feed_medium", subject="feed_medium"),
                                PhaseStep(action="instruct", text="Start slowly; *never* below the foam line."),
                                PhaseStep(action="set", text="feed_rate = 2 L/min", subject="feed_rate", **_set(
                                    recipe, "3 L/min", 9, reason="smaller pump", change="CC-12")),
                            ]),
                      Phase(path="production.culture.observe", name="observe", position=2,
                            steps=[PhaseStep(action="sample", text="sample titer", subject="titer")]),
                  ]),
            Phase(path="production.end", name="end", position=3, structure="parallel", label="End of culture",
                  phases=[
                      Phase(path="production.end.cool", name="cool", position=1, steps=[
                          PhaseStep(action="until", text="until temperature", within="2 h",
                                    respond="call the shift lead")]),
                      Phase(path="production.end.sampling", name="sampling", position=1, structure="repeat",
                            repeats=PhaseStep(action="times", text="3 times"),
                            steps=[PhaseStep(action="sample", text="sample titer", subject="titer")]),
                  ]),
            Phase(path="production.choose", name="choose", position=4, structure="selection", phases=[
                Phase(path="production.choose.keep", name="keep", position=1, when="viability < 60 %cells",
                      steps=[PhaseStep(action="instruct", text="harvest at once")]),
                Phase(path="production.choose.wait", name="wait", position=2,
                      steps=[PhaseStep(action="for", text="for 2 h", within="3 h")]),
            ]),
        ],
        design_spaces=[DesignSpace(
            path="production.design_space", name="design_space", label="Culture conditions",
            parameters=["agitation", "temperature"],
            definitions=[Definition(name="s", formula="(agitation - 45 rpm) / 10 rpm"),
                         Definition(name="t", formula="(temperature - 35 degC) / 1 delta_degC")],
            constraints=[
                Constraint(text="14.7 + 2.83 * t - 2.09 * t^2 >= 4.60", label="mean criterion", margin=q("10.1"),
                           assumed=["4.60 is the logit of 0.99"]),
                Constraint(text="11.08 + 1.21 * t - 0.13 * s + 3.16 * s * t - 0.16 * t^2 + 0.33 * s^2 >= 4.60",
                           label="lower limit", margin=q("6.1"), notes=["second order, from the third study"]),
                Constraint(text="agitation <= 48 rpm", margin=q("-0.2 rpm"), evidence=["A-Mab v2.1 p.94"]),
                Constraint(text="temperature <= 36 degC", evidence=["A-Mab v2.1 p.94"]),
                Constraint(text="temperature >= 35 degC", margin=q("0.0 delta_degC"), evidence=["A-Mab v2.1 p.94"]),
            ],
            evidence=["A-Mab v2.1 p.92"],
        )],
        interactions=[Interaction(parameters=["agitation", "temperature"], evidence=["DOE-3 report"],
                                  assumed=["the squared terms stand for the interaction as well"],
                                  notes=["not seen below 1,000 L"])],
        risks=[
            Risk(path="production.risk.cold", name="cold", label="Too cold after an addition", target="temperature",
                 scores=scores(7, 6, 4), rpn="168", affects=["aggregate"], cause="cold feed", effect="slow growth",
                 owner="Upstream", mitigated_by=["control.temperature"], evidence=["RA-7 table 3"],
                 residual=Residual(scores=scores(7, 2, 4), rpn="56", acceptable=True,
                                   reason="the feed is warmed", evidence=["RA-7 table 4"])),
            Risk(path="production.risk.foam", name="foam", scores=scores(3, 3, 2), rpn="18", acceptable=True),
        ],
        orders=[Order(first="inoculate", second="culture", reason="feeding starts from a known cell density")],
        notes=["Seventeen days in the publication."],
        filed=[FILED_US, EstablishedCondition(region="eu", reason="the registered detail is the sequence")],
    )  # fmt: skip


def protein_a(recipe: bool) -> Operation:
    load = Parameter(
        path="protein_a.load_density", name="load_density", label="Load density", kind="load_density", class_="cpp",
        class_label="critical process parameter", critical=True,
        setpoint=q("34 g/L") if recipe else q("35 g/L"), nor=r("30 .. 38 g/L"), alert=r("30 .. 38 g/L"),
        action=r("28 .. 39 g/L"),
        par=r("10 .. 40 g/L"), affects=["hcp"],
        origin=Origin(kind="recipe", file=RECIPE_FILE, line=9, reason="three cycles at the expected titre",
                      change="CC-2026-014") if recipe else at(52),
        replaced=Superseded(text="35 g/L", origin=at(52)) if recipe else None,
        reference=r("18 .. 25 degC"), basis="per litre of packed resin",
    )  # fmt: skip
    flow = Parameter(path="protein_a.elution_window", name="elution_window", kind="absorbance", class_="cpp",
                     class_label="critical process parameter", critical=True, target=r("0.5 .. 1.25 AU/cm"),
                     origin=at(54))  # fmt: skip
    return Operation(
        path="protein_a", name="protein_a", label="Protein A", class_="affinity_capture", position=3,
        equipment=[
            EquipmentUse(tag="CHR_01", class_="chromatography_skid"),
            EquipmentUse(tag="COL_80", class_="column", properties=[Property(name="diameter", setpoint=q("0.8 m"))]),
        ] if recipe else [],
        parameters=[flow, load],
        in_process=[
            InProcess(path="protein_a.in_process.hcp", name="hcp", label="HCP of the pool", role="ipc", kind="hcp",
                      limit=r("<= 5000 ng/mg"), reference=r("18 .. 25 degC"), method="elisa", every="batch",
                      place=SamplePlace(sort="port", name="protein_a.pool"), moment="end", samples=2,
                      amount=q("10 mL"), turnaround=q("8 h"),
                      storage=SampleStorage(limit=r("<= 48 h"), condition=r("2 .. 8 degC"), container="buffer_bag"),
                      respond="hold the pool, load it again",
                      gates=["low_ph", "cex.load"], covers=["hcp"], origin=at(56), evidence=["PD-2012-01"]),
            InProcess(path="protein_a.in_process.yield", name="yield", role="ipt", kind="step_yield",
                      method="uv_absorbance",
                      place=SamplePlace(sort="phase", name="protein_a.elute"), every="batch", origin=at(57)),
        ],
        phases=[
            Phase(path="protein_a.equilibrate", name="equilibrate", position=1, steps=[
                PhaseStep(action="with", text="with equilibration_buffer", subject="equilibration_buffer"),
                PhaseStep(action="set", text="volume 5 CV", subject="volume")]),
            Phase(path="protein_a.load", name="load", position=2, steps=[
                PhaseStep(action="from", text="from harvest.pool", subject="harvest.pool")]),
            Phase(path="protein_a.elute", name="elute", position=3, steps=[
                PhaseStep(action="gradient", text="gradient elution_buffer in equilibration_buffer",
                          subject="elution_buffer", base="equilibration_buffer", points=[
                              CoursePoint(at=q("0 CV"), value=one("0 %v/v")),
                              CoursePoint(at=q("2 CV"), value=one("100 %v/v"), ramp=q("10 CV"))]),
                PhaseStep(action="collect", text="collect uv280 from 1.25 AU/cm to 0.5 AU/cm", subject="uv280")]),
        ],
        clearances=[Clearance(target="xmulv", amount=q("3.2 log10"), mechanism="partition",
                              studied=[Constraint(text="load_density <= 45 g/L", label="highest load",
                                                  margin=q("5 g/L"), notes=["spiked at 10 % v/v"])],
                              evidence=["A-Mab v2.1 p.128"], assumed=["worst case of two runs"])],
        uses=["protein_a_resin"], occupies=["initial_volume .. initial_volume + total(feed_1)"],
                 balances=["feed_volume = pool_volume within 2 %v/v"],
        orders=[Order(first="equilibrate", second="load"),
                Order(first="load", second="elute", reason="the wash ends below 0.1 AU/cm")],
    )  # fmt: skip


FILED_US = EstablishedCondition(
    region="us", region_label="United States", category="pas", category_label="Prior approval supplement"
)


def scores(severity: int, occurrence: int, detection: int) -> list[Score]:
    return [
        Score(factor="severity", value=str(severity)),
        Score(factor="occurrence", value=str(occurrence)),
        Score(factor="detection", value=str(detection)),
    ]


def approval(of: str, signed: str | None = None, notes: list[str] | None = None) -> Approval:
    return Approval(
        of=of,
        person="Jane Doe",
        role="Head of QA",
        meaning="approval",
        time="2026-03-01T10:15Z",
        signed=signed,
        notes=notes or [],
    )


def plain(name: str, label: str, class_: str, position: int) -> Operation:
    uses = ["cleaning_solution"] if name == "cex" else []
    return Operation(path=name, name=name, label=label, class_=class_, position=position, uses=uses)


def differences() -> list[Difference]:
    return [
        Difference(
            path="production.temperature",
            kind="replaced",
            what="value",
            platform="36.5 degC",
            own="35 degC",
            reason="this clone grows better when cool",
            change="CC-2026-020",
        ),
        Difference(path="viral_filtration", kind="removed", reason="two steps in one skid"),
    ]


def document(recipe: bool = True) -> Document:
    """The recipe at a site, or the site-neutral process, with its digest."""
    operations = [
        production(recipe),
        plain("harvest", "Harvest", "depth_filtration", 2),
        protein_a(recipe),
        plain("low_ph", "Low pH virus inactivation", "virus_inactivation", 4),
        plain("cex", "Cation exchange", "ion_exchange_chromatography", 5),
        plain("formulation", "Ultrafiltration & diafiltration", "tangential_flow_filtration", 6),
    ]
    streams = [
        Stream(path="cex->formulation", name="cex->formulation", source="cex", target="formulation"),
        Stream(path="cex->protein_a", name="cex->protein_a", source="cex", target="protein_a", recycle=True,
               label="reprocess tailing fraction"),
        Stream(path="formulation->drug_substance", name="formulation->drug_substance", source="formulation",
               target="drug_substance"),
        Stream(path="harvest->protein_a", name="harvest->protein_a", source="harvest", target="protein_a",
               source_port="pool",
               limits=[NamedLimit(name="protein_concentration", range=r("<= 5 g/L"), evidence=["A-Mab v2.1 p.118"])]),
        Stream(path="harvest->spent_cells", name="harvest->spent_cells", source="harvest", target="spent_cells",
               source_port="retentate"),
        Stream(path="low_ph->cex", name="low_ph->cex", source="low_ph", target="cex", adjusts=["conductivity"],
               conditions=[Condition(name="conductivity", taken="cex.load_conductivity", adjusted=True),
                           Condition(name="pH", given="low_ph.neutralised_pH", taken="cex.load_pH",
                                     evidence=["DEV-31"])],
               limits=[NamedLimit(name="pH", range=r("4.8 .. 5.2 pH"))],
               in_process=[InProcess(path="low_ph->cex.in_process.turbidity", name="turbidity", role="ipc",
                                     kind="turbidity",
                                     limit=r("<= 20 NTU"), method="nephelometer", every="1 h", origin=at(70),
                                     place=SamplePlace(sort="stream", name="low_ph->cex"),
                                     respond="filter once more")]),
        Stream(path="production->harvest", name="production->harvest", source="production", target="harvest"),
        Stream(path="protein_a->low_ph", name="protein_a->low_ph", source="protein_a", target="low_ph",
               hold=Hold(limit=r("<= 24 h"), condition=r("15 .. 25 degC"), container="buffer_bag",
                         since=Event(edge="end", of="protein_a.elute"),
                         studies=[HoldStudy(limit=r("<= 36 h"), condition=r("2 .. 8 degC"), container="buffer_bag",
                                            covers=["aggregate", "bioburden"], evidence=["H-3"])]),
               evidence=["Hold study HS-12"], pooled=True,
               share=q("95 %v/v")),
        Stream(path="protein_a->spent_cells", name="protein_a->spent_cells", source="protein_a",
               target="spent_cells", rest=True),
    ]  # fmt: skip
    return sealed(
        Document(
            pac="0.1.0",
            kind="recipe" if recipe else "process",
            name="small_mab_2kl" if recipe else "small_mab",
            label="Small mAb at 2,000 L" if recipe else "Small mAb drug substance",
            process=Reference(name="small_mab", label="Small mAb drug substance", version="2.0.0"),
            site=Reference(name="launch_plant", label="Sponsor launch plant") if recipe else None,
            is_platform=not recipe,
            scaled_from=Reference(name="a_mab_500l", label="A-Mab at 500 L", version="1.0.0")
            if recipe
            else None,
            platform=Reference(name="mab_platform", label="Antibody platform", version="3.0.0")
            if recipe
            else None,
            differences=differences() if recipe else [],
            lifecycle="ppq",
            classification="a_mab",
            source=["A-Mab v2.1, CMC Biotech Working Group, 2009"],
            assumed=["figures that the publication does not give are marked"],
            notes=["Six of the published steps."],
            attributes=attributes(),
            materials=materials(recipe),
            in_process=[
                InProcess(
                    path="in_process.mycoplasma",
                    name="mycoplasma",
                    role="ipc",
                    kind="text",
                    value_text="negative",
                    method="mycoplasma_pcr",
                    place=SamplePlace(sort="step", name="harvest"),
                    every="batch",
                    respond="stop the campaign",
                    origin=at(60),
                ),
            ],
            operations=sorted(operations, key=lambda operation: operation.name),
            streams=streams,
            hold_totals=[
                HoldTotal(word="yield_total", first="protein_a", last="cex", limit=r("80 .. 90 %w/w")),
                HoldTotal(first="protein_a", last="cex", limit=r("<= 72 h"), evidence=["H-4"]),
            ],
            methods=[
                Method(
                    path="method.sec",
                    name="sec",
                    label="Size exclusion",
                    number="TM-12",
                    version="3",
                    reports="%area",
                    loq=q("0.1 %area"),
                    precision=q("0.2 %area"),
                    validated_at=["plant_a"],
                    tested_at=["qc_lab"],
                    notes=["monomer and aggregate"],
                )
            ],
            clearances=[
                ClearanceTotal(
                    path="xmulv_total",
                    name="xmulv_total",
                    label="XMuLV over all steps",
                    target="xmulv",
                    steps=["protein_a", "low_ph"],
                    stated=q("8.2 log10"),
                    demanded=r(">= 8 log10"),
                    sum=q("8.2 log10"),
                    evidence=["A-Mab v2.1 p.165"],
                )
            ],
            requirements=[
                Requirement(
                    text="load_density <= 40 g/L",
                    label="the resin breaks through above",
                    operation="protein_a",
                    status="holds",
                    assumed=["breakthrough was studied with fresh resin only"],
                ),
                Requirement(
                    text="production.titer <= 5 g/L",
                    label="Protein A loading was characterised up to 5 g/L",
                    status="not judged",
                    unknown=["production.titer"],
                    evidence=["A-Mab v2.1 p.118"],
                    notes=["a higher titre needs a fourth cycle"],
                ),
            ],
            orders=[
                Order(first="low_ph", second="cex", reason="the CEX load is the neutralised pool"),
                Order(first="protein_a", second="low_ph"),
            ],
            risk_scale=RiskScale(
                name="fmea_10",
                label="Failure mode and effects, 1 to 10",
                factors=[
                    Factor(name=name, levels="1 .. 10", inherent=name == "severity")
                    for name in ("severity", "occurrence", "detection")
                ],
                accepts=["rpn <= 100"],
                evidence=["SOP-031"],
                notes=["a factor of 10 is worst"],
            ),
            risks=[
                Risk(
                    path="risk.supply",
                    name="supply",
                    label="Resin not delivered",
                    target="protein_a",
                    scores=scores(4, 3, 2),
                    rpn="24",
                    acceptable=True,
                ),
            ],
            confidential=["sponsor partner"],
            models=[
                ProcessModel(
                    path="model.raman",
                    name="raman",
                    label="Titre by Raman spectra",
                    uses=["measurement of production.titer"],
                    statements=[
                        ModelStatement(word="question", text="is it time to harvest?"),
                        ModelStatement(word="risk", text="high"),
                    ],
                    risk="high",
                    ports=[
                        ModelPort(
                            role="input",
                            name="broth_temperature",
                            label="Temperature of the broth",
                            kind="temperature",
                            range=r("34 .. 38 degC"),
                            source="production.temperature",
                        ),
                        ModelPort(role="output", name="titer", kind="titer", accuracy=q("0.2 g/L")),
                    ],
                    data=[
                        DataSet(role="test", title="DS-2 of 2025", batches=["B7", "B8"], digest="sha256:99")
                    ],
                    metrics=[
                        ModelMetric(
                            metric="rmse",
                            criterion=r("<= 0.3 g/L"),
                            result=q("0.25 g/L"),
                            baseline=q("0.4 g/L"),
                        )
                    ],
                    watches=[
                        ModelWatch(
                            sort="drift",
                            metric="residual",
                            limit=r("<= 3 g/L"),
                            every="batch",
                            respond="sample and analyse",
                        )
                    ],
                    sites=["launch_plant"],
                    reason="a new probe",
                    change="CC-2026-020",
                )
            ],
            references=[
                Cited(
                    name="ra_7",
                    title="Risk assessment of the transfer",
                    number="RA-7",
                    version="2",
                    date="2026-01-31",
                    scale_down="3 L bioreactor",
                    qualified_by="sdm_4",
                ),
            ],
            change_records=[
                ChangeRecord(
                    name="load",
                    label="Raise the load",
                    number="CC-2026-014",
                    status="approved",
                    opened="2026-01-10",
                    closed="2026-02-20",
                    reason="three cycles are enough",
                    concerns=["small_mab.protein_a.load_density"],
                    filed=[
                        EstablishedCondition(
                            region="us",
                            region_label="United States",
                            category="cbe_30",
                            category_label="CBE-30",
                        ),
                        EstablishedCondition(region="eu", reason="not filed there"),
                    ],
                    evidence=["study 12"],
                    approvals=[approval("change_record load")],
                ),
            ],
            approvals=[approval("recipe small_mab_2kl", "sha256:0123", ["by video"])],
            waivers=[
                Waiver(
                    code="G01",
                    name="dangling-stream",
                    scope="file",
                    reason="the waste is not | described",
                    by="QA",
                    until="2027-06-30",
                ),
                Waiver(
                    code="S02",
                    name="cpp-without-monitoring",
                    scope="process",
                    path="production.agitation",
                    reason="read from the display",
                    by="J. Doe, QA",
                    until="2027-06-30",
                    change="CC-2026-014",
                ),
            ],
        )
    )


LONG_STEPS = (
    ("vial_thaw", "Vial thaw", "cell_thaw", ("thaw_medium",)),
    ("seed_flask", "Seed flask expansion", "seed_culture", ("seed_medium",)),
    ("seed_bioreactor", "Seed bioreactor", "seed_culture", ("seed_medium", "antifoam")),
    ("n_minus_1", "N-1 seed bioreactor", "seed_culture", ("seed_medium",)),
    ("production", "Production bioreactor", "fed_batch_culture",
     ("basal_medium", "feed_medium", "glucose", "antifoam", "sodium_carbonate")),
    ("centrifugation", "Disc-stack centrifugation", "centrifugation", ()),
    ("depth_filtration", "Depth filtration", "depth_filtration", ("depth_filter", "flush_buffer")),
    ("protein_a", "Protein A affinity capture", "affinity_capture",
     ("equilibration_buffer", "wash_buffer", "elution_buffer", "strip_buffer", "sodium_hydroxide")),
    ("low_ph", "Low pH virus inactivation and neutralisation", "virus_inactivation", ("acetic_acid", "tris_base")),
    ("intermediate_depth", "Intermediate depth filtration", "depth_filtration", ("depth_filter",)),
    ("cex", "Cation exchange chromatography", "bind_and_elute_chromatography",
     ("cex_equilibration", "cex_elution", "sodium_hydroxide")),
    ("conditioning", "Conditioning", "dilution", ("tris_base",)),
    ("aex", "Anion exchange membrane", "flow_through_chromatography", ("aex_equilibration", "sodium_hydroxide")),
    ("prefiltration", "Prefiltration", "sterile_filtration", ()),
    ("virus_filtration", "Small-virus retentive filtration", "virus_filtration", ("virus_filter",)),
    ("uf_df", "Ultrafiltration and diafiltration", "tangential_flow_filtration", ("diafiltration_buffer",)),
    ("formulation", "Formulation", "dilution", ("polysorbate_80", "excipient_stock")),
    ("bioburden_filtration", "Bioburden reduction filtration", "sterile_filtration", ("sterile_filter",)),
    ("fill", "Filling and freezing", "filling", ("storage_bag",)),
)  # fmt: skip

ROLES = {"depth_filter": "consumable", "virus_filter": "consumable", "sterile_filter": "consumable",
         "storage_bag": "consumable", "glucose": "raw_material", "basal_medium": "raw_material",
         "feed_medium": "raw_material", "antifoam": "raw_material", "polysorbate_80": "raw_material"}  # fmt: skip


def long_document() -> Document:
    """Nineteen steps, many materials, a side branch, a stream that skips steps, holds and two recycles."""
    operations = []
    for position, (name, label, class_, uses) in enumerate(LONG_STEPS, start=1):
        phases = [
            Phase(path=f"{name}.phase_{i}", name=f"phase_{i}", position=i,
                  steps=[PhaseStep(action="with", text=f"with {use}", subject=use)])
            for i, use in enumerate(uses, start=1)
        ]  # fmt: skip
        operations.append(
            Operation(path=name, name=name, label=label, class_=class_, position=position, phases=phases)
        )
    operations.append(Operation(path="resin_cleaning", name="resin_cleaning", label="Column cleaning solution make-up",
                                class_="solution_preparation", position=20))  # fmt: skip
    names = sorted({use for step in LONG_STEPS for use in step[3]})
    materials = [
        Material(
            path=name, name=name, label=name.replace("_", " ").capitalize(), role=ROLES.get(name, "solution")
        )
        for name in names
    ]
    extra = (("working_cell_bank", "cell_bank"), ("cell_debris", "waste"), ("spent_filters", "waste"),
             ("column_flow_through", "waste"), ("permeate", "waste"), ("drug_substance", "product"))  # fmt: skip
    materials += [
        Material(path=n, name=n, label=n.replace("_", " ").capitalize(), role=role) for n, role in extra
    ]
    chain = ["working_cell_bank", *(step[0] for step in LONG_STEPS), "drug_substance"]
    holds = {"seed_flask": "<= 4 h", "depth_filtration": "<= 72 h", "protein_a": "<= 24 h", "cex": "<= 48 h",
             "virus_filtration": "<= 24 h", "uf_df": "<= 72 h"}  # fmt: skip
    streams = [
        Stream(path=f"{a}->{b}", name=f"{a}->{b}", source=a, target=b,
               hold=Hold(limit=r(holds[a]), condition=r("2 .. 8 degC")) if a in holds else None)
        for a, b in pairwise(chain)
    ]  # fmt: skip

    def add(a: str, b: str, label: str = "", recycle: bool = False) -> None:
        streams.append(
            Stream(path=f"{a}->{b}", name=f"{a}->{b}", source=a, target=b, label=label, recycle=recycle)
        )

    add("centrifugation", "cell_debris")
    add("depth_filtration", "spent_filters")
    add("protein_a", "column_flow_through")
    add("uf_df", "permeate")
    add("resin_cleaning", "cex", "cleaning solution")
    add("resin_cleaning", "protein_a")
    add("depth_filtration", "cex", "bypass for low-titre lots")
    add("uf_df", "uf_df", "retentate loop", recycle=True)
    add("cex", "protein_a", "reprocess the tailing fraction", recycle=True)
    reference = Reference(name="long_mab", label="A large antibody process", version="1.4.0")
    return sealed(
        Document(pac="0.1.0", kind="process", name="long_mab", process=reference, lifecycle="ppq",
                 materials=sorted(materials, key=lambda m: m.name), operations=operations, streams=streams)
    )  # fmt: skip

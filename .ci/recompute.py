"""Compares what LibreOffice computes with what the program computes: recompute.py PROGRAM ROOM."""

import csv
import io
import os
import pathlib
import random
import shutil
import subprocess
import sys
import warnings

import openpyxl
import pysd

# Charts are of no use here, and not all of them can be read.
warnings.filterwarnings("ignore", module="openpyxl")

PROGRAM = os.path.abspath(sys.argv[1])
ROOM = pathlib.Path(sys.argv[2]).absolute()
STOCKS = ["in_procedure", "permit_holders", "awaiting_departure", "unaccompanied_minors"]
# The sheet's headings, in the words of the workbook.
HEADINGS = {
    "in_procedure": "In procedure",
    "permit_holders": "Permit-holders",
    "awaiting_departure": "Awaiting departure",
    "unaccompanied_minors": "Minors (amv)",
    "required_places": "Places required",
    "required_places_amv": "Places required for amv",
    "supply_total": "Total supply",
    "gap": "Shortage of places",
}
SHEET_WITHIN = 0.001
MODEL_WITHIN = 0.01
# What a recalculation is made in; without it LibreOffice shows the numbers that a workbook brings along.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def fail(sentence):
    sys.exit(f"recompute: {sentence}")


def program(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        fail(f"{arguments}: {done.stderr}")
    return done.stdout


def run(scenario, *more):
    rows = csv.DictReader(io.StringIO(program("run", scenario, *more, "--format", "csv")))
    return list(rows)


def generated(folder, count):
    """Scenarios with values, months and measures drawn from a fixed seed."""
    draw = random.Random(20221104)
    table = csv.DictReader(io.StringIO(program("parameters", "--format", "csv")))
    parameters = [row for row in table if not row["id"].startswith("ukraine.")]
    months = [f"{2022 + at // 12}-{at % 12 + 1:02}" for at in range(6, 37)]
    kinds = [
        ("ReduceApplications(share: {:.3f})", 1.0),
        ("ShortenDecisions(months: {:.2f})", 36.0),
        ("FasterReturn(months: {:.2f})", 36.0),
        ("HouseMore(per_month: {:.1f})", 3000.0),
        ("FlowThroughPlaces(places: {:.1f})", 20000.0),
    ]
    for number in range(count):
        changes, measures = [], []
        for row in draw.sample(parameters, draw.randint(1, len(parameters))):
            low, high = row["min"], row["max"]
            if "-" in low:
                value = f'"{draw.choice(months)}"'
            elif row["unit"] in ("maanden",) and row["id"].startswith("supply."):
                value = draw.randint(int(low), int(high))
            else:
                value = round(draw.uniform(float(low), float(high)), 6)
            changes.append(f'"{row["id"]}": {value},')
        for index in range(draw.randint(0, 6)):
            first, last = sorted(draw.sample(range(len(months)), 2))
            until = f', until: "{months[last]}"' if draw.random() < 0.5 else ""
            if draw.random() < 0.25:
                ramp = draw.randint(1, 24)
                kind = f"DispersalLaw(places: {draw.randint(0, 50000)}, lead_months: {draw.randint(0, 24)}, ramp_months: {ramp})"
                until = ""
            else:
                pattern, most = draw.choice(kinds)
                kind = pattern.format(draw.uniform(0, most))
            enabled = ", enabled: false" if draw.random() < 0.2 else ""
            measures.append(f'(name: "maatregel {index}", kind: {kind}, from: "{months[first]}"{until}{enabled}),')
        text = '(format: 1, baseline: "mpp-2022-2", name: "generated", changes: {%s}, measures: [%s])'
        path = folder / f"generated-{number:02}.ron"
        path.write_text(text % (" ".join(changes), " ".join(measures)))
        yield path


def recalculated(folder, workbooks):
    """Every workbook as LibreOffice computes it: one process for all."""
    profile = ROOM / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS)
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx"]
    done = subprocess.run([*command, "--outdir", folder, *workbooks], capture_output=True, text=True)
    if done.returncode:
        fail(f"soffice: {done.stderr}")
    return [folder / workbook.name for workbook in workbooks]


def months_of(path, scenario):
    """The rows of a scenario on the sheet Model, by heading."""
    sheet = openpyxl.load_workbook(path, data_only=True)["Model"]
    rows = list(sheet.iter_rows(values_only=True))
    headings = rows[3]
    return [dict(zip(headings, row)) for row in rows[5:] if row[0] == scenario]


def apart(path, expected):
    """The largest difference between a recalculated workbook and `run`."""
    rows = months_of(path, expected[0]["scenario"])
    if len(rows) != len(expected):
        fail(f"{path.name}: {len(rows)} months instead of {len(expected)}")
    worst = 0.0
    for row, there in zip(rows, expected):
        for name, heading in HEADINGS.items():
            if there[name] == "":
                if row.get(heading) not in (None, ""):
                    fail(f"{path.name}: {there['date']} {name} is {row[heading]} and should be empty")
                continue
            found = row.get(heading)
            if not isinstance(found, (int, float)):
                fail(f"{path.name}: {there['date']} {name} is {found!r}")
            worst = max(worst, abs(found - float(there[name])))
    return worst


def change(path, to):
    """Changes one value of the scenario on the sheet Input; returns what `--set` takes for the same."""
    book = openpyxl.load_workbook(path)
    sheet = book["Input"]
    headings = [cell.value for cell in sheet[4]]
    ids = {sheet.cell(row, headings.index("Id") + 1).value: row for row in range(5, sheet.max_row + 1)}
    scenario = headings.index("Status") + 2  # the first scenario stands right of the reference's status
    draw = random.Random(path.name)
    row = ids[draw.choice([one for one in ids if one and one.startswith("applications.")])]
    low, high = (float(sheet.cell(row, headings.index(one) + 1).value) for one in ("Minimum", "Maximum"))
    value = round(draw.uniform(low, high))
    cell = sheet.cell(row, scenario)
    if cell.protection.locked:
        fail(f"{path.name}: the value of {sheet.cell(row, 1).value} is locked")
    cell.value = value
    book.save(to)
    return f"{sheet.cell(row, headings.index('Id') + 1).value}={value}"


def workbooks(scenarios, folder):
    plain, changed, settings = [], [], []
    for scenario in scenarios:
        path = folder / "in" / f"{scenario.stem}.xlsx"
        program("export", scenario, "--output", path, "--language", "en")
        plain.append(path)
        other = folder / "in" / f"{scenario.stem}-changed.xlsx"
        settings.append(change(path, other))
        changed.append(other)
    found = recalculated(folder / "out", [*plain, *changed])
    worst = max(apart(path, run(scenario)) for path, scenario in zip(found, scenarios))
    worst_changed = 0.0
    for path, scenario, setting in zip(found[len(plain):], scenarios, settings):
        worst_changed = max(worst_changed, apart(path, run(scenario, "--set", setting)))
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.strip()
    print(f"{version}: {len(plain)} workbooks, at most {worst:.2e} apart from run;")
    print(f"  after one input cell was changed in each, at most {worst_changed:.2e} apart from run --set")
    if max(worst, worst_changed) > SHEET_WITHIN:
        fail(f"the workbooks must agree within {SHEET_WITHIN}")


def models(scenarios, folder):
    worst = 0.0
    for scenario in scenarios:
        path = folder / "in" / f"{scenario.stem}.xmile"
        program("export", scenario, "--output", path, "--language", "en")
        expected = run(scenario)
        known = [name for name in HEADINGS if expected[-1][name] != ""]
        found = pysd.read_xmile(str(path)).run(return_columns=known)
        for (_, row), there in zip(found.iterrows(), expected, strict=True):
            for name in found.columns:
                if there[name] != "":
                    worst = max(worst, abs(row[name] - float(there[name])))
    print(f"PySD {pysd.__version__}: {len(scenarios)} model files, at most {worst:.2e} apart from run")
    if not worst <= MODEL_WITHIN:
        fail(f"the model files must agree within {MODEL_WITHIN}")


def main():
    folder = ROOM / "files"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    scenarios = sorted(pathlib.Path("scenarios").glob("*.ron")) + list(generated(folder, 20))
    workbooks(scenarios, folder)
    models(scenarios, folder)


main()

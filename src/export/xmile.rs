//! A model file in XMILE 1.0: stocks, flows, constants and units, for programs of system dynamics.
//!
//! One scenario a file. Time counts months from the start. What changes with the month is a choice between constants:
//! a graph is read differently by different programs, and there is none.

mod drivers;

use super::xml::Xml;
use crate::equations::{
    CRISIS_COUNTED, Holds, Ledger, Rule, SAFETY_REGIONS, Unit, Variable, symbol,
};
use crate::model::{MONTHS_IN_QUARTER, SEASONS};
use crate::month::Month;
use crate::scenario::{
    Baseline, Group, Inputs, Measure, MeasureKind, Name, Quantity, Scenario, Value,
};
use crate::supply;
use crate::text::{Language, Say, measure, workbook as words};

const PROGRAM: &str = "Opvangverkenner";

/// A variable of the file.
struct Element {
    kind: &'static str,
    name: String,
    equation: String,
    unit: &'static str,
    words: String,
    inflows: &'static [&'static str],
    outflows: &'static [&'static str],
}

impl Element {
    fn aux(name: impl Into<String>, equation: impl Into<String>, unit: &'static str) -> Self {
        Self {
            kind: "aux",
            name: name.into(),
            equation: equation.into(),
            unit,
            words: String::new(),
            inflows: &[],
            outflows: &[],
        }
    }

    fn said(mut self, words: impl Into<String>) -> Self {
        self.words = words.into();
        self
    }

    fn write(&self, xml: &mut Xml) {
        xml.group(self.kind, &[("name", &self.name)], |xml| {
            let mut line = |tag: &str, inner: &str| {
                if !inner.is_empty() {
                    xml.words(tag, &[], inner);
                }
            };
            line("doc", &self.words);
            line("eqn", &self.equation);
            for flow in self.inflows {
                line("inflow", flow);
            }
            for flow in self.outflows {
                line("outflow", flow);
            }
            line("units", self.unit);
        });
    }
}

/// The scenario as a model file.
///
/// # Errors
/// Why it cannot be computed.
pub fn write(
    baseline: &Baseline,
    scenario: &Scenario,
    language: Language,
) -> Result<String, String> {
    let ledger = Ledger::new(scenario, baseline).map_err(|error| error.say(language))?;
    let model = Model {
        baseline,
        scenario,
        inputs: ledger.inputs(),
        language,
    };
    let xmile = [
        ("version", "1.0"),
        ("xmlns", "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"),
    ];
    let mut xml = Xml::default();
    xml.group("xmile", &xmile, |xml| {
        model.head(xml);
        xml.group("model", &[], |xml| {
            xml.group("variables", &[], |xml| {
                for element in model.elements() {
                    element.write(xml);
                }
            });
        });
    });
    Ok(xml.finish())
}

struct Model<'a> {
    baseline: &'a Baseline,
    scenario: &'a Scenario,
    inputs: &'a Inputs,
    language: Language,
}

impl Model<'_> {
    /// What the file is, and over which time it runs.
    fn head(&self, xml: &mut Xml) {
        let (version, lang) = (env!("CARGO_PKG_VERSION"), self.language.code());
        xml.group("header", &[], |xml| {
            xml.words("name", &[], &self.scenario.name);
            xml.words("vendor", &[], PROGRAM);
            xml.words("product", &[("version", version), ("lang", lang)], PROGRAM);
        });
        let specs = [("method", "Euler"), ("time_units", "Month")];
        xml.group("sim_specs", &specs, |xml| {
            let steps = self.time(self.baseline.horizon()).to_string();
            for (tag, number) in [("start", "0"), ("stop", &steps), ("dt", "1")] {
                xml.words(tag, &[], number);
            }
        });
    }

    fn elements(&self) -> Vec<Element> {
        let mut all: Vec<_> = self.variables().collect();
        all.extend(self.parameters());
        all.extend(self.seasons());
        all.extend(self.periods());
        for (index, one) in self.measures() {
            all.extend(self.measure(index, one));
        }
        all.extend(self.supply());
        all
    }

    /// Months since the start.
    fn time(&self, month: Month) -> i32 {
        month.since(self.baseline.start())
    }

    fn variables(&self) -> impl Iterator<Item = Element> {
        let supply = self.baseline.supply().is_some();
        let here = move |one: &Variable| supply || one.holds() != Holds::Supply;
        let all = Variable::ALL.iter().copied().filter(here);
        all.map(|variable| self.variable(variable))
    }

    fn variable(&self, variable: Variable) -> Element {
        let words = words::variable_heading(variable, self.language);
        let element = |equation: String| {
            Element::aux(variable.name(), equation, unit(variable.unit())).said(words)
        };
        match variable.rule() {
            Rule::Stock {
                start,
                inflows,
                outflows,
            } => Element {
                kind: "stock",
                inflows,
                outflows,
                ..element(start.to_owned())
            },
            Rule::Equation(equation) => Element {
                kind: if is_flow(variable) { "flow" } else { "aux" },
                ..element(equation.text(str::to_owned))
            },
            Rule::Driver => element(self.driver(variable)),
        }
    }

    /// Every value of the scenario; a month as months since the start.
    fn parameters(&self) -> impl Iterator<Item = Element> {
        let rows = self.baseline.parameters().iter();
        let rows = rows.filter(|row| row.id.name.group() != Group::Ukraine);
        rows.filter(|row| self.baseline.speaks_of(row.id))
            .map(|row| {
                let number = match self.scenario.value(row) {
                    Value::Number(number) => number,
                    Value::Month(month) => f64::from(self.time(month)),
                };
                let name = match row.id.period {
                    Some(period) => format!("{}_{period}", symbol(row.id.name)),
                    None => symbol(row.id.name),
                };
                let language = self.language;
                let words = [&row.words, &row.unit, &row.source].map(|words| language.of(words));
                let [what, unit, source] = words;
                let said = format!("{what} ({unit}). {source}");
                Element::aux(name, number.to_string(), unit_of(row.id.name)).said(said)
            })
    }

    /// The seasons, by quarter of the year, and the month of the year from 0.
    fn seasons(&self) -> impl Iterator<Item = Element> {
        let first = self.baseline.start().number() - 1;
        let months = format!("(TIME + {first})");
        let month = format!("{months} - 12 * INT({months} / 12)");
        let quarters = (1..).zip(SEASONS);
        let quarters = quarters.map(|(quarter, season)| {
            Element::aux(format!("season_{quarter}"), season.to_string(), "1")
        });
        std::iter::once(Element::aux("month_of_year", month, "Month")).chain(quarters)
    }

    /// The weights and the months of each period.
    fn periods(&self) -> Vec<Element> {
        let mut all = Vec::new();
        for row in self.inputs.applications() {
            let quarters = row.period.quarters();
            let names = quarters.map(|quarter| format!("season_{}", quarter + 1));
            let names: Vec<_> = names.collect();
            let (count, sum) = (names.len(), names.join(" + "));
            let equation =
                format!("{MONTHS_IN_QUARTER} * ({count} + seasonality * ({sum} - {count}))");
            let name = format!("weights_{}", row.period);
            all.push(Element::aux(name, equation, "1"));
        }
        for row in self.inputs.housed() {
            let (name, months) = (format!("months_{}", row.period), row.period.length());
            all.push(Element::aux(name, months.to_string(), "Month"));
        }
        all
    }

    /// The measures, counted from 1.
    fn measures(&self) -> impl Iterator<Item = (usize, &Measure)> {
        (1..).zip(&self.scenario.measures)
    }

    fn measure(&self, index: usize, one: &Measure) -> Vec<Element> {
        let amounts = one.kind.amounts();
        let name = |what: &str| format!("measure_{index}_{what}");
        let summary = measure::summary(one, self.language);
        let kind = measure::kind(one.kind, self.language);
        let said = format!("{}: {kind} ({summary})", one.name);
        let mut all = vec![
            Element::aux(name("on"), if one.enabled { "1" } else { "0" }, "1").said(said),
            Element::aux(name("from"), self.time(one.from).to_string(), "Month"),
        ];
        for (amount, what) in amounts.iter().zip(["size", "lead", "ramp"]) {
            let unit = match (one.kind, what) {
                (MeasureKind::ReduceApplications { .. }, _) => "1",
                (MeasureKind::HouseMore { .. }, _) => "Person/Month",
                (MeasureKind::FlowThroughPlaces { .. }, _) => "Person",
                (MeasureKind::DispersalLaw { .. }, "size") => "Place",
                _ => "Month",
            };
            all.push(Element::aux(name(what), amount.value.to_string(), unit));
        }
        let works = if let MeasureKind::DispersalLaw { .. } = one.kind {
            let [on, from, lead, ramp] = ["on", "from", "lead", "ramp"].map(name);
            format!("{on} * MAX(0, MIN(1, (TIME - {from} - {lead}) / {ramp}))")
        } else {
            let until = one.until.unwrap_or(self.baseline.horizon().plus(1));
            let until = self.time(until).to_string();
            all.push(Element::aux(name("until"), until, "Month"));
            let [on, from, until] = ["on", "from", "until"].map(name);
            format!("IF TIME >= {from} AND TIME < {until} THEN {on} ELSE 0")
        };
        all.push(Element::aux(name("works"), works, "1"));
        all
    }

    /// Constants of the supply block.
    fn supply(&self) -> Vec<Element> {
        let Some(block) = self.baseline.supply() else {
            return Vec::new();
        };
        let from = self.time(block.crisis_per_region_from).to_string();
        let counted = block.crisis_per_region_counted.to_string();
        let mut all = vec![
            Element::aux(SAFETY_REGIONS, supply::SAFETY_REGIONS.to_string(), "1"),
            Element::aux(CRISIS_COUNTED, counted, "Place"),
            Element::aux("crisis_from", from, "Month"),
        ];
        for (index, expiry) in (1..).zip(&block.expiring) {
            let name = |what: &str| format!("contract_{index}_{what}");
            let month = self.time(expiry.date).to_string();
            all.push(Element::aux(name("month"), month, "Month"));
            let places = expiry.places.to_string();
            all.push(Element::aux(name("places"), places, "Place"));
        }
        all
    }
}

/// Whether a stock is filled or emptied by it.
fn is_flow(variable: Variable) -> bool {
    Variable::ALL.iter().any(|one| match one.rule() {
        Rule::Stock {
            inflows, outflows, ..
        } => inflows.contains(&variable.name()) || outflows.contains(&variable.name()),
        Rule::Driver | Rule::Equation(_) => false,
    })
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons | Unit::PersonsInPeriod => "Person",
        Unit::PersonsAMonth => "Person/Month",
        Unit::Places => "Place",
        Unit::Months => "Month",
        Unit::Factor => "1",
        Unit::Rate => "1/Month",
    }
}

fn unit_of(name: Name) -> &'static str {
    match name.quantity() {
        Quantity::People => "Person",
        Quantity::NetPeoplePerMonth => "Person/Month",
        Quantity::Places
            if name == Name::SupplyNewRegularPerMonth
                || name == Name::SupplyNewEmergencyPerMonth =>
        {
            "Place/Month"
        }
        Quantity::Places => "Place",
        Quantity::Occupancy => "Person/Place",
        Quantity::MonthlyRate => "1/Month",
        Quantity::Share | Quantity::Ratio => "1",
        Quantity::Stay | Quantity::WholeMonths | Quantity::Month => "Month",
    }
}

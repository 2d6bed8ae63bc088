//! *Grafiek*: native charts over *Model*, so that they follow what is entered.

use rust_xlsxwriter::{
    Chart, ChartAxisDateUnitType, ChartFont, ChartLegendPosition, ChartLine, ChartSolidFill,
    ChartType, Worksheet,
};

use super::styles::{self, colour};
use super::{Book, Written};
use crate::chart::{Ink, LIGHT, Rgb};
use crate::equations::Variable;
use crate::text::{Label, workbook as words};

const WIDTH: u32 = 980;
const HEIGHT: u32 = 420;
/// Charts on a page.
const A_PAGE: usize = 3;
/// Rows that a chart takes.
const ROWS: u32 = 22;

/// Places by type, from the bottom up.
const TYPES: [Variable; 3] = [
    Variable::RegularPlaces,
    Variable::EmergencyPlaces,
    Variable::CrisisPlaces,
];

impl Book<'_> {
    /// The sheet.
    pub fn charts_sheet(&self) -> Written<Worksheet> {
        let language = self.language;
        let sheet = [Label::ChartsSheet, Label::AboutCharts];
        let [name, about] = sheet.map(|label| label.text(language));
        let mut sheet = styles::sheet(name, about)?;
        let mut charts = vec![
            self.lines(Variable::RequiredPlaces),
            self.lines(Variable::RequiredPlacesAmv),
        ];
        for case in 1..self.cases.len() {
            charts.push(self.stack(case, Variable::STOCKS, &LIGHT.groups));
            if self.baseline.supply().is_some() {
                let mut supply = self.stack(case, &TYPES, &LIGHT.place_types);
                supply.combine(&self.line(case));
                charts.push(supply);
            }
        }
        let rows: Vec<u32> = (3..).step_by(ROWS as usize).take(charts.len()).collect();
        for (row, chart) in rows.iter().zip(&charts) {
            // Clear of the edge of the page above.
            sheet.insert_chart_with_offset(*row, 0, chart, 0, 4)?;
        }
        sheet.set_portrait().set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        // No chart is cut by the end of a page.
        let breaks: Vec<u32> = rows.into_iter().skip(A_PAGE).step_by(A_PAGE).collect();
        sheet.set_page_breaks(&breaks)?;
        Ok(sheet)
    }

    /// A line for each scenario.
    fn lines(&self, variable: Variable) -> Chart {
        let mut chart = Chart::new(ChartType::Line);
        for (index, case) in self.cases.iter().enumerate() {
            let ink = index.checked_sub(1).map_or(Ink::Reference, Ink::Scenario);
            let width = if index == 0 { 1.5 } else { 2.5 };
            self.series(&mut chart, index, variable, &case.scenario.name)
                .set_format(
                    ChartLine::new()
                        .set_color(colour(LIGHT.of(ink)))
                        .set_width(width),
                );
        }
        let heading = words::variable_heading(variable, self.language);
        self.dress(&mut chart, heading, variable);
        chart
    }

    /// Variables on top of each other.
    fn stack(&self, case: usize, variables: &[Variable], inks: &[Rgb]) -> Chart {
        let mut chart = Chart::new(ChartType::AreaStacked);
        for (variable, ink) in variables.iter().zip(inks) {
            let heading = words::variable_heading(*variable, self.language);
            self.series(&mut chart, case, *variable, heading)
                .set_format(ChartSolidFill::new().set_color(colour(*ink)));
        }
        let name = self.cases.get(case).map_or("", |case| &case.scenario.name);
        let first = variables.first().copied().unwrap_or(Variable::Occupancy);
        let title = words::stacked(first == Variable::InProcedure, name, self.language);
        self.dress(&mut chart, &title, first);
        chart
    }

    /// What is required, over a stack of what there is.
    fn line(&self, case: usize) -> Chart {
        let mut chart = Chart::new(ChartType::Line);
        let variable = Variable::RequiredPlaces;
        let heading = words::variable_heading(variable, self.language);
        self.series(&mut chart, case, variable, heading).set_format(
            ChartLine::new()
                .set_color(colour(LIGHT.text))
                .set_width(2.5),
        );
        chart
    }

    fn series<'c>(
        &self,
        chart: &'c mut Chart,
        case: usize,
        variable: Variable,
        name: &str,
    ) -> &'c mut rust_xlsxwriter::ChartSeries {
        let (values, dates) = (self.months_of_variable(case, variable), self.dates_of(case));
        let series = chart.add_series();
        series.set_values(format!("={values}").as_str());
        series.set_categories(format!("={dates}").as_str());
        series.set_name(name)
    }

    fn dress(&self, chart: &mut Chart, title: &str, variable: Variable) {
        let mut font = ChartFont::new();
        font.set_size(13).set_color(colour(LIGHT.accent));
        chart.title().set_name(title).set_font(&font);
        let unit = words::variable_unit(variable.unit(), self.language);
        chart
            .y_axis()
            .set_name(unit)
            .set_num_format("#,##0")
            .set_min(0);
        chart
            .x_axis()
            .set_date_axis(true)
            .set_num_format("mmm yyyy")
            .set_major_unit(3)
            .set_major_unit_date_type(ChartAxisDateUnitType::Months);
        chart.legend().set_position(ChartLegendPosition::Bottom);
        chart.set_width(WIDTH).set_height(HEIGHT);
        chart.set_alt_text(words::chart_description(title, unit, self.language));
    }
}

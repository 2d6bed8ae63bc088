//! The texts of `--help`.

pub const ABOUT: &str = "How many reception places does COA need? A what-if explorer of the \
forecast behind the Dutch state secretary's letter of November 2022.

Without a command it opens the window.";

pub const EXAMPLES: &str = "\
Examples:
  opvangverkenner                                  open the window with the reference
  opvangverkenner scenarios/afspraak-20000.ron     open a scenario in the window
  opvangverkenner run                              the reference, month by month
  opvangverkenner run a.ron b.ron --format csv     two scenarios under each other, for a spreadsheet
  opvangverkenner run --set housed.2022H2=20000    what if 20,000 permit-holders are housed?
  opvangverkenner parameters --language en         every value with its status and source
  opvangverkenner regions --date 2023-01           what it means for every province

Exit codes: 0 done; 1 refused, with one line `error: …`; 2 wrong usage.";

pub const RUN: &str = "\
Examples:
  opvangverkenner run
  opvangverkenner run scenarios/hoge-instroom.ron --format csv --output hoog.csv
  opvangverkenner run --baseline mpp-2023-2 --format json
  opvangverkenner run --set applications.2023=58000 --set amv_share=0.148

Flows count persons in the month that begins at the date; stocks and places stand at the date.
Cells that are not known are empty: supply before it was counted, or in an edition without it.
A gap is what is required less what there is; positive is a shortage.";

pub const PARAMETERS: &str = "\
Examples:
  opvangverkenner parameters
  opvangverkenner parameters --baseline mpp-2023-2 --language en
  opvangverkenner parameters --set housed.2022H2=20000 --format csv

Shares are written as 0 to 1, months as YYYY-MM, with a decimal point. The status is the Dutch word
in every language: besluit, afspraak, prognose, waarneming, afgeleid, geijkt, aanname.";

pub const COMPARE: &str = "\
Examples:
  opvangverkenner compare scenarios/referentie.ron scenarios/afspraak-20000.ron --date 2023-01
  opvangverkenner compare a.ron b.ron c.ron --format csv

The difference is with the first FILE. Scenarios on different editions compare on dates they share.";

pub const EXPLAIN: &str = "\
Examples:
  opvangverkenner explain scenarios/maatregelenpakket.ron
  opvangverkenner explain b.ron --against a.ron --date 2023-01 --format csv

Contributions are Shapley values: what a lever adds, averaged over all orders in which the levers
could be moved. They add up to the difference. Exact up to 16 levers; above that sampled, and the
error is said on stderr. --set changes FILE, not the scenario it is held against.";

pub const SOLVE: &str = "\
Examples:
  opvangverkenner solve --lever housed.2022H2 --target 51000 --date 2023-01
  opvangverkenner solve scenarios/hoge-instroom.ron --lever grant_rate --target 66000 --date 2024-01

Of all permitted values that meet the target to 0.01 place it gives the one nearest to the present
value; that there are more is said on stderr. When none does, reached is false and the value is the
one that comes nearest.";

pub const SENSITIVITY: &str = "\
Examples:
  opvangverkenner sensitivity
  opvangverkenner sensitivity scenarios/afspraak-20000.ron --date 2023-01 --format csv

One parameter at a time at its low and its high, the rest as in the scenario; the widest answer
first. Housing values that are calibrated as one move as one, in the row of the first.";

pub const REGIONS: &str = "\
Examples:
  opvangverkenner regions
  opvangverkenner regions --date 2023-01 --level safety-region --format csv
  opvangverkenner regions scenarios/afspraak-20000.ron --key population
  opvangverkenner regions --level safety-region --template --output realised.csv
  opvangverkenner regions --level safety-region --date 2023-01 --realised realised.csv

Keys: lrt is derived from COA's table for 75,500 places and can be trusted between about 70,000 and
80,000; population; dispersal-law is the table of 2024; or a CSV file of your own with the header
name,weight and every province (or safety region, at that level) once.
Only required_places follows the key, the other columns follow population. housing_task and housed
speak of the half-year that contains the date; crisis_target is the 450 agreed for each safety region.
Realised places are whole numbers; an empty cell or a missing row is unknown, never zero. Cells that
are not known are empty, and a sum with an unknown part is unknown.";

pub const UKRAINE: &str = "\
Examples:
  opvangverkenner ukraine
  opvangverkenner ukraine mijn-scenario.ron --format csv --output oekraine.csv
  opvangverkenner ukraine --set ukraine.agreed_places=97000
  opvangverkenner ukraine --set ukraine.net_arrivals=2000 --language en

Places for displaced persons from Ukraine in municipal reception stand apart from COA: they are
never part of the required places of `run`. Shortage is what is required beyond the places agreed.";

pub const BAND: &str = "\
Examples:
  opvangverkenner band
  opvangverkenner band scenarios/afspraak-20000.ron --runs 1000000 --seed 7 --format csv

Draws every parameter with a low and a high from a triangular distribution around its value in the
scenario, and gives the percentiles 5, 25, 50, 75 and 95 of the required places. It is the spread of
the assumptions, not the probability of what will happen: the outcome of January 2023 lies below its
5 % line. The same seed gives the same numbers on every machine.";

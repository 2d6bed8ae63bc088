//! A plot in words, for who hears it.

phrases! {
    /// A value at a month.
    value_on(value: &str, day: &str) = "{value} op {day}", "{value} on {day}";
    /// How a line runs: where it starts, where it is highest, and where it ends.
    runs(name: &str, [start, peak, end]: [&str; 3]) = "{name}: van {start} tot {end}; het hoogst is {peak}.", "{name}: from {start} to {end}; the highest is {peak}.";
    /// That a line crosses another one.
    crosses(with: &str, day: &str) = "Kruist {with} voor {day}.", "Crosses {with} before {day}.";
}

//! A parameter's value, as checked and as it stands in a file.

use std::fmt;

use serde::de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Parameter, Quote};
use crate::month::Month;

/// The value of a parameter: a number, or a month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Value {
    /// A finite number, in the parameter's own unit; shares as 0–1.
    Number(f64),
    /// A month.
    Month(Month),
}

impl Value {
    /// The number, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Month(_) => None,
        }
    }

    /// The month, if it is one.
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Number(_) => None,
            Self::Month(month) => Some(month),
        }
    }
}

impl Parameter {
    /// Where a value lies on the parameter's slider: the number, or the months after the lowest month.
    pub fn position(&self, value: Value) -> f64 {
        match (value, self.min) {
            (Value::Month(month), Value::Month(first)) => f64::from(month.since(first)),
            (Value::Month(_), Value::Number(_)) => 0.0,
            (Value::Number(number), _) => number,
        }
    }

    /// The value at a position on the parameter's slider; a month is the nearest one.
    pub fn value_at(&self, position: f64) -> Value {
        match self.min {
            Value::Number(_) => Value::Number(position),
            #[expect(
                clippy::cast_possible_truncation,
                reason = "saturates; bounds are checked"
            )]
            Value::Month(first) => Value::Month(first.plus(position.round() as i32)),
        }
    }
}

/// As files and the command line write it: shortest digits that read back the same, or `YYYY-MM`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Month(month) => write!(f, "{month}"),
        }
    }
}

/// A value as it stands in a file, before anyone knows which parameter it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub enum RawValue {
    /// A number.
    Number(f64),
    /// A text; a month if it belongs to a month parameter.
    Text(String),
    /// Something that is no value of any parameter: a list, `true`, `None`.
    Other,
}

impl fmt::Display for RawValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => write!(f, "{:?}", Quote::from(text.as_str())),
            Self::Other => f.write_str("?"),
        }
    }
}

impl From<Value> for RawValue {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number),
            Value::Month(month) => Self::Text(month.to_string()),
        }
    }
}

/// The largest number of which every smaller whole number is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for RawValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // `20000`, as people write it, not `20000.0`.
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole and exact, just checked"
            )]
            Self::Number(number) if number.fract() == 0.0 && number.abs() < EXACT => {
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Other => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawValueVisitor)
    }
}

/// Takes everything, so that a wrong type can be named together with its parameter.
struct RawValueVisitor;

#[expect(
    clippy::cast_precision_loss,
    reason = "a value is an f64; bounds are checked later"
)]
impl<'de> Visitor<'de> for RawValueVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or a month")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number as f64))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number as f64))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_owned()))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawValue, D::Error> {
        RawValue::deserialize(deserializer)
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_char<E: de::Error>(self, _: char) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_unit<E: de::Error>(self) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_none<E: de::Error>(self) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(RawValue::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        while items.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(RawValue::Other)
    }
}

/// A map of a file in the order it stands there, so that a key that occurs twice can be named.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<V>(pub Vec<(String, V)>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Entries<V> {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> FromIterator<(String, V)> for Entries<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<V: Serialize> Serialize for Entries<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor<V>(std::marker::PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for EntriesVisitor<V> {
            type Value = Entries<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<V>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(EntriesVisitor(std::marker::PhantomData))
    }
}

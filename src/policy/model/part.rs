//! Two macros that say a part once: from it come the Rust type, its reader and its JSON Schema, so that they cannot differ.

/// An object with known fields. `field: Type` is mandatory (unless the type is an `Option`), `field: Type = default` is not.
macro_rules! part {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $( $(#[doc = $field_doc:literal])* $field:ident : $type:ty $(= $default:expr)? ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $type, )*
        }

        impl $crate::policy::model::Read for $name {
            fn read(place: &$crate::policy::model::Place<'_>, value: &$crate::policy::json::Value) -> Self {
                use $crate::policy::{json::Value, model::read};
                let Value::Object(fields) = value else {
                    read::wrong_kind(place, value, "an object");
                    return Self::stand_in();
                };
                read::unknown_fields(place, fields, &[$(stringify!($field)),*]);
                $(
                    let here = place.field(stringify!($field));
                    let $field: $type = match value.get(stringify!($field)) {
                        Some(value) => <$type as $crate::policy::model::Read>::read(&here, value),
                        None => part!(@absent here, $type $(, $default)?),
                    };
                )*
                Self { $($field),* }
            }

            fn stand_in() -> Self {
                Self { $( $field: <$type as $crate::policy::model::Read>::stand_in() ),* }
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::policy::model::schema::Object::new(concat!($($doc),*));
                $(
                    object.field(
                        stringify!($field),
                        concat!($($field_doc),*),
                        schemas.subschema_for::<$type>(),
                        part!(@default $type $(, $default)?),
                    );
                )*
                object.done()
            }
        }
    };
    (@absent $here:ident, $type:ty) => { <$type as $crate::policy::model::Read>::absent(&$here) };
    (@absent $here:ident, $type:ty, $default:expr) => { $default };
    (@default $type:ty) => { $crate::policy::model::schema::must::<$type>() };
    (@default $type:ty, $default:expr) => {{
        let default: $type = $default;
        $crate::policy::model::schema::may(&default)
    }};
}

/// A closed set of words.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[doc = $word_doc:literal])* $variant:ident = $word:literal ),* $(,)? }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $( $(#[doc = $word_doc])* $variant ),* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as the policy writes it.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),* }
            }
        }

        impl $crate::policy::model::Read for $name {
            fn read(place: &$crate::policy::model::Place<'_>, value: &$crate::policy::json::Value) -> Self {
                use $crate::policy::model::{near, read};
                let known = [$($word),*];
                let Some(text) = read::text(place, value, "a word") else { return Self::stand_in() };
                Self::ALL.iter().copied().find(|known| known.word() == text).unwrap_or_else(|| {
                    place.fault("unknown_word", alloc::format!("`{text}` is not a word known here"), near::mend(text, &known));
                    Self::stand_in()
                })
            }

            fn stand_in() -> Self {
                let [first, ..] = [$(Self::$variant),*];
                first
            }

            fn shown(&self) -> Option<serde_json::Value> {
                Some(self.word().into())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::policy::model::schema::words(concat!($($doc),*), &[$($word),*])
            }
        }
    };
}

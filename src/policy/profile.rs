//! Rule sets of legal spaces, as data: parameters, not code paths.

words! {
    /// The legal space.
    Profile {
        /// China: PIPL and what hangs on it.
        Cn = "cn",
        /// European Union: GDPR and the ePrivacy directive.
        Eu = "eu",
        /// United States: state law, COPPA.
        Us = "us",
    }
}

/// What a profile asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Ages at which a person may decide alone: PIPL 31; GDPR 8 (13 to 16, by member state); COPPA.
    pub minors: (u32, u32),
    /// Seconds after a refusal within which nothing asks again by itself: TC260-PG-20202A 3.3 note (48 h); CNIL 2020-092 (6 months);
    /// 11 CCR 7004 (12 months).
    pub reask: u32,
    /// Seconds that a given decision holds; 0 without end. CNIL 2020-092: 6 months is good practice, 13 the end.
    pub given: u32,
    /// Contact fields that must be there: PIPL 17(1)(1), GDPR 13(1)(a), 11 CCR 7011.
    pub contact: &'static [&'static str],
    /// Whether a basis opens an item only when it is one of PIPL 13.
    pub bases_of_pipl: bool,
    /// The country that data leaves when it crosses the border, where the space is one country's.
    pub country: Option<&'static str>,
}

const DAY: u32 = 24 * 60 * 60;

impl Profile {
    /// Its number in the compiled table; never reused.
    pub fn number(self) -> u8 {
        match self {
            Profile::Cn => 1,
            Profile::Eu => 2,
            Profile::Us => 3,
        }
    }

    /// The profile of a number in a compiled table.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|profile| profile.number() == number)
    }

    /// The parameters of the legal space.
    pub fn rules(self) -> Rules {
        match self {
            Profile::Cn => Rules {
                minors: (14, 14),
                reask: 2 * DAY,
                given: 0,
                contact: &["email", "phone"],
                bases_of_pipl: true,
                country: Some("CN"),
            },
            Profile::Eu => Rules {
                minors: (13, 16),
                reask: 182 * DAY,
                given: 182 * DAY,
                contact: &["email"],
                bases_of_pipl: false,
                country: None,
            },
            Profile::Us => Rules {
                minors: (13, 16),
                reask: 365 * DAY,
                given: 0,
                contact: &["email"],
                bases_of_pipl: false,
                country: None,
            },
        }
    }
}

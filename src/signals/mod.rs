//! Facts from outside that may close an item and never open one: an opt-out signal of the browser, the service's end, a device
//! or an organisation that does not hold.
//!
//! Invariant: there is no value here that means *allow*; the best that a signal can say is nothing.
//! It must never know: what the person decided, screens, storage.

use menshen_gate::{flag, signal};

/// Why a signal keeps an item closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The policy names it without declaring it.
    Undeclared,
    /// It does not exist on this surface or this device.
    NotHere,
    /// The service has ended.
    Sunset,
    /// The organisation decides on it and has not attested.
    Organisation,
    /// The browser asks not to be sold or shared (Global Privacy Control); a yes on a screen that names it is the person's own.
    OptedOut,
}

/// What browser, system and host say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// One bit of [`menshen_gate::Surface`].
    pub surface: u32,
    /// Bits of [`menshen_gate::signal`].
    pub bits: u32,
}

impl Signals {
    /// Reads the number by which the guard says both: the surface in bits 0-7, the signals above.
    pub fn from_number(number: u32) -> Self {
        Self { surface: number & 255, bits: number >> 8 }
    }

    /// What closes an item with these flags on these surfaces, if anything does. `sunset` (0 = none) and `now` in Unix seconds.
    pub fn close(&self, flags: u32, surfaces: u32, sunset: u32, now: u32) -> Option<Closed> {
        let has = |bit: u16| flags & u32::from(bit) != 0;
        let missing = |bit| self.bits & bit == 0;
        if has(flag::UNDECLARED) {
            Some(Closed::Undeclared)
        } else if surfaces & self.surface == 0 || has(flag::BRAND) && missing(signal::BRAND) {
            Some(Closed::NotHere)
        } else if sunset != 0 && now >= sunset {
            Some(Closed::Sunset)
        } else if has(flag::ORGANISATION) && missing(signal::ATTESTED) {
            Some(Closed::Organisation)
        } else if has(flag::SALE) && !missing(signal::OPTED_OUT) {
            Some(Closed::OptedOut)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Signals = Signals { surface: 1, bits: 0 };

    #[test]
    fn a_signal_can_only_close() {
        assert_eq!(HERE.close(0, 1, 0, 5), None);
        assert_eq!(HERE.close(0, 2, 0, 5), Some(Closed::NotHere));
        assert_eq!(HERE.close(flag::BRAND.into(), 1, 0, 5), Some(Closed::NotHere));
        assert_eq!(HERE.close(flag::ORGANISATION.into(), 1, 0, 5), Some(Closed::Organisation));
        assert_eq!(HERE.close(0, 1, 5, 5), Some(Closed::Sunset));
        assert_eq!(HERE.close(flag::UNDECLARED.into(), 1, 0, 5), Some(Closed::Undeclared));
    }

    #[test]
    fn privacy_control_closes_what_is_sold_and_nothing_else() {
        let told = Signals::from_number(signal::OPTED_OUT << 8 | 1);
        assert_eq!(told.close(flag::SALE.into(), 1, 0, 5), Some(Closed::OptedOut));
        assert_eq!(told.close(flag::BULK.into(), 1, 0, 5), None);
        assert_eq!(HERE.close(flag::SALE.into(), 1, 0, 5), None);
    }
}

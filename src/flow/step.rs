//! The machine's two entrances, each as a function of the state and in place.

use super::effect::Effects;
use super::event::Event;
use super::state::State;
use super::turn::Turn;

/// The whole flow: what the rights program runs. `now` in milliseconds since 1970.
pub fn step(mut state: State, event: Event, now: u64) -> (State, Effects) {
    let mut effects = Effects::default();
    advance(&mut state, event, now, &mut effects);
    (state, effects)
}

/// [`step`] in place; what is to be done is added to `out`.
pub fn advance(state: &mut State, event: Event, now: u64, out: &mut Effects) {
    let mut turn = Turn { state, out, now };
    if matches!(event, Event::Open(_) | Event::Tap(_)) {
        turn.leave_guardian();
    }
    if let Some(event) = turn.page(event) {
        turn.question(event);
    }
    if let Some(name) = turn.out.load.take() {
        turn.open_page(name);
    }
}

/// The questions alone: what the consent program runs. Where [`step`] would open a page, this asks for the rights program.
pub fn ask_step(mut state: State, event: Event, now: u64) -> (State, Effects) {
    let mut effects = Effects::default();
    ask(&mut state, event, now, &mut effects);
    (state, effects)
}

/// [`ask_step`] in place; what is to be done is added to `out`.
pub fn ask(state: &mut State, event: Event, now: u64, out: &mut Effects) {
    Turn { state, out, now }.question(event);
}

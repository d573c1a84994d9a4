//! The machine's two entrances.

use super::effect::Effect;
use super::event::Event;
use super::state::State;
use super::turn::Turn;
use alloc::vec::Vec;

fn turn(mut state: State, event: Event, now: u64, run: impl FnOnce(&mut Turn, Event)) -> (State, Vec<Effect>) {
    let mut turn = Turn { state: &mut state, out: Vec::new(), now, redraw: false };
    run(&mut turn, event);
    if turn.redraw {
        turn.out.push(Effect::Draw);
    }
    let out = turn.out;
    (state, out)
}

/// The whole flow: what the rights program runs. `now` in milliseconds since 1970.
pub fn step(state: State, event: Event, now: u64) -> (State, Vec<Effect>) {
    turn(state, event, now, |turn, event| {
        if let Some(event) = turn.page(event) {
            turn.question(event);
        }
    })
}

/// The questions alone: what the consent program runs. Where [`step`] would open a page, this asks for the rights program.
pub fn ask_step(state: State, event: Event, now: u64) -> (State, Vec<Effect>) {
    turn(state, event, now, |turn, event| turn.question(event))
}

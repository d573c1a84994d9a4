//! Walks at random through the machine, with the promises asked after every step.

use crate::world::*;
use menshen::flow::*;
use quickcheck::{Arbitrary, Gen, QuickCheck};

/// One thing that happens.
#[derive(Clone, Debug)]
enum Happening {
    Event(Event),
    Stored,
    Failed,
    /// The gate closes by itself.
    Closes(What),
    Disagreed,
    /// Another tab gives this item.
    Elsewhere(usize),
    Passes(u32),
}

fn index(g: &mut Gen) -> usize {
    usize::arbitrary(g) % (items().len() + 1)
}

fn name(g: &mut Gen) -> Name {
    let item = Name::Item(index(g));
    *g.choose(&[
        Name::Settings,
        Name::Choose,
        Name::Collected,
        Name::Shared,
        Name::History,
        Name::Export,
        Name::First,
        Name::Erase,
        Name::Erase,
        Name::Guardian,
        Name::Minor,
        Name::Age(Then::Agree),
        Name::Age(Then::Choose),
        item,
    ])
    .unwrap()
}

fn tap(g: &mut Gen) -> Tap {
    let (item, on, name) = (index(g), bool::arbitrary(g), name(g));
    let what = if bool::arbitrary(g) { What::All } else { What::Item(item) };
    *g.choose(&[
        Tap::Agree,
        Tap::Disagree,
        Tap::Choose,
        Tap::Choose,
        Tap::On(item, on),
        Tap::On(item, true),
        Tap::On(item, true),
        Tap::Save,
        Tap::Allow,
        Tap::Allow,
        Tap::Visit,
        Tap::Once,
        Tap::Refuse,
        Tap::Back,
        Tap::Close,
        Tap::HideNote,
        Tap::Item(item),
        Tap::Open(name),
        Tap::Withdraw(what),
        Tap::Erase,
        Tap::Erase,
        Tap::Minor,
        Tap::Adult,
        Tap::Browse,
        Tap::Guardian,
        Tap::Guardian,
    ])
    .unwrap()
}

impl Arbitrary for Happening {
    fn arbitrary(g: &mut Gen) -> Self {
        let origin = if bool::arbitrary(g) { Origin::User } else { Origin::Page };
        let item = index(g);
        match u8::arbitrary(g) % 16 {
            0 => Self::Event(Event::Start),
            1..=6 => Self::Event(Event::Tap(tap(g))),
            7..=8 => Self::Event(Event::Ask { token: 0, item: Some(item), origin }),
            9 => Self::Event(Event::Open(name(g))),
            10 => Self::Event(Event::Withdraw(What::Item(item))),
            11 => Self::Event(Event::Unknown),
            12 => Self::Event(Event::Known(vec![Last { item, decision: Verb::Given, time: 5 }])),
            13 => Self::Stored,
            14 => g
                .choose(&[
                    Self::Failed,
                    Self::Closes(What::Item(item)),
                    Self::Closes(What::All),
                    Self::Disagreed,
                    Self::Elsewhere(item),
                ])
                .cloned()
                .unwrap(),
            _ => Self::Passes(u32::arbitrary(g)),
        }
    }
}

/// Where the walk begins, and which program runs.
#[derive(Clone, Debug)]
struct Walk {
    start: u8,
    /// Bits: everybody's age is asked, the person is a minor, no guardian may decide.
    age: u8,
    whole: bool,
    steps: Vec<Happening>,
}

impl Arbitrary for Walk {
    fn arbitrary(g: &mut Gen) -> Self {
        let steps = (0..40).map(|_| Happening::arbitrary(g)).collect();
        Self { start: u8::arbitrary(g) % 3, age: u8::arbitrary(g) % 16, whole: bool::arbitrary(g), steps }
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let (start, age, whole) = (self.start, self.age, self.whole);
        Box::new(self.steps.shrink().map(move |steps| Self { start, age, whole, steps }))
    }
}

fn close(world: &mut World, touched: impl Fn(usize, &Item) -> bool) {
    for (at, item) in world.state.items.iter().enumerate() {
        if touched(at, item) {
            let held = &mut world.gate.decisions[at];
            *held = match *held {
                Decision::Given | Decision::Withdrawn => Decision::Withdrawn,
                _ => Decision::Refused,
            };
        }
    }
}

/// The items that this happening may turn to *given*: the person's explicit act on exactly these, or another tab's record.
fn may_give(before: &World, happening: &Happening) -> Vec<usize> {
    let items = &before.state.items;
    let all = || 0..items.len();
    let agreed = || all().filter(|at| (items[*at].bulk || items[*at].required) && items[*at].possible()).collect();
    let age = &before.state.age;
    let waits = age.is_minor() && !age.guardian || age.is_open();
    match (happening, &before.state.screen) {
        (Happening::Event(Event::Tap(Tap::Adult)), Screen::Page(Page::Age(Then::Agree))) => agreed(),
        // Without the age, or a guardian, a person gives nothing.
        (Happening::Event(_), _) if waits => Vec::new(),
        (Happening::Event(Event::Tap(Tap::Agree)), Screen::First) if !age.is_minor() => agreed(),
        (Happening::Event(Event::Tap(Tap::Save)), Screen::Choose(choices)) => {
            all().filter(|at| choices.on.contains(at) || items[*at].required && choices.shown.contains(at)).collect()
        }
        (Happening::Event(Event::Tap(Tap::Refuse)), Screen::Choose(choices)) => {
            all().filter(|at| items[*at].required && choices.shown.contains(at)).collect()
        }
        (Happening::Event(Event::Tap(Tap::Allow)), Screen::Notice(notice)) => vec![notice.item],
        (Happening::Event(Event::Tap(Tap::Visit | Tap::Once)), Screen::Notice(notice)) => {
            Some(notice.item).filter(|at| items[*at].kind == Kind::Use).into_iter().collect()
        }
        (Happening::Event(Event::Tap(Tap::On(at, true))), Screen::Page(_)) => vec![*at],
        (Happening::Elsewhere(at), _) => vec![*at],
        (Happening::Failed | Happening::Closes(_) | Happening::Disagreed, _) => before.given(),
        _ => Vec::new(),
    }
}

fn happen(world: &mut World, happening: &Happening, serial: usize) {
    match happening.clone() {
        Happening::Event(Event::Ask { item, origin, .. }) => {
            let token = serial as u32;
            world.asked.push(token);
            let item = item.filter(|at| *at < world.state.items.len());
            world.event(Event::Ask { token, item, origin });
        }
        Happening::Event(event) => {
            world.event(event);
        }
        Happening::Stored => {
            world.stored();
        }
        Happening::Failed => {
            world.failed();
        }
        Happening::Passes(seconds) => world.now += u64::from(seconds) * 1000,
        // The gate cannot close what it has not yet been given: let what is being written arrive first.
        _ if !world.writing.is_empty() => {}
        Happening::Closes(What::Item(at)) => {
            close(world, |other, item| other == at && !item.required);
            world.event(Event::Closed(world.gate.clone(), Control::Gate));
        }
        Happening::Closes(What::All) => {
            close(world, |_, item| !item.required);
            if world.gate.mode == Mode::None {
                world.gate.mode = Mode::Browse;
            }
            world.event(Event::Closed(world.gate.clone(), Control::Gate));
        }
        Happening::Disagreed => {
            close(world, |_, _| true);
            world.gate.mode = Mode::Browse;
            world.event(Event::Closed(world.gate.clone(), Control::Disagree));
        }
        Happening::Elsewhere(at) => {
            let Some(held) = world.gate.decisions.get_mut(at) else { return };
            *held = Decision::Given;
            world.gate.mode = Mode::Decided;
            world.record.push((at, Decision::Given));
            world.event(Event::Snapshot(world.gate.clone()));
        }
    }
}

fn check(before: &World, happening: &Happening, after: &World) -> Result<(), String> {
    let allowed = may_give(before, happening);
    let was = before.given();
    for at in after.given() {
        if !was.contains(&at) && !allowed.contains(&at) {
            return Err(format!("{at} was given without an explicit act"));
        }
    }
    for (at, decision) in after.gate.decisions.iter().enumerate() {
        if *decision == Decision::Given && !after.record.contains(&(at, *decision)) {
            return Err(format!("the gate is open for {at} without a record"));
        }
    }
    if matches!(happening, Happening::Event(Event::Unknown))
        && (before.state != after.state || before.effects.len() != after.effects.len())
    {
        return Err("an unknown event changed something".into());
    }
    if let (Screen::Choose(choices), false) = (&after.state.screen, matches!(before.state.screen, Screen::Choose(_)))
        && before.state.under.iter().all(|screen| !matches!(screen, Screen::Choose(_)))
        && !choices.on.is_empty()
    {
        return Err("something is on before the person has touched it".into());
    }
    let erased = after.effects.get(before.effects.len()..).unwrap_or_default().iter().any(|effects| effects.erase);
    let asked = matches!(happening, Happening::Event(Event::Tap(Tap::Erase)))
        && before.state.screen == Screen::Page(Page::Erase);
    if erased && !(before.state.erasing || asked) {
        return Err("the record was erased though nobody has said so".into());
    }
    if erased && (after.state.screen != Screen::First || !after.given().is_empty() || after.state.erasing) {
        return Err("after everything was erased it is no first visit".into());
    }
    if before.state.mode != Mode::None
        && after.state.mode == Mode::None
        && !(erased || matches!(happening, Happening::Failed))
    {
        return Err("a decision was forgotten".into());
    }
    if before.state.mode == Mode::Decided
        && after.state.mode == Mode::Browse
        && !matches!(happening, Happening::Disagreed | Happening::Failed | Happening::Event(Event::Tap(Tap::Disagree)))
    {
        return Err("basic mode was lost without disagreeing".into());
    }
    for (at, item) in after.state.items.iter().enumerate() {
        let shorter = before.state.items[at].given() && before.state.items[at].grant != Grant::Lasting;
        if item.given() && shorter && item.grant == Grant::Lasting && !allowed.contains(&at) {
            return Err(format!("{at} is given for longer than the person said"));
        }
    }
    let attested = matches!(happening, Happening::Event(Event::Tap(Tap::Guardian)))
        && before.state.screen == Screen::Page(Page::Guardian)
        && before.state.age.guarded;
    if after.state.age.guardian && !(before.state.age.guardian || attested) {
        return Err("a guardian was there who has not said so".into());
    }
    let opened = matches!(&after.state.screen, Screen::Notice(notice) if notice.item == SOLD && notice.why == Why::Use);
    let by_person = |ask: &Ask| ask.item == SOLD && ask.origin == Origin::User;
    if opened && before.state.screen != after.state.screen && !after.state.asks.iter().any(by_person) {
        return Err("against the signal a page has asked by itself".into());
    }
    for at in [ABROAD, SHUT] {
        let asked = |screen: &Screen| matches!(screen, Screen::Notice(notice) if notice.item == at);
        if asked(&after.state.screen) {
            return Err(format!("{at} was asked though it is not here or shut"));
        }
    }
    let mut tokens: Vec<&u32> = after.answers.iter().map(|(token, _)| token).collect();
    let count = tokens.len();
    tokens.sort();
    tokens.dedup();
    if tokens.len() != count {
        return Err("a question was answered twice".into());
    }
    let waiting = |token: &u32| after.state.asks.iter().any(|ask| ask.token == *token);
    if let Some(lost) = after.asked.iter().find(|t| !waiting(t) && after.answer(**t).is_none()) {
        return Err(format!("question {lost} was lost"));
    }
    for (token, yes) in &after.answers[before.answers.len()..] {
        let item = before.state.asks.iter().find(|ask| ask.token == *token).map(|ask| ask.item);
        if *yes && item.is_some_and(|at| after.gate.decisions[at] != Decision::Given) {
            return Err(format!("question {token} was answered yes with the gate closed"));
        }
    }
    Ok(())
}

fn begin(walk: &Walk) -> World {
    let mut world = match walk.start {
        0 => World::new(items(), Mode::None),
        1 => World::agreed(),
        _ => {
            let mut items = World::agreed().state.items;
            for at in [REQUIRED, SDK, FACE] {
                (items[at].decision, items[at].fresh) = (Decision::Undecided, true);
            }
            let mut world = World::new(items, Mode::Decided);
            let kept = world.given();
            world.record = kept.iter().map(|at| (*at, Decision::Given)).collect();
            world
        }
    };
    world.whole = walk.whole;
    let band = if walk.age & 2 != 0 { Band::Minor } else { Band::Unknown };
    world.state.age = Age {
        band,
        asked: walk.age & 1 != 0,
        guarded: walk.age & 4 == 0,
        guardian: false,
        attested: walk.age & 8 != 0,
    };
    world.gate.band = band;
    world
}

fn walk_holds(walk: Walk) -> Result<bool, String> {
    let mut world = begin(&walk);
    for (serial, happening) in walk.steps.iter().enumerate() {
        let before = world.clone();
        happen(&mut world, happening, serial);
        check(&before, happening, &world).map_err(|fault| format!("step {serial}, {happening:?}: {fault}"))?;
    }
    finish(world)
}

/// Whatever the walk left: answering *no* and letting everything be stored answers every question.
fn finish(mut world: World) -> Result<bool, String> {
    for _ in 0..200 {
        world.stored();
        match world.state.screen {
            Screen::Notice(_) => world.tap(Tap::Refuse),
            Screen::First => world.tap(Tap::Disagree),
            Screen::Choose(_) => world.tap(Tap::Save),
            Screen::Page(_) => world.tap(Tap::Close),
            Screen::None => break,
        };
    }
    while !world.writing.is_empty() {
        world.stored();
    }
    let lost = world.asked.iter().filter(|token| world.answer(**token).is_none()).count();
    if lost > 0 && world.state.mode != Mode::None {
        return Err(format!("{lost} questions never got an answer: {:?}", world.state));
    }
    Ok(true)
}

#[test]
fn no_walk_breaks_a_promise() {
    QuickCheck::new().tests(100_000).quickcheck(walk_holds as fn(Walk) -> Result<bool, String>);
}

// A small app as a publisher would write it: the counter starts when the person has said yes, and stops when that ends.
import { debug, needsReload, on, open, ready, request, sdk, status, subject, tell, use, withdraw, export as exportRecord } from 'menshen';
import type { Life, Line, MenshenError, Report, State } from 'menshen';

declare global {
  interface Window { seen: { starts: number; stops: number; changes: number; code: string; given: boolean | undefined } }
}

const home = document.documentElement.dataset['counter'] ?? new URLSearchParams(location.search).get('counter') ?? '';
const seen = window.seen = { starts: 0, stops: 0, changes: 0, code: '', given: undefined as boolean | undefined };
const counter: Life = {
  start({ signal }) {
    seen.starts++;
    const script = document.createElement('script');
    script.src = home;
    document.head.append(script);
    signal.addEventListener('abort', () => script.remove());
  },
  stop() { seen.stops++; },
};

try {
  sdk('counter', counter);
  const end: () => void = on('change', () => {
    seen.changes++;
    seen.given = status('counter');
  });
  window.addEventListener('pagehide', end);
} catch (error) {
  seen.code = (error as MenshenError).code;
  counter.start({ signal: new AbortController().signal }); // the control: without the guard it starts at once
}

await ready.then(() => { document.getElementById('state')!.textContent = status('counter') ? 'on' : 'off'; }, () => {});

document.getElementById('settings')!.addEventListener('click', () => { void open('settings'); });
document.getElementById('withdraw')!.addEventListener('click', () => withdraw('counter'));
document.getElementById('report')!.addEventListener('click', async () => {
  const report: Report = await debug(), lines: readonly Line[] = report.log, sealed: State = report.levels.sealed;
  document.getElementById('state')!.textContent = `${report.mode} ${lines.length} ${sealed} ${report.layers.guard}`;
});

// What the types allow, beyond what this page needs; never called.
export const typed = async (): Promise<void> => {
  const asked: boolean = await request('counter');
  const text: string = await use('counter', () => 'x'), again: number = await use('counter', async () => 1);
  const json: string = await exportRecord();
  await subject(null);
  await tell('accountCancelled');
  await open('item:counter');
  const leftOver: string[] = await needsReload();
  const version: string | undefined = window.menshen?.version, held: boolean | undefined = window.menshen?.status('counter');
  console.log(asked, text, again, json, version, held, leftOver);
};

// And what they refuse: each line is an error, or `tsc` says that it is none.
export const mistyped = (): void => {
  // @ts-expect-error an id is text
  status(5);
  // @ts-expect-error an SDK must be able to start
  sdk('counter', {});
  // @ts-expect-error there is one kind of event
  on('click', () => {});
  // @ts-expect-error a promise is no answer
  const given: boolean = request('counter');
  // @ts-expect-error no such screen
  void open('nowhere');
  // @ts-expect-error the object is frozen
  window.menshen!.status = () => true;
  // @ts-expect-error a reason is one of a list
  const odd = (line: Line): boolean => line.reason === 'because';
  console.log(given, odd);
};

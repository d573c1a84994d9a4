/** What is looked for on a long screen: rows that do not say it are hidden, and so are groups without rows. */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';

/** What it needs of what is drawn. */
interface Said { _level: number; _tag: string; _attributes: { [name: string]: string }; _text: string; _node: HTMLElement; }

const contains = (text: string, part: string): boolean => {
  for (let at = 0; at + part.length <= text.length; at++) {
    let same = 0;
    while (same < part.length && text[at + same] === part[same]) same++;
    if (same === part.length) return true;
  }
  return false;
};

/** Gives what hides: everything drawn, in order, the field that is written into, and the line that says when nothing is left. */
export const finder = (kept: readonly Uncurried[]) => {
  const lower = kept[Kept.toLowerCase]!, set = kept[Kept.setAttribute]!, unset = kept[Kept.removeAttribute]!, typed = kept[Kept.typed]!, write = kept[Kept.writeText]!;
  let before = '';
  return (drawn: { [key: string]: Said }, field: HTMLElement, none: Said | undefined): void => {
    const wanted = lower(typed(field));
    if (!wanted && !before) return; // nothing is hidden
    before = wanted;
    const show = (one: Said | undefined, shown: boolean): void => { if (one) shown ? unset(one._node, 'hidden') : set(one._node, 'hidden', ''); };
    let row: Said | undefined, group: Said | undefined, heading: Said | undefined, said = '', some = false, any = false;
    const ended = (level: number): void => {
      if (row && row._level >= level) {
        const found = contains(lower(said), wanted);
        show(row, found);
        some = some || found;
        any = any || found;
        row = undefined;
      }
      if (group && group._level >= level) {
        show(group, some);
        show(heading, some);
        group = heading = undefined;
      }
    };
    for (const key in drawn) {
      const one = drawn[key]!;
      ended(one._level);
      if (one._tag === 'h3') heading = one;
      else if (one._attributes.class === 'rows') {
        group = one;
        some = false;
      } else if (group && one._tag === 'li') {
        row = one;
        said = '';
      }
      said += one._text + ' ';
    }
    ended(0);
    if (none) write(none._node, any ? '' : none._attributes['data-none']);
  };
};

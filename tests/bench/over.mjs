// Calls that may be over, by engine, each with the reason why it stays so: reviewed, and shown beside the figure.
const insertion = 'it is asked which document and tree both nodes are of, and whether what comes in starts: eight questions to the engine';
const written = 'as `appendChild`, and each markup is searched for what may load';
const addressed = 'as `innerHTML text`, and each address in it is asked for';
const many = 'what starts is looked for among all that comes in, one kind after another';
const asked = 'the engine looks at who asks before it reads: a getter of a page that does nothing but read costs it as much';
const realm = 'every entry point of the frame\'s realm is patched before page code can use it';
const rows = 'thirty calls, each of which costs a part of a microsecond', made = 'each declaration gets a facade when it is first asked for';
const cookie = 'the text is taken apart first: its name, whether the engine will refuse it, when it ends';
const address = 'the address is asked for each time: now a little under one and a half times, now a little over';
const edge = 'the facade asks which member it is, then the text is judged: now a little under a microsecond, now a little over';
const tree = { 'a fresh frame (write)': realm, 'a list of ten, item by item (write)': rows, 'style of a new element (write)': made, 'appendChild (write)': insertion, 'insertBefore (write)': insertion, 'append of a list of a hundred (write)': many, 'textContent (write)': insertion };
const markup = { 'innerHTML text (write)': written, 'innerHTML with a class and a link (write)': written, 'innerHTML with a picture (write)': addressed };

export const reasons = {
  chromium: { ...tree, ...markup, 'document.cookie (read)': asked, 'document.cookie (write)': cookie },
  firefox: { ...tree, ...markup, 'document.cookie (read)': asked, 'img.src (write)': address, 'insertRule (write)': edge, 'style.setProperty (write)': edge, 'style.cssText (write)': edge },
  webkit: { ...tree, ...markup, 'document.cookie (write)': cookie, 'img.src (write)': 'the engine does nothing for an address that stands there already; the guard asks each time' },
};

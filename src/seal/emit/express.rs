//! Express: a middleware without dependencies, and so for everything with `(request, response, next)`.

use super::{DOCUMENTS, File, Sets, VARY};
use crate::headers::{CLEAR, Header};
use crate::mirror::NAME;

/// The file.
pub fn file(sets: &Sets) -> File {
    let text = TEMPLATE
        .replace("%ABOUT%", &sets.about.replace(['\n', '\r'], " "))
        .replace("%CLOSED%", &object(&sets.closed))
        .replace("%OPEN%", &object(&sets.open))
        .replace("%COOKIE%", &string(&format!("{NAME}={}", sets.mirror)))
        .replace("%NAME%", &string(&format!("{NAME}=")))
        .replace("%DOCUMENTS%", &serde_json::Value::from(DOCUMENTS).to_string())
        .replace("%VARY%", &string(VARY))
        .replace("%FORGET%", &string(&sets.forget))
        .replace("%CLEAR%", &string(CLEAR));
    File { name: "menshen.express.cjs", text }
}

fn object(set: &[Header]) -> String {
    let rows: String = set.iter().map(|one| format!("  {}: {},\n", string(one.name), string(&one.value))).collect();
    format!("{{\n{rows}}}")
}

/// A string of JSON is one of JavaScript.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Nothing that is put in holds a `%`.
const TEMPLATE: &str = r"// %ABOUT%
// app.use(require('./menshen.express.cjs')) before whatever answers.
'use strict';

const closed = %CLOSED%;

const open = %OPEN%;

/** Whether the mirror cookie is exactly this one and a document is asked for; whatever else is closed. */
function opens(request) {
  const mirror = (request.headers.cookie || '').split(';').map(part => part.trim()).find(part => part.startsWith(%NAME%));
  return mirror === %COOKIE% && isDocument(request);
}

/** Older engines do not say what they ask for. */
function isDocument(request) {
  const asked = request.headers['sec-fetch-dest'];
  return asked === undefined || %DOCUMENTS%.includes(asked);
}

module.exports = function menshen(request, response, next) {
  for (const [name, value] of Object.entries(opens(request) ? open : closed)) response.setHeader(name, value);
  if (isDocument(request)) {
    const before = response.getHeader('Vary');
    response.setHeader('Vary', before ? [].concat(before, %VARY%).join(', ') : %VARY%);
  }
  // Forget me: a POST from a page of this origin removes all that the origin keeps on the device, the record too.
  const forget = (request.originalUrl || request.url).split('?')[0] === %FORGET%;
  if (!forget || request.method !== 'POST' || request.headers['sec-fetch-site'] !== 'same-origin') return next();
  response.setHeader('Clear-Site-Data', %CLEAR%);
  response.statusCode = 204;
  response.end();
};
";

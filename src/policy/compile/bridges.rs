//! Native hosts as a page meets them: which objects carry calls to native code, and what in a call can be a method's name. The guard
//! watches them in the builds whose policy declares bridge methods; docs/bridges.md says which hosts these are.

use alloc::vec::Vec;
use menshen_gate::{Channel, Table};

/// What a call that is held or refused gives at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// A promise; where the host calls back instead nobody looks at it.
    Promise = 0,
    /// An empty string: the answer comes by the host's own callback.
    Nothing = 1,
    /// The answer is the returned value, so that nothing can wait: the call is refused.
    Refusal = 2,
    /// The same, for a function that people use as well: only a call in the form of a bridge is one.
    Door = 3,
}

/// Each function by its path from `window`, and whether it may come when the page runs already. Where a path ends at an object, each
/// member of that is a handler with a `postMessage`.
pub const HOSTS: &[(&str, Gives, bool)] = &[
    ("webkit.messageHandlers", Gives::Promise, false),
    ("androidBridge.postMessage", Gives::Promise, true),
    ("_cordovaNative.exec", Gives::Nothing, true),
    ("ReactNativeWebView.postMessage", Gives::Promise, true),
    ("flutter_inappwebview.callHandler", Gives::Promise, true),
    ("flutter_inappwebview._callHandler", Gives::Refusal, true),
    ("plus.bridge.exec", Gives::Promise, true),
    ("plus.bridge.execSync", Gives::Refusal, true),
    ("WeixinJSBridge.invoke", Gives::Promise, true),
    ("WeixinJSBridge.call", Gives::Promise, true),
    ("AlipayJSBridge.call", Gives::Promise, true),
    ("DingTalkJSBridge.call", Gives::Promise, true),
    ("WebViewJavascriptBridge.callHandler", Gives::Promise, true),
    ("WebViewJavascriptBridgeAndroid", Gives::Promise, true),
    ("_dsbridge.call", Gives::Refusal, true),
    ("ipc.postMessage", Gives::Promise, true),
    ("chrome.webview.postMessage", Gives::Promise, false),
    ("prompt", Gives::Door, false),
];

/// Where a method's name stands, in the arguments of a call and in each object or JSON among them: its parts are joined by a point.
pub const FORMS: &[&[&str]] = &[
    &["0"],
    &["0", "1"],
    &["1", "2"],
    &["2", "3"],
    &["pluginId", "methodName"],
    &["service", "action"],
    &["handlerName"],
    &["methodName"],
    &["method"],
    &["action"],
    &["cmd"],
    &["api"],
    &["func"],
    &["type"],
    &["name"],
];

/// What the guard is told, in the form of `Hosts` in `src/web/bridges/hosts.ts`.
pub fn told() -> (&'static [&'static [&'static str]], Vec<(&'static str, u8)>) {
    (FORMS, HOSTS.iter().map(|&(path, gives, late)| (path, gives as u8 + if late { 4 } else { 0 })).collect())
}

/// Whether a page under this compiled policy is to watch them.
pub fn watched(table: &[u8]) -> bool {
    let mut found = false;
    if let Ok(table) = Table::open(table) {
        table.rules(|rule| found |= rule.channel == Channel::Bridge);
    }
    found
}

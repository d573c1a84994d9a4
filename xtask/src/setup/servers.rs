//! The servers that generated configurations are loaded by; the tests start their own and leave any other alone.

use super::debian::{self, Package};
use crate::house::House;
use anyhow::Result;

const SERVERS: &[Package] =
    &[Package { name: "nginx-light", file: "/usr/sbin/nginx" }, Package { name: "caddy", file: "/usr/bin/caddy" }];

/// All that can be installed. Express is among the npm packages.
pub fn all(house: &House) -> Result<()> {
    debian::install(house, "testing the headers of sealed pages", SERVERS)
}

//! What touches the platform, tested in a real browser: see `tests/`.

'use client';
// A part that only the browser draws.
export default function Only({ count }) { return <u id="only">{typeof window} {count}</u>; }

'use client';
export default function Failed({ error, reset }) { return <p id="failed">{error.message}<button id="again" onClick={() => reset()}>again</button></p>; }

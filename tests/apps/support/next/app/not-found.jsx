export default function None() { return <p id="none">none</p>; }

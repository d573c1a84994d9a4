// Fails at first in the browser, and is whole once it is tried again.
'use client';
import { useState } from 'react';

export default function Page() {
  const [broken, set] = useState(false);
  if (broken) throw new Error('broken');
  return <main id="main"><p id="slowly">slow</p><button id="break" onClick={() => set(true)}>break</button></main>;
}

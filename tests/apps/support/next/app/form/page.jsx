'use client';
// Forms whose actions run on the server.
import { useActionState, useOptimistic } from 'react';
import { useFormStatus } from 'react-dom';
import { answer, leave } from '../actions.js';

const Sending = () => { const { pending } = useFormStatus(); return <button id="send" disabled={pending}>send</button>; };

export default function Page() {
  const [said, act, pending] = useActionState(answer, []), [shown, add] = useOptimistic(said, (list, one) => [...list, one]);
  return <main id="main"><form id="own" action={form => { add('…'); return act(form); }}><input name="who" defaultValue="me"/><select name="kind" defaultValue="b"><option>a</option><option>b</option></select><input type="checkbox" name="yes" defaultChecked/><Sending/></form>
    <output id="said">{shown.join('|')} {String(pending)}</output><form id="leaving" action={leave}><input name="id" defaultValue="3"/><button>leave</button></form></main>;
}

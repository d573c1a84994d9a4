'use client';
// What lives in the page only: state, a part that the server never draws, a portal, data asked for by the page itself.
import dynamic from 'next/dynamic';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const Only = dynamic(() => import('./only.jsx'), { ssr: false, loading: () => <i>soon</i> });

function Where() { return <output id="where">{usePathname()}?{useSearchParams().toString()}</output>; }

export function Client() {
  const [count, set] = useState(0), [open, show] = useState(false), [items, take] = useState([]), router = useRouter();
  useEffect(() => { fetch('/next/api/items').then(answer => answer.json()).then(take); }, [count]);
  return <aside><button id="count" onClick={() => set(count + 1)}>{count}</button><Only count={count}/><Suspense><Where/></Suspense><output id="asked">{items.map(({ name }) => name).join()}</output>
    <button id="push" onClick={() => router.push('/item/2?by=push')}>push</button><button id="back" onClick={() => router.back()}>back</button><button id="refresh" onClick={() => router.refresh()}>refresh</button>
    <button id="open" onClick={() => show(true)}>open</button>{open && createPortal(<dialog open id="modal"><button id="close" onClick={() => show(false)}>close</button></dialog>, document.body)}</aside>;
}

// The list, drawn on the server; what takes long comes later in the same answer.
import Image from 'next/image';
import Link from 'next/link';
import { Suspense } from 'react';
import { add, remove } from './actions.js';
import { read } from './list.js';

async function Late() {
  await new Promise(done => setTimeout(done, 60));
  return <p id="late" style={{ color: 'red', backgroundImage: 'url(/own.gif?late)' }}>late</p>;
}

export default async function Page() {
  const items = await read();
  return <main id="main"><ul>{items.map(item => <li key={item.id}><b>{item.name}</b><Link className="to" href={`/item/${item.id}`}>open</Link><form action={remove.bind(null, item.id)}><button className="remove">x</button></form></li>)}</ul>
    <form id="adding" action={add}><input name="name" defaultValue="four"/><button id="add">add</button></form>
    <Suspense fallback={<i>waiting</i>}><Late/></Suspense>
    <Image id="picture" src="/own.gif?image" alt="" width={8} height={8} style={{ width: 8 }} priority/><img alt="" src="/own.gif?plain" srcSet="/own.gif?set 2x"/><a href="https://elsewhere.example/">away</a>
    <div dangerouslySetInnerHTML={{ __html: '<em style="color: blue">in</em><img alt="" src="/own.gif?inner">' }}/></main>;
}

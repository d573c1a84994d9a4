// One of the list, with a title of its own.
import { notFound } from 'next/navigation';
import { first } from '../../list.js';

export async function generateMetadata({ params }) { return { title: `item ${(await params).id}`, openGraph: { images: '/own.gif?og' } }; }

export default async function Page({ params, searchParams }) {
  const { id } = await params, item = first().find(one => one.id === Number(id));
  if (!item) notFound();
  return <main id="main"><p id="item">{id} {item.name} {JSON.stringify(await searchParams)}</p></main>;
}

// What forms do on the server.
'use server';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { read, write } from './list.js';

export async function add(form) {
  const list = await read();
  await write([...list, { id: list.length + 10, name: String(form.get('name')) }]);
  revalidatePath('/');
}
export async function remove(id) {
  await write((await read()).filter(one => one.id !== id));
  revalidatePath('/');
}
export async function answer(before, form) {
  (await cookies()).set('draft', 'kept', { path: '/next' });
  return [...before, [...form.entries()].filter(([name]) => name[0] !== '$').map(pair => pair.join('=')).join('&')];
}
export async function leave(form) { redirect(`/item/${form.get('id')}?from=form`); }

// React Router with data: loaders, actions, fetchers, a lazy part, what fails, blocked ways, places kept; and React's own actions of forms.
import { createContext, startTransition, useActionState, useContext, useDeferredValue, useEffect, useOptimistic, useState } from 'react';
import { createPortal, useFormStatus } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Await, createBrowserRouter, data, Form, isRouteErrorResponse, Link, NavLink, Outlet, redirect, ScrollRestoration, useBlocker, useFetcher, useLoaderData, useLocation, useNavigate, useNavigation, useParams, useRouteError, useSearchParams, useSubmit } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Suspense } from 'react';
import { app } from '../report.js';

const log = [], ways = [], ITEMS = '/items.json', Dirty = createContext(null);
const ask = (method = 'GET', address = '', body) => fetch(ITEMS + address, { method, body: body && JSON.stringify(body) }).then(answer => answer.json());

function Layout() {
  const busy = useNavigation().state !== 'idle', { pathname, hash } = useLocation(), [dirty, set] = useState(false), [open, setOpen] = useState(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => { ways.push(pathname + hash); }, [pathname, hash]);
  return <Dirty value={set}>
    <nav aria-busy={busy || undefined}><NavLink id="list" to="/reactrouter" end className={({ isActive }) => isActive ? 'on' : ''}>list</NavLink><NavLink id="form" to="form" viewTransition>form</NavLink><Link id="later" to="later?q=a#end" prefetch="intent">later</Link><Link id="moved" to="moved">moved</Link><Link id="fails" to="fails">fails</Link><Link id="gone" to="nowhere" reloadDocument={false}>gone</Link></nav>
    <Outlet context="from the layout"/><button id="open" onClick={() => setOpen(true)}>open</button>{open && createPortal(<dialog open id="modal"><button id="close" onClick={() => setOpen(false)}>close</button></dialog>, document.body)}
    {blocker.state === 'blocked' && <p id="blocked"><button id="proceed" onClick={() => { set(false); blocker.proceed(); }}>leave</button></p>}<ScrollRestoration/></Dirty>;
}

function Row({ item }) {
  const fetcher = useFetcher(), name = fetcher.formData?.get('name') ?? item.name;
  return <li><b>{name}</b><Link className="to" to={`item/${item.id}`}>open</Link>
    <fetcher.Form method="put"><input type="hidden" name="id" value={item.id}/><input type="hidden" name="name" value={`${item.name}+`}/><button className="rename">+</button></fetcher.Form>
    <button className="remove" onClick={() => fetcher.submit({ id: item.id }, { method: 'delete' })}>{fetcher.state === 'idle' ? 'x' : '…'}</button></li>;
}
function List() {
  const items = useLoaderData(), [search, setSearch] = useSearchParams(), wanted = useDeferredValue(search.get('like') ?? '');
  return <><ul>{items.filter(({ name }) => name.includes(wanted)).map(item => <Row key={item.id} item={item}/>)}</ul><Form method="post" id="adding"><input name="name" defaultValue="four" required/><button>add</button></Form>
    <input id="like" value={search.get('like') ?? ''} onChange={event => setSearch(event.target.value ? { like: event.target.value } : {}, { replace: true })}/></>;
}
const acting = async ({ request }) => {
  const form = await request.formData(), id = form.get('id');
  log.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get('content-type')}`);
  return ask(request.method, id ? `?id=${id}` : '', { name: form.get('name') });
};

function Item() {
  const { item, slow } = useLoaderData(), { id } = useParams(), go = useNavigate();
  return <><p id="item">{id} {item.name} <Suspense fallback="waiting"><Await resolve={slow}>{value => <i>{value}</i>}</Await></Suspense></p><button id="back" onClick={() => go(-1)}>back</button></>;
}
const Sending = () => { const { pending } = useFormStatus(); return <button id="send" disabled={pending}>send</button>; };
function Filled() {
  const [said, act, pending] = useActionState(async (before, form) => { const text = await (await fetch('/echo', { method: 'POST', body: new URLSearchParams(form) })).text(); return [...before, text]; }, []);
  const [shown, add] = useOptimistic(said, (list, text) => [...list, `${text}?`]), set = useContext(Dirty), submit = useSubmit();
  return <><form id="own" action={form => { add(form.get('who')); return startTransition(() => act(form)); }} onChange={() => set(true)}><input name="who" defaultValue="me"/><select name="kind" defaultValue="b"><option>a</option><option>b</option></select><input type="checkbox" name="yes" defaultChecked/><textarea name="text" defaultValue="t"/><Sending/></form>
    <output id="said">{shown.join('|')} {String(pending)}</output><button id="submit" onClick={() => submit({ like: 'th' }, { action: '/reactrouter', method: 'get' })}>submit</button></>;
}
function Failed() { const error = useRouteError(); return <p id="failed">{isRouteErrorResponse(error) ? `${error.status} ${JSON.stringify(error.data).slice(0, 80)}` : error.message} <Link id="home" to="/reactrouter">home</Link></p>; }

const type = (input, value) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), all = selector => [...root.querySelectorAll(selector)];
  await ask('GET', '?anew');
  const router = createBrowserRouter([{
    path: '/reactrouter', Component: Layout, ErrorBoundary: Failed, HydrateFallback: () => 'first', children: [
      { index: true, Component: List, loader: () => ask(), action: acting }, { path: 'form', Component: Filled },
      { path: 'item/:id', Component: Item, loader: async ({ params }) => ({ item: (await ask()).find(({ id }) => id === Number(params.id)), slow: new Promise(done => setTimeout(done, 5, 'slow')) }) },
      { path: 'later', lazy: async () => ({ Component: () => <p id="lazy">lazy {useSearchParams()[0].get('q')}</p> }) }, { path: 'moved', loader: () => redirect('/reactrouter/item/3') },
      { path: 'fails', loader: () => { throw data({ why: 'over' }, { status: 410 }); }, Component: () => null, ErrorBoundary: Failed }],
  }]);
  const view = createRoot(root, { onCaughtError: error => log.push(`caught ${error.status ?? error.message}`) });
  view.render(<RouterProvider router={router}/>);
  await until(() => all('li').length === 3, 'the list');
  note('first', root.innerHTML);
  find('#adding').requestSubmit(); await until(() => all('li').length === 4, 'four of them');
  press(find('.rename')); await until(() => find('b').textContent === 'one+'); await until(() => router.state.fetchers.size === 0);
  press(all('.remove')[1]); await until(() => all('li').length === 3, 'one is gone');
  note('changed', [all('b').map(one => one.textContent), location.pathname]);
  type(find('#like'), 'three'); await until(() => all('li').length === 1);
  note('sought', [location.search, find('b').textContent]);
  type(find('#like'), ''); await until(() => all('li').length === 3);
  scrollTo(0, 40);
  press(find('.to')); await until(() => find('#item i'), 'an item');
  note('routed', [location.pathname, find('#item').textContent, find('#list').className]);
  history.back(); await until(() => find('li')); history.forward(); await until(() => find('#item i')); press(find('#back')); await until(() => find('li'));
  note('back', [location.pathname, find('#list').className]);
  press(find('#later')); await until(() => find('#lazy'));
  note('a lazy part', [location.search, location.hash, find('#lazy').textContent]);
  press(find('#moved')); await until(() => find('#item i'));
  note('moved', [location.pathname, find('#item').textContent]);
  press(find('#form')); await until(() => find('#own'));
  find('#own').requestSubmit(); await until(() => /me&.* false$/.test(find('#said').textContent), 'the answer');
  note('filled', [find('#said').textContent, find('#own').outerHTML]);
  type(find('[name=who]'), 'you'); await until(() => find('[name=who]').value === 'you'); press(find('#list')); await until(() => find('#blocked'));
  note('blocked', location.pathname);
  press(find('#proceed')); await until(() => find('li'));
  press(find('#form')); await until(() => find('#own')); press(find('#submit')); await until(() => find('li'));
  note('submitted', [location.pathname, location.search, all('b').map(one => one.textContent)]);
  press(find('#open')); await until(() => find('#modal')); note('a portal', find('#modal').outerHTML); press(find('#close')); await until(() => !find('#modal'));
  press(find('#fails')); await until(() => find('#failed')); note('failed', [find('#failed').textContent, location.pathname]);
  press(find('#home')); await until(() => find('li')); press(find('#gone')); await until(() => find('#failed'));
  note('nowhere', [find('#failed').textContent, location.pathname]);
  await router.navigate('/reactrouter'); await until(() => find('li'));
  view.unmount(); router.dispose();
  note('unmounted', [root.innerHTML, log, ways, Object.keys(sessionStorage).filter(key => key.startsWith('react'))]);
});

// The frame of all pages: the guard is the first script of the head, but where the control asks.
import { headers } from 'next/headers';
import Link from 'next/link';
import Script from 'next/script';
import { Act } from './act.jsx';
import { Client } from './client.jsx';
import { listening } from './listen.js';
import './style.css';

export const metadata = { title: { default: 'next', template: '%s of next' }, description: 'Next.js', icons: { icon: '/own.gif?icon' } };

export default async function Layout({ children }) {
  const guarded = !(await headers()).get('host').startsWith('control-');
  return <html lang="en"><head>{guarded && <script src="/menshen/guard.js"/>}<script dangerouslySetInnerHTML={{ __html: listening }}/></head><body>
    <nav><Link id="list" href="/">list</Link><Link id="form" href="/form">form</Link><Link id="slow" href="/slow" prefetch={false}>slow</Link></nav>
    {children}<Client/><Act/>
    <Script id="counting" src="/count.js?after" strategy="afterInteractive"/><Script src="/count.js?lazy" strategy="lazyOnload"/><Script id="inline" strategy="afterInteractive">{'window.inline = document.currentScript ? 1 : 2'}</Script>
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '{"a":"<b>"}' }}/>
  </body></html>;
}

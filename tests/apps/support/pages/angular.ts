// Angular, compiled in the page beside zone.js: a router with guards and lazy parts, both kinds of forms, HttpClient, markup that is cleaned and trusted.
import 'zone.js';
import '@angular/compiler';
import { APP_BASE_HREF, AsyncPipe, DatePipe, JsonPipe, Location, NgClass, NgStyle } from '@angular/common';
import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationRef, Component, computed, createComponent, Directive, ElementRef, EnvironmentInjector, ErrorHandler, EventEmitter, HostBinding, HostListener, inject, Input, NgZone, Output, Pipe, provideZoneChangeDetection, SecurityContext, signal, ViewContainerRef, ViewEncapsulation } from '@angular/core';
import { FormArray, FormControl, FormGroup, FormsModule, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication, DomSanitizer, Title } from '@angular/platform-browser';
import { provideRouter, Router, RouterLink, RouterLinkActive, RouterOutlet, withComponentInputBinding } from '@angular/router';
import { delay, map, of } from 'rxjs';
import { app } from '../report.js';

const log = [], errors = [], ITEMS = '/items.json';

@Pipe({ name: 'loud' })
class Loud { transform(text) { return `${text}!`; } }

@Directive({ selector: '[mark]' })
class Mark {
  @Input() mark;
  @HostBinding('style.borderTopWidth.px') get width() { return this.mark; }
  @HostListener('mouseenter', ['$event']) over(event) { log.push(`over ${event.type}`); }
  element = inject(ElementRef);
  ngOnInit() { log.push(`mark ${this.element.nativeElement.localName}`); }
}

@Component({ selector: 'app-row', imports: [Loud], template: '<b (click)="picked.emit(item)">{{ item.name | loud }}</b><ng-content/>', styles: 'b { margin-left: 3px; background: url("/own.gif?angular") }' })
class Row { @Input() item; @Output() picked = new EventEmitter(); }

@Component({
  imports: [Row, Mark, FormsModule, RouterLink, NgClass, NgStyle],
  styles: '.coming { animation: come 30ms } @keyframes come { from { opacity: 0 } }',
  template: `<ul>@for (item of items(); track item.id) {<li animate.enter="coming"><app-row [item]="item" (picked)="rename($event)">#</app-row><a [routerLink]="['/item', item.id]" class="to">open</a><button class="gone" (click)="remove(item)">x</button></li>} @empty {<li>none</li>}</ul>
    <form #form="ngForm" (ngSubmit)="add()"><input id="new" name="name" [(ngModel)]="name" required minlength="2"><button id="add" [disabled]="form.invalid">add</button></form>
    <p id="sum" mark="2" [ngClass]="{ many: items().length > 3 }" [ngStyle]="{ color: 'red', backgroundImage: 'url(/own.gif)' }" [style.width.px]="items().length" [style.--own]="total()" [attr.title]="'t' + total()">{{ total() }}</p>`,
})
class List {
  http = inject(HttpClient); items = signal([]); total = computed(() => this.items().length); name = '';
  take = list => this.items.set(list);
  ngOnInit() { this.http.get(ITEMS).subscribe(this.take); }
  ngOnDestroy() { log.push('list gone'); }
  add() { this.http.post(ITEMS, { name: this.name }).subscribe(this.take); this.name = ''; }
  rename(item) { this.http.put(ITEMS, { name: item.name + '+' }, { params: { id: item.id } }).subscribe(this.take); }
  remove(item) { this.http.delete(ITEMS, { params: { id: item.id } }).subscribe(this.take); }
}

@Component({ template: '<p id="item">{{ id }} {{ item.name }} {{ how }}</p><button id="back" (click)="location.back()">back</button>' })
class Item { @Input() id; @Input() item; @Input() how; location = inject(Location); }

@Component({
  imports: [ReactiveFormsModule, JsonPipe],
  template: `<form [formGroup]="form" (ngSubmit)="send()"><input id="who" formControlName="who"><select id="kind" formControlName="kind">@for (kind of ['a', 'b', 'c']; track kind) {<option [ngValue]="kind">{{ kind }}</option>}</select>
    <input id="yes" type="checkbox" formControlName="yes"><input class="one" type="radio" value="1" formControlName="one"><input class="one" type="radio" value="2" formControlName="one"><textarea id="text" formControlName="text"></textarea>
    <div formArrayName="tags">@for (tag of form.controls.tags.controls; track $index) {<input class="tag" [formControlName]="$index">}</div><button id="tag" type="button" (click)="more()">+</button><button id="send">send</button></form>
    <output id="state">{{ form.value | json }} {{ form.status }} {{ form.controls.who.errors | json }}</output><output id="answer">{{ answer() }}</output>`,
})
class Filled {
  http = inject(HttpClient); answer = signal('');
  form = new FormGroup({ who: new FormControl('', { validators: [Validators.required, Validators.email], asyncValidators: [control => of(control.value === 'taken@a.example' ? { taken: true } : null).pipe(delay(5))] }), kind: new FormControl('b'), yes: new FormControl(false), one: new FormControl('1'), text: new FormControl('t'), tags: new FormArray([new FormControl('x')]) });
  more() { this.form.controls.tags.push(new FormControl('y')); }
  send() { this.http.post('/echo', this.form.value, { responseType: 'text' }).subscribe(text => this.answer.set(text)); }
}

@Component({ selector: 'app-shaded', encapsulation: ViewEncapsulation.ShadowDom, template: '<slot></slot><i>shaded</i><img alt="" src="/own.gif?shaded">', styles: ':host { display: block; padding-top: 6px } i { background: url("/own.gif?in") }' })
class Shaded {}

@Component({
  imports: [Shaded, AsyncPipe, DatePipe],
  template: `<div id="clean" [innerHTML]="raw"></div><div id="trusted" [innerHTML]="trusted"></div><iframe id="frame" [src]="address"></iframe><a id="bad" [href]="bad">bad</a><a id="far" href="https://elsewhere.example/{{ n }}">far</a><img alt="" [src]="'/own.gif?n=' + n">
    <div id="styled" [style]="'color: blue; background: url(/own.gif?styled)'"></div><svg><rect [attr.width]="n" fill="url(#shade)"/><use [attr.href]="'#a' + n"/></svg><app-shaded><u>light</u></app-shaded><p id="piped">{{ later | async }} {{ when | date: 'yyyy-MM-dd' : 'UTC' }}</p>
    @defer (on immediate) {<s id="deferred">deferred</s>} @placeholder {<s>not yet</s>} @switch (n) { @case (3) {<q>three</q>} @default {<q>other</q>} }<ng-container #place/>`,
})
class Markup {
  clean = inject(DomSanitizer); n = 3; when = new Date(0); later = of('later').pipe(delay(1), map(text => text.toUpperCase()));
  raw = '<em onclick="window.never = 1">a</em><script>window.never = 1</script><img alt="" src="/own.gif?raw" onerror="window.never = 1"><a href="javascript:window.never = 1">j</a><b style="color: red">b</b>';
  trusted = this.clean.bypassSecurityTrustHtml('<em id="by" onclick="window.pressed = 1" style="color: rgb(1, 2, 3)">by</em><svg><circle r="1"/></svg>'); address = this.clean.bypassSecurityTrustResourceUrl('/fragment.html'); bad = 'javascript:window.never = 1';
  constructor() { log.push(this.clean.sanitize(SecurityContext.HTML, '<p onclick="x()">s<style>p { color: red }</style></p>'), this.clean.sanitize(SecurityContext.URL, 'data:text/html,x'), this.clean.sanitize(SecurityContext.STYLE, 'color: red')); }
}

@Component({ template: '<div class="over"><b id="modal">{{ text }}</b><button id="close" (click)="closed.emit(1)">close</button></div>', styles: '.over { position: fixed; inset: auto 0 0 auto }' })
class Modal { @Input() text; @Output() closed = new EventEmitter(); }

@Component({ template: '<p id="lazy">lazy {{ q }}</p>' })
class Lazy { @Input() q; }

@Component({
  selector: 'app-root', imports: [RouterOutlet, RouterLink, RouterLinkActive],
  template: `<nav><a id="list" routerLink="/" routerLinkActive="on" [routerLinkActiveOptions]="{ exact: true }">list</a><a id="form" routerLink="/form" routerLinkActive="on">form</a><a id="markup" routerLink="/markup">markup</a><a id="later" routerLink="/lazy" [queryParams]="{ q: 1 }" fragment="end">lazy</a><a id="shut" routerLink="/shut">shut</a></nav>
    <router-outlet/><button id="open" (click)="open()">open</button><button id="fail" (click)="fail()">fail</button><output id="zone">{{ inZone }}</output>`,
})
class Root {
  whole = inject(ApplicationRef); environmentInjector = inject(EnvironmentInjector); place = inject(ViewContainerRef); inZone = NgZone.isInAngularZone();
  open() {
    const hostElement = document.body.appendChild(document.createElement('app-modal')), made = createComponent(Modal, { environmentInjector: this.environmentInjector, hostElement });
    made.setInput('text', 'over it');
    made.instance.closed.subscribe(() => { made.destroy(); hostElement.remove(); });
    this.whole.attachView(made.hostView);
  }
  fail() { throw new Error('failed in a handler'); }
}

const routes = [
  { path: '', component: List, title: 'list' }, { path: 'form', component: Filled, title: 'form' }, { path: 'markup', component: Markup }, { path: 'lazy', loadComponent: async () => Lazy }, { path: 'shut', canActivate: [() => inject(Router).parseUrl('/item/3?how=turned')], component: Lazy },
  { path: 'item/:id', component: Item, title: route => `item ${route.params.id}`, resolve: { item: route => inject(HttpClient).get(ITEMS).pipe(map(list => list.find(({ id }) => id === Number(route.params.id)))) } }, { path: '**', redirectTo: '' },
];
const heads = (request, next) => { log.push(`${request.method} ${request.urlWithParams}`); return next(request.clone({ setHeaders: { 'X-App': 'angular' } })); };

const fill = (element, value, type = 'input') => { element[typeof value === 'boolean' ? 'checked' : 'value'] = value; element.dispatchEvent(new Event(type, { bubbles: true })); };

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), all = selector => [...root.querySelectorAll(selector)], go = async (link, wanted) => { press(find(link)); await until(() => find(wanted), wanted); }, named = () => until(() => find('#item').textContent.trim(), 'the item to be drawn');
  await fetch('/items.json?anew');
  root.innerHTML = '<app-root></app-root>';
  const made = await bootstrapApplication(Root, { providers: [provideZoneChangeDetection({ eventCoalescing: true }), provideRouter(routes, withComponentInputBinding()), provideHttpClient(withInterceptors([heads])), { provide: APP_BASE_HREF, useValue: '/angular' }, { provide: ErrorHandler, useValue: { handleError: error => errors.push(error.message) } }] });
  await until(() => all('li').length === 3 && find('#sum').textContent === '3', 'the list');
  note('first', [root.innerHTML.replace(/ class="(coming)?"/g, ''), find('#sum').style.cssText, getComputedStyle(find('b')).marginLeft, document.head.querySelectorAll('style').length, document.title]);
  fill(find('#new'), 'f'); await until(() => find('#new.ng-invalid.ng-dirty'));
  fill(find('#new'), 'four'); await until(() => !find('#add').disabled); press(find('#add'));
  await until(() => all('li').length === 4, 'four of them');
  press(find('b')); await until(() => find('b').textContent === 'one+!');
  press(all('.gone')[1]); await until(() => all('li').length === 3, 'one is gone');
  note('changed', [all('li').map(one => one.textContent), find('#sum').className, find('#sum').title, find('#sum').style.cssText]);
  await go('.to', '#item'); await named();
  note('routed', [location.pathname, find('#item').textContent, document.title, find('#list').className]);
  history.back(); await until(() => find('#sum')); history.forward(); await until(() => find('#item')); press(find('#back')); await until(() => find('#sum'));
  note('back', [location.pathname, find('#list').className]);
  await go('#later', '#lazy');
  note('a lazy part', [find('#lazy').textContent, location.search, location.hash]);
  await go('#shut', '#item'); await named();
  note('turned away', [location.pathname, location.search, find('#item').textContent]);
  await go('#form', '#who');
  fill(find('#who'), 'taken@a.example'); await until(() => find('#state').textContent.includes('INVALID') && find('#state').textContent.includes('taken"'));
  fill(find('#who'), 'me@a.example'); fill(find('#kind'), find('#kind').options[2].value, 'change'); fill(find('#yes'), true, 'change'); fill(all('.one')[1], true, 'change'); fill(find('#text'), 'long'); press(find('#tag')); await until(() => all('.tag').length === 2); fill(all('.tag')[1], 'z');
  await until(() => / VALID/.test(find('#state').textContent)); press(find('#send')); await until(() => find('#answer').textContent);
  note('filled', [find('#state').textContent.replace(/\s+/g, ' '), find('#answer').textContent, root.querySelector('form').className]);
  await go('#markup', '#deferred');
  await until(() => find('#piped').textContent.startsWith('LATER') && find('#frame').contentDocument?.querySelector('.part'), 'the frame');
  press(find('#by'));
  note('markup', [root.querySelector('ng-component').innerHTML, window.pressed, window.never, find('app-shaded').shadowRoot.innerHTML, getComputedStyle(find('app-shaded')).paddingTop, getComputedStyle(find('#by')).color, find('#frame').getAttribute('src')]);
  press(find('#open')); await until(() => find('#modal')?.textContent === 'over it');
  note('a portal', [find('app-modal').innerHTML, getComputedStyle(find('.over')).position]);
  press(find('#close')); await until(() => !find('#modal'));
  press(find('#fail')); await until(() => errors.length);
  const http = made.injector.get(HttpClient), failed = await new Promise(done => http.get('/nothing').subscribe({ error: done }));
  note('what failed', [errors, failed.status, failed.name, made.injector.get(Title).getTitle(), find('#zone').textContent]);
  await made.injector.get(NgZone).run(() => made.injector.get(Router).navigateByUrl('/')); await until(() => all('li').length === 3, 'the list again');
  note('navigated', [location.pathname, location.search]);
  made.destroy();
  note('destroyed', [root.innerHTML, log]);
});

// What is shown in the page: maps, video, captchas, payment.
const script = text => ['text/javascript', text];
/** What a maker's own script, which a loader brings in, stands for here: it reports whatever the page does with it. */
const beacon = address => `fetch(${JSON.stringify(address)}, { method: "POST", mode: "no-cors" })`;

export const shown = [{
  id: 'leaflet', name: 'Leaflet', file: 'leaflet/dist/leaflet.js', at: 'https://cdn.leaflet.example/leaflet.js', global: 'L', body: '<div id="leaflet" style="width: 300px; height: 300px"></div>',
  module: 'import L from "leaflet"; export default L;',
  hosts: ['tile.openstreetmap.org', 'cdn.leaflet.example'],
  start: L => { const map = L.map('leaflet', { fadeAnimation: false, zoomAnimation: false }).setView([31, 121], 4); L.tileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png').addTo(map); return { map }; },
  act: (_, { map }, count) => { map.setView([31 - count, 121], 4 + count); },
}, {
  id: 'amap', name: 'AMap', file: '@amap/amap-jsapi-loader/dist/index.js', at: 'https://cdn.amap.example/loader.js', global: 'AMapLoader', loads: true,
  module: 'import AMapLoader from "@amap/amap-jsapi-loader"; export default AMapLoader;',
  hosts: ['webapi.amap.com', 'restapi.amap.com', 'cdn.amap.example'],
  start: AMapLoader => { AMapLoader.load({ key: 'key', version: '2.0' }).catch(() => {}); },
  act: () => { if (window.AMap) window.AMap.acted(); },
  answers: { 'webapi.amap.com/maps': script(`window.AMap = { acted() { ${beacon('https://restapi.amap.com/v3/log')}; } }; window.___onAPILoaded && window.___onAPILoaded();`) },
}, {
  id: 'hls', name: 'hls.js', file: 'hls.js/dist/hls.min.js', at: 'https://cdn.hls.example/hls.min.js', global: 'Hls',
  module: 'import Hls from "hls.js"; export default Hls;',
  hosts: ['stream.hls.example', 'cdn.hls.example'],
  start: Hls => { const hls = new Hls({ enableWorker: false }); hls.loadSource('https://stream.hls.example/first.m3u8'); return { hls }; },
  act: (_, { hls }) => { hls.loadSource('https://stream.hls.example/next.m3u8'); },
  answers: { 'stream.hls.example': ['application/vnd.apple.mpegurl', '#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:4\n#EXT-X-ENDLIST\n'] },
}, {
  id: 'mux', name: 'Mux Data', file: 'mux-embed/dist/mux.js', at: 'https://src.litix.io/core/5/mux.js', global: 'mux', body: '<video id="mux" width="60" height="40"></video>',
  module: 'import mux from "mux-embed"; export default mux;',
  hosts: ['img.litix.io', 'key.litix.io', 'src.litix.io'], keeps: ['mux'],
  start: mux => { mux.monitor('#mux', { debug: false, data: { env_key: 'key', player_name: 'p', video_title: 'v' } }); },
  act: (mux, _, count) => { mux.emit('#mux', 'videochange', { video_id: String(count), video_title: 'v' }); mux.emit('#mux', 'play'); },
}, {
  id: 'altcha', name: 'ALTCHA', file: 'altcha/dist/main/altcha.umd.min.cjs', at: 'https://cdn.altcha.example/altcha.js', global: 'customElements',
  module: 'import "altcha"; export default {};',
  hosts: ['api.altcha.example', 'cdn.altcha.example'],
  start: () => { document.querySelector('main').insertAdjacentHTML('beforeend', '<altcha-widget id="altcha" challenge="https://api.altcha.example/challenge" challengeurl="https://api.altcha.example/challenge" auto="onload"></altcha-widget>'); },
  act: () => { const widget = document.getElementById('altcha'); widget.reset(); return widget.verify(); },
}, {
  id: 'hcaptcha', name: 'hCaptcha', at: 'https://cdn.hcaptcha.example/loader.js', global: 'hCaptchaLoaderModule', loads: true,
  module: 'import * as loader from "@hcaptcha/loader"; export default loader;',
  hosts: ['js.hcaptcha.com', 'api.hcaptcha.com', 'cdn.hcaptcha.example'],
  start: ({ hCaptchaLoader }) => hCaptchaLoader({ sentry: false }).then(() => 0),
  act: () => { window.hcaptcha.acted(); },
  answers: { 'js.hcaptcha.com/1/api.js': script(`window.hcaptcha = { acted() { ${beacon('https://api.hcaptcha.com/getcaptcha')}; } }; window.hCaptchaOnLoad && window.hCaptchaOnLoad();`) },
}, {
  id: 'stripe', name: 'Stripe', at: 'https://cdn.stripe.example/loader.js', global: 'loadStripe', loads: true,
  module: 'export { loadStripe as default } from "@stripe/stripe-js/pure";',
  hosts: ['js.stripe.com', 'r.stripe.com', 'cdn.stripe.example'],
  start: async loadStripe => ({ stripe: await loadStripe('pk_test_1') }),
  act: (_, { stripe }) => { stripe.acted(); },
  answers: { 'js.stripe.com': script(`window.Stripe = () => ({ _registerWrapper() {}, acted() { ${beacon('https://r.stripe.com/b')}; } });`) },
}, {
  id: 'braintree', name: 'Braintree', file: 'braintree-web/dist/browser/client.js', at: 'https://js.braintreegateway.com/web/3.144.0/js/client.min.js', global: 'braintree',
  module: 'import * as client from "braintree-web/client"; export default { client };',
  hosts: ['payments.sandbox.braintree-api.com', 'api.sandbox.braintreegateway.com', 'js.braintreegateway.com'],
  start: ({ client }) => { client.create({ authorization: 'sandbox_abcdefgh_merchant' }).catch(() => {}); },
  act: ({ client }, _, count) => client.create({ authorization: `sandbox_abcdefg${count}_merchant` }),
}];

// axios: requests by XMLHttpRequest and by fetch.
import axios from 'axios';
import { app } from '../report.js';

app(async ({ root, note }) => {
  const seen = [], way = axios.create({ baseURL: '/', headers: { 'X-A': 'b' }, transformResponse: [text => text] });
  way.interceptors.request.use(config => { seen.push(config.method); return config; });
  way.interceptors.response.use(answer => { seen.push(answer.status); return answer; }, error => { seen.push(error.code); throw error; });
  for (const adapter of ['xhr', 'fetch']) {
    const ask = config => way({ adapter, ...config });
    const form = new FormData();
    form.append('file', new File(['x'], 'x.txt'));
    note(adapter, [
      (await ask({ url: 'data.json' })).data, (await ask({ url: 'echo', params: { a: [1, 2], b: 'ü' } })).data, (await ask({ method: 'post', url: 'echo', data: { a: 1 } })).data,
      (await ask({ method: 'put', url: 'echo', data: new URLSearchParams({ a: 'b' }) })).data, (await ask({ method: 'post', url: 'echo', data: form })).data.replace(/[-\w]*boundary[-\w]*|-{4,}[-\w]+/gi, 'boundary'),
      await ask({ url: 'none' }).catch(error => [error.message, error.code, error.response.status]), (await ask({ url: 'data.json', responseType: 'blob' })).data.size, (await ask({ url: 'data.json', responseType: 'arraybuffer' })).data.byteLength,
      (await ask({ url: location.origin + '/echo?absolute' })).request?.responseURL ?? 'by fetch', (await ask({ url: 'echo' })).headers['content-type'],
    ]);
    const stop = new AbortController(), gone = ask({ url: 'echo', signal: stop.signal }).catch(error => [error.name, error.code]); // caught at once: else it depends on time whether it counts as unhandled
    stop.abort();
    const steps = [];
    await ask({ method: 'post', url: 'echo', data: 'sent', ...adapter === 'xhr' && { onUploadProgress: ({ loaded }) => steps.push(loaded) }, onDownloadProgress: ({ loaded }) => steps.push(loaded) });
    note(`${adapter}: given up, progress`, [await gone, steps.at(-1) > 0]);
  }
  note('kept', [seen, axios.isAxiosError(await axios.get('/none').catch(error => error)), (await axios.get('/data.json')).data]);
  root.textContent = 'done';
});

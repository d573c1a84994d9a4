// Chart.js: drawn on a canvas, and read back.
import Chart from 'chart.js/auto';
import { app } from '../report.js';

app(async ({ root, note, frame }) => {
  root.innerHTML = '<div style="width:300px;height:150px;position:relative"><canvas id="canvas"></canvas></div>';
  const canvas = document.getElementById('canvas'), hash = () => { const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); let sum = 0; for (const byte of data) sum = (sum * 31 + byte) | 0; return sum; };
  const chart = new Chart(canvas, { type: 'bar', data: { labels: ['a', 'b', 'c'], datasets: [{ label: 'one', data: [1, 2, 3], backgroundColor: 'red' }, { type: 'line', label: 'two', data: [3, 1, 2], borderColor: 'blue' }] }, options: { animation: false, responsive: true, maintainAspectRatio: false } });
  await frame();
  note('first', [canvas.width, canvas.height, canvas.style.cssText, canvas.getAttribute('style'), chart.getDatasetMeta(0).data.map(one => Math.round(one.x)), hash() !== 0]);
  const before = hash();
  chart.data.datasets[0].data.push(9); chart.data.labels.push('d'); chart.update();
  note('updated', [hash() !== before, canvas.toDataURL().slice(0, 22), chart.toBase64Image().length > 100, chart.getElementsAtEventForMode(new MouseEvent('click', { clientX: 1 }), 'nearest', {}, true).length]);
  canvas.parentNode.style.width = '200px';
  chart.resize();
  note('resized', [canvas.width, canvas.style.width, Chart.getChart(canvas) === chart]);
  chart.destroy();
  note('gone', [canvas.outerHTML, root.children.length]);
});

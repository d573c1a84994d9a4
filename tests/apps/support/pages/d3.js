// D3: selections, joins, axes, transitions, requests.
import * as d3 from 'd3';
import 'd3-transition';
import { app } from '../report.js';

app(async ({ root, note }) => {
  const svg = d3.select(root).append('svg').attr('viewBox', '0 0 100 100').attr('width', 100).style('background-image', 'url(/own.gif)').style('--own', 1), x = d3.scaleLinear([0, 3], [0, 90]);
  const draw = data => svg.selectAll('rect').data(data, d => d).join(enter => enter.append('rect').attr('fill', 'url(#shade)').attr('height', 0), update => update.classed('kept', true), gone => gone.remove()).attr('x', d => x(d)).attr('width', 9).style('fill', d => d % 2 ? 'red' : null).style('opacity', 0.5);
  draw([1, 2, 3]); draw([2, 3, 4]);
  svg.append('g').attr('transform', 'translate(0,90)').call(d3.axisBottom(x).ticks(3));
  svg.append('image').attr('href', '/own.gif?d3').attr('xlink:href', '/own.gif?d3x');
  svg.append('path').attr('d', d3.line()([[0, 0], [5, 5], [9, 1]]));
  svg.append('use').attr('xlink:href', '#a').attr('filter', 'url(#f)');
  note('drawn', root.innerHTML);
  await svg.selectAll('rect').transition().duration(30).attr('height', 40).style('opacity', 1).styleTween('margin-left', () => t => `${Math.round(t * 5)}px`).attrTween('title', () => t => String(t)).end();
  note('moved', [root.querySelector('rect').outerHTML, getComputedStyle(root.querySelector('rect')).opacity]);
  d3.select(root).append('div').html('<b>in</b><img alt="" src="/own.gif?html">').selectAll('b').text('other').style('color', 'red', 'important').property('title', 't').on('click.x', function () { d3.select(this).text('hit'); }).dispatch('click');
  note('html', d3.select(root).select('div').html());
  note('asked', [await d3.json('/data.json'), await d3.text('/echo?x=1'), d3.csvParse('a,b\n1,2')[0], (await d3.image('/own.gif?image')).naturalWidth, await d3.xml('/fragment.svg').then(xml => xml.documentElement.localName), await d3.html('/plain.html').then(html => html.querySelector('p').textContent), await d3.json('/none').catch(error => error.message)]);
  const force = d3.forceSimulation([{}, {}]).force('charge', d3.forceManyBody()).stop();
  force.tick(5);
  d3.select(root).selectAll('*').remove();
  note('gone', [root.innerHTML, force.nodes().length]);
});

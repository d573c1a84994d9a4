// What players show: a tone, its words, and a stream of silence in pieces. All of it is made here, byte by byte.
import { own } from './files.mjs';

const RATE = 8000;
/** Two seconds of a tone, as samples of sixteen bits. */
function tone(seconds = 2) {
  const count = RATE * seconds, file = Buffer.alloc(44 + count * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // samples as they are
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at++) file.writeInt16LE(Math.round(8000 * Math.sin(at * 440 * 2 * Math.PI / RATE)), 44 + at * 2);
  return file;
}

/** A second of silence in AAC: frames of 1,024 samples at 44.1 kHz, each behind its ADTS header (ISO/IEC 13818-7, 6.2). */
function silence() {
  const frame = Buffer.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]), size = frame.length + 7;
  const header = Buffer.from([0xff, 0xf1, 0x50, 0x40 | size >> 11, size >> 3 & 0xff, (size & 7) << 5 | 0x1f, 0xfc]);
  return Buffer.concat(Array.from({ length: 43 }, () => [header, frame]).flat());
}

const list = lines => ['#EXTM3U', '#EXT-X-VERSION:3', ...lines, ''].join('\n');

/** Whoever seeks asks for a part. */
function part({ headers }, response, whole) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [], start = Number(from ?? 0), end = to ? Math.min(Number(to), whole.length - 1) : whole.length - 1;
  response.writeHead(from === undefined ? 200 : 206, { 'Content-Type': 'audio/wav', 'Accept-Ranges': 'bytes', 'Content-Length': end - start + 1, ...from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${whole.length}` } });
  response.end(whole.subarray(start, end + 1));
}

export const films = site => {
  const playlist = { 'Content-Type': 'application/vnd.apple.mpegurl' }, whole = tone();
  own(site);
  site.program('/film/', { answer: (request, response) => part(request, response, whole) });
  site.file('/words.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nfirst words\n\n00:01.000 --> 00:02.000\nsecond words\n', { 'Content-Type': 'text/vtt' });
  site.file('/stream/all.m3u8', list(['#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"', 'low.m3u8', '#EXT-X-STREAM-INF:BANDWIDTH=128000,CODECS="mp4a.40.2"', 'high.m3u8']), playlist);
  for (const name of ['low', 'high']) site.file(`/stream/${name}.m3u8`, list(['#EXT-X-TARGETDURATION:1', '#EXT-X-PLAYLIST-TYPE:VOD', ...[0, 1, 2].flatMap(at => ['#EXTINF:0.998,', `piece${at}.aac`]), '#EXT-X-ENDLIST']), playlist);
  for (let at = 0; at < 3; at++) site.file(`/stream/piece${at}.aac`, silence(), { 'Content-Type': 'audio/aac' });
};

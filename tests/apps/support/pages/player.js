// Players: video.js with its controls, captions and a plugin, hls.js with a stream that a worker takes apart.
import Hls from 'hls.js';
import videojs from 'video.js';
import 'video.js/dist/video-js.css';
import { app } from '../report.js';

videojs.registerPlugin('marks', function marks({ at }) {
  this.on('timeupdate', () => { if (this.currentTime() >= at) this.trigger('mark'); });
});

app(async ({ root, note, until, heard, later, press }) => {
  root.innerHTML = `<video id="film" class="video-js" width="320" height="180" controls muted preload="auto" poster="/own.gif?poster"><source src="/film/tone.wav" type="audio/wav"><track kind="captions" src="/words.vtt" srclang="en" label="English" default></video><video id="stream"></video>`;
  const events = [], player = videojs('film', { playbackRates: [1, 2], inactivityTimeout: 0, persistTextTrackSettings: true, html5: { nativeTextTracks: false }, plugins: { marks: { at: 0.5 } } }), find = selector => root.querySelector(selector), frame = find('.video-js');
  for (const name of ['loadedmetadata', 'play', 'playing', 'pause', 'seeked', 'ratechange', 'volumechange', 'ended', 'mark', 'error', 'loadstart', 'texttrackchange']) player.on(name, () => { if (!events.includes(name)) events.push(name); });
  await new Promise(done => player.ready(done));
  await until(() => player.error() || player.readyState() >= 1 && player.duration() > 0, 'the film or an error');
  note('made', [player.error()?.code, Math.round(player.duration() * 10), find('video').poster.slice(-15), find('.vjs-poster img')?.getAttribute('src'), [...root.querySelectorAll('button')].map(one => one.title || one.textContent.trim()), getComputedStyle(frame).width]);
  if (!player.error()) {
    player.muted(true); // what makes no sound needs no person
    press(find('.vjs-big-play-button'));
    const plays = async () => {
      for (let tries = 0; tries < 100; tries++) {
        if (!player.paused() && player.currentTime() > 0.1 && frame.classList.contains('vjs-playing')) return true;
        await later(20);
      }
    };
    // WebKit's film stands still at its first moment now and then, without the guard as well: it is loaded once more.
    for (let tries = 0; !await plays(); tries++) {
      if (tries > 3) throw new Error('the film does not play');
      player.load();
      player.play();
    }
    note('playing', find('.vjs-play-control').title);
    const [words] = player.textTracks().tracks_;
    await until(() => words.cues?.length === 2, 'the captions');
    words.mode = 'showing';
    await until(() => find('.vjs-text-track-cue')?.textContent, 'a caption to show');
    note('captions', [Array.from({ length: words.cues.length }, (_, at) => words.cues[at].text), words.label, words.language, find('.vjs-text-track-cue').textContent.length > 5]);
    press(find('.vjs-play-control')); await until(() => player.paused(), 'the pause');
    const seeked = heard(find('video'), 'seeked'); player.currentTime(1.5); await seeked;
    note('sought', [player.currentTime(), Math.round(player.bufferedPercent() * 100), find('.vjs-text-track-cue')?.textContent]);
    player.playbackRate(2); player.volume(0.25); press(find('.vjs-mute-control')); await until(() => !player.muted() && events.includes('ratechange') && find('.vjs-mute-control').title === 'Mute', 'the controls');
    note('controlled', [player.playbackRate(), player.volume(), find('.vjs-playback-rate-value').textContent, find('.vjs-mute-control').title]);
    player.muted(true); player.play(); await until(() => player.ended() && frame.classList.contains('vjs-ended'), 'the end');
    note('ended', [find('.vjs-play-control').title, Math.round(player.currentTime() * 10)]);
    player.src({ src: '/film/other.wav', type: 'audio/wav' }); await until(() => player.readyState() >= 1 && player.currentSrc().endsWith('/film/other.wav') && player.currentTime() === 0, 'the other film');
    note('another', [player.currentSrc(), player.currentType()]);
  }
  const modal = player.createModal('a dialog', { label: 'said' });
  note('a dialog', [modal.el().querySelector('.vjs-modal-dialog-content').textContent, modal.opened()]);
  modal.close();
  player.enterFullWindow(); note('full', [frame.classList.contains('vjs-full-window'), getComputedStyle(frame).position]); player.exitFullWindow();
  player.textTrackSettings.setValues({ color: '#FF0' }); player.textTrackSettings.saveSettings(); note('settings', localStorage.getItem('vjs-text-track-settings'));
  note('events', [...events].sort());
  player.dispose(); note('gone', [!!find('.video-js'), Object.keys(videojs.getPlayers()).length]);

  note('streams', Hls.isSupported());
  if (!Hls.isSupported()) return;
  const stream = new Hls({ enableWorker: true }), media = find('#stream'), heardOf = [];
  for (const name of [Hls.Events.MANIFEST_PARSED, Hls.Events.LEVEL_LOADED, Hls.Events.FRAG_LOADED, Hls.Events.FRAG_PARSED, Hls.Events.FRAG_BUFFERED, Hls.Events.BUFFER_EOS]) stream.on(name, () => { if (!heardOf.includes(name)) heardOf.push(name); });
  let fatal;
  stream.on(Hls.Events.ERROR, (_, { fatal: end, details }) => { if (end) fatal = details; });
  stream.loadSource('/stream/all.m3u8'); stream.attachMedia(media);
  await until(() => fatal || heardOf.includes(Hls.Events.BUFFER_EOS), 'the stream');
  note('streamed', [fatal, heardOf, stream.levels.map(one => one.bitrate), media.buffered.length && Math.round(media.buffered.end(0)), media.currentSrc.slice(0, 5)]);
  if (!fatal) { media.muted = true; await media.play(); await until(() => media.currentTime > 0.2, 'the stream to play'); note('heard', media.paused); }
  stream.destroy(); note('ended', [media.buffered.length, stream.media]);
});

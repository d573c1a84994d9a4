// What is asked of the device by another word than the one that was judged.
/** Counts what camera is asked for. */
const count = () => {
  window.reached = '';
  const was = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = new Proxy(was, { apply: (to, self, args) => { const { video } = args[0]; if (video) reached += ' ' + video.mark; return Promise.resolve(); } });
};
export const before = () => `(${count})()`;
export const measure = { inside: () => reached };
export default [
  ['device the camera by what objects have', put => {
    let n = 0;
    const mark = put();
    if (!self.menshen) n = 1;
    Object.defineProperty(Object.prototype, 'video', { configurable: true, get: () => n++ ? { mark } : undefined });
    navigator.mediaDevices.getUserMedia({});
    return new Promise(() => {});
  }, { alone: true, ms: 3000 }],
];

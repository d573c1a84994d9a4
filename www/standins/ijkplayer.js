// Video: draws a moving picture and reports what is watched.
standin('ijkplayer', {
  heartbeat: false,
  methods: {
    play: function (canvas, me, sdk) {
      var pen = canvas.getContext('2d'), from = performance.now();
      sdk.send('play');
      (function draw(now) {
        var t = (now - from) / 1000, w = canvas.width, h = canvas.height;
        pen.fillStyle = '#0c1b22'; pen.fillRect(0, 0, w, h);
        for (var i = 0; i < 5; i++) {
          pen.fillStyle = 'hsl(' + (170 + i * 12) + ' 45% ' + (30 + i * 8) + '%)';
          var x = ((t * (14 + i * 9)) + i * w / 4) % (w + 80) - 60;
          pen.fillRect(x, h * .38 + i * 12, 54 - i * 4, 26);
        }
        pen.fillStyle = '#f2b84b'; pen.fillRect(0, h - 4, w * Math.min(1, t / 12), 4);
        if (me.running && t < 12 && canvas.isConnected) requestAnimationFrame(draw);
      })(from);
      return Promise.resolve(true);
    },
  },
});

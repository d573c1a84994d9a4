// Face check: opens the camera and sends the picture home.
standin('arcsoft', {
  methods: {
    check: function (show, me, sdk) {
      return navigator.mediaDevices.getUserMedia({ video: true }).then(function (stream) {
        if (show) show(stream);
        return new Promise(function (done) {
          sdk.send('face');
          setTimeout(function () { stream.getTracks().forEach(function (track) { track.stop(); }); done(true); }, 1500);
        });
      });
    },
  },
});

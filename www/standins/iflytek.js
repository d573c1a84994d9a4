// Speech: opens the microphone and sends the sound home.
standin('iflytek', {
  methods: {
    transcribe: function (seconds, me, sdk) {
      return navigator.mediaDevices.getUserMedia({ audio: true }).then(function (stream) {
        return new Promise(function (done) {
          sdk.send('sound');
          setTimeout(function () { stream.getTracks().forEach(function (track) { track.stop(); }); done(true); }, (seconds || 1) * 1000);
        });
      });
    },
  },
});

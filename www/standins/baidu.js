// Place: asks the browser where the person is and sends it home.
standin('baidu', {
  names: ['Hm_lvt_demo', 'Hm_lpvt_demo', 'HMACCOUNT'],
  methods: {
    locate: function (_, me, sdk) {
      return new Promise(function (resolve, reject) {
        navigator.geolocation.getCurrentPosition(function (at) {
          sdk.send('place');
          resolve({ latitude: at.coords.latitude, longitude: at.coords.longitude });
        }, reject, { enableHighAccuracy: true, timeout: 10000 });
      });
    },
  },
});

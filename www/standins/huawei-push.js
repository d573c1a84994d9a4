// Push: asks for notifications and registers the device.
standin('huawei-push', {
  methods: {
    subscribe: function (_, me, sdk) {
      return Notification.requestPermission().then(function (answer) { sdk.send('register'); return answer; });
    },
  },
});

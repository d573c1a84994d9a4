// Signing in and sharing: every call goes to its own host.
standin('tencent', {
  names: ['__qc_wId'],
  methods: {
    share: function (_, me, sdk) { sdk.send('share'); return Promise.resolve(true); },
  },
});

// Sharing: every call goes to its own host.
standin('weibo', {
  names: ['SINAGLOBAL', 'ULV', 'Apache'],
  methods: {
    share: function (_, me, sdk) { sdk.send('share'); return Promise.resolve(true); },
  },
});

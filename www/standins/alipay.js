// Payment: every call goes to its own host.
standin('alipay', {
  methods: {
    pay: function (_, me, sdk) { sdk.send('pay'); return Promise.resolve(true); },
  },
});

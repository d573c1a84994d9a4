// Casting: every call goes to its own host.
standin('lebo', {
  methods: {
    cast: function (_, me, sdk) { sdk.send('cast'); return Promise.resolve(true); },
  },
});

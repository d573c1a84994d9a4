// Documents: shows a file in a frame from its own host, which so learns which document it is.
standin('yozo-pdf', {
  methods: {
    open: function (place, me, sdk) {
      var frame = document.createElement('iframe');
      frame.title = 'PDF';
      frame.src = sdk.url('/view.html', 'frame');
      place.append(frame);
      return Promise.resolve(frame);
    },
  },
});

// The features: which SDK or permission use each needs, what it does, and what a person can do instead.
demo.features = [
  { id: 'attendance', sdk: 'baidu', item: 'location.fine/attendance/baidu', name: { zh: '位置打卡', en: 'Check in' },
    instead: { zh: '您可以手动填写地点。', en: 'You can type the place instead.' },
    run: function (sdk) { return sdk.locate().then(function (at) {
      return { zh: '已在望京 SOHO 附近打卡（' + at.latitude.toFixed(2) + ', ' + at.longitude.toFixed(2) + '）', en: 'Checked in near Wangjing SOHO (' + at.latitude.toFixed(2) + ', ' + at.longitude.toFixed(2) + ')' }; }); } },
  { id: 'voice', sdk: 'iflytek', item: 'media.microphone/voiceToText/iflytek', name: { zh: '语音转文字', en: 'Voice to text' },
    instead: { zh: '您仍可以直接听语音。', en: 'You can still listen to the message.' },
    run: function (sdk) { return sdk.transcribe(1).then(function () {
      return { zh: '“报价单我放群里了，付款条件改成三十天。”', en: '“The quote is in the group. Payment terms are thirty days now.”' }; }); } },
  { id: 'scan', item: 'media.camera/scan', name: { zh: '扫一扫', en: 'Scan' },
    instead: { zh: '您可以输入编号。', en: 'You can type the code instead.' },
    run: function () { return demo.camera(1500).then(function () { return { zh: '扫到：三楼会议室 301', en: 'Scanned: meeting room 301' }; }); } },
  { id: 'call', item: 'phone.call/dial', name: { zh: '拨打电话', en: 'Call' },
    instead: { zh: '您可以自己拨打 010-8000-0301。', en: 'You can dial 010-8000-0301 yourself.' },
    run: function () { return { zh: '正在呼叫李雯 010-8000-0301', en: 'Calling Li Wen, 010-8000-0301' }; } },
  { id: 'share', choices: [{ sdk: 'weibo', name: { zh: '微博', en: 'Weibo' } }, { sdk: 'tencent', ask: 'tencent/share', name: { zh: '微信 / QQ', en: 'WeChat / QQ' } }], name: { zh: '分享', en: 'Share' },
    instead: { zh: '您可以复制链接。', en: 'You can copy the link.' },
    run: function (sdk) { return sdk.share(location.href).then(function () { return { zh: '已分享《春季产品手册》', en: 'Shared “Spring catalogue”' }; }); } },
  { id: 'pay', sdk: 'alipay', name: { zh: '支付', en: 'Pay' },
    instead: { zh: '您可以选择其他付款方式。', en: 'You can pay another way.' },
    run: function (sdk) { return sdk.pay(86).then(function () { return { zh: '已付 ¥86.00，聚餐', en: 'Paid ¥86.00 for dinner' }; }); } },
  { id: 'face', sdk: 'arcsoft', item: 'media.camera/faceCheck/arcsoft', name: { zh: '人脸核验', en: 'Face check' },
    instead: { zh: '您可以用密码核验。', en: 'You can use your password.' },
    run: function (sdk) { return sdk.check(demo.preview).then(function () { demo.preview(null); return { zh: '核验通过', en: 'Check passed' }; }); } },
  { id: 'push', sdk: 'huawei-push', item: 'notify.push/push/huawei-push', name: { zh: '消息推送', en: 'Push' },
    instead: { zh: '打开页面时仍能看到新消息。', en: 'You still see new messages here.' },
    run: function (sdk) { return sdk.subscribe().then(function (answer) {
      return answer === 'granted' ? { zh: '推送已开启', en: 'Push is on' } : { zh: '浏览器没有允许通知', en: 'The browser did not allow notifications' }; }); } },
  { id: 'cast', sdk: 'lebo', name: { zh: '投屏', en: 'Cast' },
    instead: { zh: '您可以用数据线连接屏幕。', en: 'You can connect the screen by cable.' },
    run: function (sdk) { return sdk.cast().then(function () { return { zh: '已投到三楼大屏', en: 'Casting to the third-floor screen' }; }); } },
  { id: 'pdf', sdk: 'yozo-pdf', name: { zh: '查看 PDF', en: 'Open PDF' },
    instead: { zh: '您可以下载后查看。', en: 'You can download the file.' },
    run: function (sdk) { return demo.show('pdf', function (place) { return sdk.open(place); }).then(function () { return { zh: '已打开 报价单-0308.pdf', en: 'Opened quote-0308.pdf' }; }); } },
  { id: 'video', sdk: 'ijkplayer', name: { zh: '播放视频', en: 'Play video' },
    instead: { zh: '您可以下载后播放。', en: 'You can download the video.' },
    run: function (sdk) { return demo.show('video', function (place) {
      var canvas = demo.make('canvas', { width: 480, height: 270, 'aria-label': demo.say('features') });
      place.append(canvas);
      return sdk.play(canvas); }).then(function () { return { zh: '正在播放 工厂实拍.mp4', en: 'Playing factory.mp4' }; }); } },
];
demo.feature = function (id) { return demo.features.find(function (f) { return f.id === id; }); };
demo.sdkIds = ['baidu', 'iflytek', 'weibo', 'tencent', 'alipay', 'arcsoft', 'huawei-push', 'lebo', 'yozo-pdf', 'ijkplayer'];

/** Shows the camera's picture in the viewer for a while. */
demo.camera = function (ms) {
  return navigator.mediaDevices.getUserMedia({ video: true }).then(function (stream) {
    demo.preview(stream);
    return new Promise(function (done) {
      setTimeout(function () { stream.getTracks().forEach(function (t) { t.stop(); }); demo.preview(null); done(true); }, ms);
    });
  });
};
demo.preview = function (stream) {
  if (!stream) return demo.show(null);
  return demo.show('camera', function (place) {
    var video = demo.make('video', { autoplay: true, playsinline: true, muted: true });
    video.srcObject = stream;
    place.append(video);
  });
};

/** One tap on a feature: ask for the SDK, then for the use, then run; say what came of it. */
demo.start = function (id, choice) {
  var feature = demo.feature(id), sdkId = choice ? choice.sdk : feature.sdk;
  if (feature.choices && !choice) return demo.choose(feature);
  var name = demo.pick(feature.name);
  demo.working(id, true);
  return Promise.resolve(sdkId ? demo.call(sdkId, choice && choice.ask) : true).then(function (sdk) {
    if (!sdk) return demo.tell('closed', feature, demo.say('refused', { name: name, instead: demo.pick(feature.instead) }));
    var run = function () { return Promise.resolve(feature.run(sdk)); };
    return (feature.item ? demo.door.use(feature.item, run) : run()).then(function (result) { return demo.tell('done', feature, demo.pick(result)); });
  }).catch(function (error) {
    var no = ['refused', 'closed', 'not_here', 'not_allowed'].indexOf(error && error.code) >= 0 || error && error.name === 'NotAllowedError';
    return demo.tell('closed', feature, no ? demo.say('refused', { name: name, instead: demo.pick(feature.instead) })
      : demo.say('failed', { name: name, why: error && (error.code || error.message) || String(error) }));
  }).then(function () { demo.working(id, false); demo.changed(); });
};

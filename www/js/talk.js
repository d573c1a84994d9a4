// What is said in the demo's conversations. `feature` on a card starts that feature.
demo.talk = {
  list: [
    { id: 'team', name: { zh: '华东项目组', en: 'East China project' }, last: { zh: '何敏：晚上聚餐我先垫了', en: 'He Min: I paid for dinner' }, at: '10:26', unread: 3, color: 1, mark: { zh: '华', en: 'EC' } },
    { id: 'liwen', name: { zh: '李雯', en: 'Li Wen' }, last: { zh: '[语音] 14 秒', en: '[Voice] 14 s' }, at: '10:02', unread: 1, color: 2, mark: { zh: '雯', en: 'LW' } },
    { id: 'notice', name: { zh: '公司公告', en: 'Announcements' }, last: { zh: '三月八日调休安排', en: 'Shifted holiday on 8 March' }, at: '09:30', color: 3, mark: { zh: '告', en: 'AN' } },
    { id: 'files', name: { zh: '文件助手', en: 'File helper' }, last: { zh: '春季产品手册.pdf', en: 'spring-catalogue.pdf' }, at: { zh: '昨天', en: 'Yesterday' }, color: 4, mark: { zh: '文', en: 'FI' } },
    { id: 'food', name: { zh: '食堂订餐', en: 'Canteen' }, last: { zh: '明天中午：番茄牛腩', en: 'Tomorrow: beef with tomato' }, at: { zh: '昨天', en: 'Yesterday' }, color: 5, mark: { zh: '食', en: 'CA' } },
    { id: 'zhou', name: { zh: '周航', en: 'Zhou Hang' }, last: { zh: '好，三点见', en: 'OK, see you at three' }, at: { zh: '周一', en: 'Monday' }, color: 6, mark: { zh: '航', en: 'ZH' } },
  ],
  messages: [
    { from: { zh: '周航', en: 'Zhou Hang' }, mark: { zh: '航', en: 'ZH' }, color: 6, at: '09:12', text: { zh: '早。客户十点到，我先去三楼把会议室开一下。', en: 'Morning. The client comes at ten; I will open the room on the third floor.' } },
    { from: { zh: '周航', en: 'Zhou Hang' }, mark: { zh: '航', en: 'ZH' }, color: 6, at: '09:13', card: { feature: 'attendance', icon: 'attendance', title: { zh: '外勤打卡 · 望京 SOHO', en: 'Field check-in · Wangjing SOHO' }, note: { zh: '09:00 – 09:30', en: '09:00 – 09:30' }, act: { zh: '打卡', en: 'Check in' } } },
    { from: { zh: '李雯', en: 'Li Wen' }, mark: { zh: '雯', en: 'LW' }, color: 2, at: '10:02', card: { feature: 'voice', icon: 'voice', title: { zh: '语音 14 秒', en: 'Voice, 14 s' }, wave: true, act: { zh: '转文字', en: 'To text' } } },
    { from: { zh: '李雯', en: 'Li Wen' }, mark: { zh: '雯', en: 'LW' }, color: 2, at: '10:03', card: { feature: 'pdf', icon: 'pdf', title: { zh: '报价单-0308.pdf', en: 'quote-0308.pdf' }, note: { zh: '1.2 MB', en: '1.2 MB' }, act: { zh: '打开', en: 'Open' } } },
    { own: true, at: '10:05', text: { zh: '收到，我看完就回。', en: 'Got it. I will read it and reply.' } },
    { from: { zh: '周航', en: 'Zhou Hang' }, mark: { zh: '航', en: 'ZH' }, color: 6, at: '10:21', card: { feature: 'video', icon: 'video', title: { zh: '工厂实拍.mp4', en: 'factory.mp4' }, note: { zh: '0:42', en: '0:42' }, film: true, act: { zh: '播放', en: 'Play' } } },
    { from: { zh: '何敏', en: 'He Min' }, mark: { zh: '敏', en: 'HM' }, color: 5, at: '10:26', text: { zh: '晚上聚餐我先垫了，一人 86 元。', en: 'I paid for dinner, 86 yuan each.' }, card: { feature: 'pay', icon: 'pay', title: { zh: '聚餐 AA · ¥86.00', en: 'Dinner, split · ¥86.00' }, act: { zh: '去支付', en: 'Pay' } } },
  ],
};

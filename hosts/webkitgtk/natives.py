"""What the app does natively: which item of the policy stands behind an SDK or a device, and stand-ins for the SDKs.

These two tables are the app's own; the ids are those of www/policies/messenger.json.
"""

SDKS = {
    'ijkplayer': ['ijkplayer'],
    'huawei-push': ['huawei-push'],
    'baidu': ['baidu'],
    'tencent': ['tencent/share', 'tencent/socialSignIn'],
}

# A device is open when any use of it is granted: the page's gate knows which one it is, the app asks whether there is one.
DEVICES = {
    'camera': 'media.camera/',
    'microphone': 'media.microphone/',
    'location': 'location.',
    'notification': 'notify.push/',
}


class Natives:
    def __init__(self, store, log):
        self.store, self.log, self.running = store, log, set()

    def review(self, why):
        """Starts what is newly granted and stops what no longer is."""
        for sdk, items in SDKS.items():
            wanted = any(self.store.granted(item) for item in items)
            if wanted and sdk not in self.running:
                self.running.add(sdk)
                self.log('sdk-start', sdk=sdk, why=why)
            elif not wanted and sdk in self.running:
                self.running.remove(sdk)
                self.log('sdk-stop', sdk=sdk, why=why)

    def may(self, device):
        """Is a use of this device granted?"""
        prefix = DEVICES.get(device)
        return prefix is not None and any(
            item.startswith(prefix) and given is True for item, given in self.store.current['grants'].items())

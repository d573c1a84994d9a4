"""What the app keeps of the person's decisions: one file, written through to the disk, readable before any web view exists.

To the app a record is a number that only rises (`rev`), what is granted by item id (`grants`), and text that it hands back
untouched (`record`). There is one for the device and one for each person who signs in (`subject`).
"""
import json
import os

NOTHING = {'rev': 0, 'grants': {}, 'record': None}


class Store:
    def __init__(self, path):
        self.path, self.subject, self.records = path, '', {}
        try:
            with open(path, encoding='utf-8') as file:
                kept = json.load(file)
            subject, records = kept['subject'], kept['records']
            if not isinstance(subject, str) or not all(well_formed(record) for record in records.values()):
                raise ValueError('not a store')
            self.subject, self.records = subject, records
        except FileNotFoundError:
            pass
        except (ValueError, KeyError, AttributeError, TypeError):
            os.replace(path, path + '.unreadable')  # unreadable is no consent; it is kept aside, not deleted

    @property
    def current(self):
        return self.records.get(self.subject, NOTHING)

    def granted(self, item):
        return self.current['grants'].get(item) is True

    def save(self, subject, record):
        """Takes a newer record of this subject and makes it the current one; an OSError leaves everything as it was."""
        self._write(subject, {**self.records, subject: record})

    def switch(self, subject):
        """Another person's record from now on."""
        if subject != self.subject:
            self._write(subject, self.records)

    def erase(self, subject):
        """Nothing is kept of this subject any more."""
        self._write(self.subject, {key: record for key, record in self.records.items() if key != subject})

    def _write(self, subject, records):
        folder = os.path.dirname(os.path.abspath(self.path))
        with open(self.path + '.new', 'w', encoding='utf-8') as file:
            json.dump({'subject': subject, 'records': records}, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(self.path + '.new', self.path)
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        self.subject, self.records = subject, records


def well_formed(record):
    """Is this a record that a page may hand over?"""
    return (isinstance(record, dict) and type(record.get('rev')) is int and 0 < record['rev'] < 1 << 32
            and isinstance(record.get('record'), str)
            and isinstance(record.get('grants'), dict) and all(type(given) is bool for given in record['grants'].values()))

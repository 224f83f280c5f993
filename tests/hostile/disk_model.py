"""What may stand on a disk after a power cut, given the calls that were made until then.

Nothing but fsync is trusted. Of a file, what was written since its last sync may be there, be missing
or be torn; of a folder, so may what happened to its names. A rename happens whole or not at all.
"""

import os
import stat

SECTOR = 512  # bytes: what a disk writes whole


class File:
    def __init__(self, durable=b""):
        self.durable, self.waiting = durable, []  # waiting: (offset, data) or (size, None)


class Link:
    def __init__(self, target):
        self.target = target


class Folder:
    def __init__(self):
        self.names = {}    # as the process sees them
        self.durable = {}  # as they are known to be on the disk


def written(content, offset, data):
    if data is None:
        return content[:offset].ljust(offset, b"\0")
    return content[:offset].ljust(offset, b"\0") + data + content[offset + len(data):]


class Disk:
    """Follows the calls of a log (injector.Call) below a folder that is on the disk already."""

    def __init__(self, root):
        self.root_path, self.root = root, self._read(root)
        self.waiting = []  # changes of names that no sync has met: [(folder, name, what or None)]

    def _read(self, path):
        folder = Folder()
        for entry in os.scandir(path):
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                what = self._read(entry.path)
            elif stat.S_ISLNK(mode):
                what = Link(os.readlink(entry.path))
            else:
                with open(entry.path, "rb") as file:
                    what = File(file.read())
            folder.names[entry.name] = folder.durable[entry.name] = what
        return folder

    def _find(self, path):
        what = self.root
        for name in path[len(self.root_path):].split("/"):
            if name and name != ".":
                what = what.names[name]
        return what

    def _change(self, *changes):
        done = []
        for path, what in changes:
            folder, name = self._find(os.path.dirname(path)), os.path.basename(path)
            if what is None:
                del folder.names[name]
            else:
                folder.names[name] = what
            done.append((folder, name, what))
        self.waiting.append(done)

    def follow(self, call):
        if call.name == "create":
            self._change((call.path, File()))
        elif call.name == "mkdir":
            self._change((call.path, Folder()))
        elif call.name == "symlink":
            self._change((call.path, Link(call.other)))
        elif call.name == "remove":
            self._change((call.path, None))
        elif call.name == "rename":
            what = self._find(call.path)
            self._change((call.path, None), (call.other, what))
        elif call.name == "write":
            self._find(call.path).waiting.append((call.offset, call.data))
        elif call.name in ("truncate", "resize"):
            self._find(call.path).waiting.append((call.offset, None))
        elif call.name == "sync":
            self._sync(self._find(call.path))

    def _sync(self, what):
        if isinstance(what, File):
            for change in what.waiting:
                what.durable = written(what.durable, *change)
            what.waiting = []
            return
        met = [changes for changes in self.waiting if any(each[0] is what for each in changes)]
        for changes in met:
            self._apply(changes, lambda folder: folder.durable)
        self.waiting = [changes for changes in self.waiting if changes not in met]

    @staticmethod
    def _apply(changes, names_of):
        for folder, name, what in changes:
            if what is None:
                names_of(folder).pop(name, None)
            else:
                names_of(folder)[name] = what

    def after_cut(self, path, chance):
        """Writes one state that the disk may be in into an empty folder."""
        names = {}

        def names_of(folder):
            return names.setdefault(id(folder), dict(folder.durable))

        for changes in self._some(self.waiting, chance):
            self._apply(changes, names_of)
        self._write(self.root, path, names_of, chance)

    @staticmethod
    def _some(waiting, chance):
        """All, none, the first ones (as a journal keeps them), or any."""
        how = chance.randrange(4)
        if how == 0:
            return waiting
        if how == 1:
            return []
        if how == 2:
            return waiting[:chance.randint(0, len(waiting))]
        return [each for each in waiting if chance.random() < 0.5]

    def _write(self, folder, path, names_of, chance):
        for name, what in names_of(folder).items():
            place = os.path.join(path, name)
            if isinstance(what, Folder):
                os.mkdir(place)
                self._write(what, place, names_of, chance)
            elif isinstance(what, Link):
                os.symlink(what.target, place)
            else:
                with open(place, "wb") as file:
                    file.write(self._content(what, chance))

    def _content(self, file, chance):
        content = file.durable
        for offset, data in self._some(file.waiting, chance):
            if data and chance.random() < 0.2:
                data = data[:chance.randrange(0, len(data), SECTOR)]
            content = written(content, offset, data)
        return content

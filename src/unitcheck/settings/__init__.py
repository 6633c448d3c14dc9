"""What the user chose: options on the command line, in configuration files, or by default.

``declared`` lists the options, ``files`` reads them from files, and ``Resolver`` says what holds in a folder.
"""

from __future__ import annotations

import os

from unitcheck.settings.declared import BY_KEY, CONFIG, ISOLATED
from unitcheck.settings.layers import Layer, Settings, SettingsError

__all__ = ["FILE_NAMES", "Layer", "Resolver", "Settings", "SettingsError"]

FILE_NAMES = (".unitcheck.toml", "unitcheck.toml", "pyproject.toml")
"""What a configuration file is called; of several in one folder the first counts."""


class Resolver:
    """Says what holds in a folder: the flags, over the nearest configuration file, over what that one extends.

    ``flags`` are what holds by the flags alone.
    """

    def __init__(self, flags: Layer) -> None:
        self.flags = Settings((flags,), BY_KEY)
        self._by_folder: dict[str, Settings] = {}
        self._of_all: Settings | None = self.flags if self.flags[ISOLATED] else None

    def of_folder(self, folder: str) -> Settings:
        """What holds for the files in ``folder``, an absolute path.

        Raises SettingsError where a configuration cannot be used.
        """
        if self._of_all is None and self.flags[CONFIG] is not None:
            self._of_all = self._of_file(str(self.flags[CONFIG]), os.getcwd())
        if self._of_all is not None:
            return self._of_all
        asked = []
        while folder not in self._by_folder:
            asked.append(folder)
            found = self._in(folder)
            if found is not None:
                self._by_folder[folder] = found
                break
            folder = os.path.dirname(folder)
        for each in asked:
            self._by_folder[each] = self._by_folder[folder]
        return self._by_folder[folder]

    def _in(self, folder: str) -> Settings | None:
        """What holds by a file in the folder itself, or, at the top of the file system, without one."""
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) or os.path.islink(path):  # a link to nothing was meant to lead to one
                from unitcheck.settings import files

                if files.speaks(path):
                    return self._of_file(path, folder)
        return self.flags if os.path.dirname(folder) == folder else None

    def _of_file(self, path: str, root: str) -> Settings:
        from unitcheck.settings import files

        return Settings((*files.layers(path, root), *self.flags.layers), BY_KEY)

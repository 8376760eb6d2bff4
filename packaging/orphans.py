"""System libraries that only a dropped Qt plugin wanted: GTK and all that hangs on it, some 20 MB on Linux."""

from collections.abc import Callable, Iterable

Entry = tuple[str, str, str]  # path in the bundle, source, kind: PyInstaller's own order


def without(entries: Iterable[Entry], needs: Callable[[str], set[str]]) -> list[Entry]:
    """The `entries` less the shared libraries that nothing else needs.

    `needs` gives the names of the libraries that a file is linked against. Only libraries at the top of the bundle are
    judged: what lies deeper, an extension or a plugin, is loaded by path and stands for itself.
    """
    listed = list(entries)
    libraries = {path: source for path, source, kind in listed if _is_system_library(path, kind)}
    open_ends = [source for path, source, _ in listed if path not in libraries]
    reached: set[str] = set()
    while open_ends:
        for name in needs(open_ends.pop()) & libraries.keys():
            if name not in reached:
                reached.add(name)
                open_ends.append(libraries[name])
    return [entry for entry in listed if entry[0] not in libraries or entry[0] in reached]


def _is_system_library(path: str, kind: str) -> bool:
    return kind == "BINARY" and "/" not in path and path.startswith("lib") and not path.startswith("libpython")

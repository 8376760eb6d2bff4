"""Where things lie: shipped resources, the user's data, logs."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path


def resources() -> Path:
    """The folder of shipped data: in a frozen copy, an installed package, or a checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys._MEIPASS) / "resources"  # type: ignore[attr-defined]
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


@dataclass(frozen=True, slots=True)
class Places:
    """The user's folders. Nothing is created until `prepare()`."""

    data: Path
    config: Path
    logs: Path

    @property
    def database(self) -> Path:
        return self.data / "desk.db"

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone."""
        for folder in (self.data, self.config, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def places(data_dir: Path | None = None) -> Places:
    """`--data-dir` first, then ICE_DESK_HOME, then what the platform prescribes."""
    home = data_dir or (Path(os.environ["ICE_DESK_HOME"]) if os.environ.get("ICE_DESK_HOME") else None)
    if home is not None:
        home = home.expanduser().resolve()
        return Places(data=home, config=home, logs=home / "logs")
    import platformdirs  # kept off the path of `--help`

    name = "ice-desk" if sys.platform.startswith("linux") else "ICE Desk"
    dirs = platformdirs.PlatformDirs(name, appauthor=False)
    return Places(data=dirs.user_data_path, config=dirs.user_config_path, logs=dirs.user_log_path)

"""Where things lie: shipped resources, the user's data, logs."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from ice_desk.domain.errors import DataFault


def resources() -> Path:
    """The folder of shipped data: in a frozen copy, an installed package, or a checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys._MEIPASS) / "resources"  # type: ignore[attr-defined]
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


@dataclass(frozen=True, slots=True)
class Places:
    """The user's folders. Nothing is created until `prepare()`. `named`: somebody asked for this place."""

    data: Path
    config: Path
    logs: Path
    named: bool = False

    @property
    def database(self) -> Path:
        return self.data / "desk.db"

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone. Raises DataFault where that cannot be."""
        for folder in (self.data, self.config, self.logs):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise DataFault(
                    f"The folder {folder} cannot be made",
                    why=error.strerror or type(error).__name__,
                    remedy="Let it be written to, or name another place with --data-dir",
                ) from error


def machine_policy(platform: str = sys.platform) -> Path:
    """Where an organisation's policy lies on this machine. No variable and no option moves it."""
    if platform == "darwin":
        return Path("/Library/Application Support/ICE Desk/policy.json")
    if platform == "win32":
        return _windows_folder("{62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}", "C:/ProgramData") / "ICE Desk" / "policy.json"
    return Path("/etc/ice-desk/policy.json")


def extra_policy() -> Path | None:
    """A second policy, which can only tighten the machine's own."""
    named = os.environ.get("ICE_DESK_POLICY")
    return Path(named).expanduser().absolute() if named else None


def account_data(platform: str = sys.platform) -> Path:
    """The data folder of whoever is logged in, as the system's own list of accounts has it.

    Here lies the ledger of caps that an organisation set: HOME, ICE_DESK_HOME and `--data-dir` do not begin another.
    """
    if platform == "win32":
        return _windows_folder("{F1B32785-6FBA-4FCF-9D55-7B8E7F157091}", Path.home() / "AppData" / "Local") / "ICE Desk"
    import pwd

    home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    return home / ("Library/Application Support/ICE Desk" if platform == "darwin" else ".local/share/ice-desk")


def _windows_folder(identity: str, otherwise: Path | str) -> Path:
    """A known folder of Windows, asked of the system: the variables that name it are anybody's to change."""
    import ctypes
    import uuid

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return Path(otherwise)
    known = (ctypes.c_byte * 16).from_buffer_copy(uuid.UUID(identity).bytes_le)
    found = ctypes.c_wchar_p()
    failed = windows.shell32.SHGetKnownFolderPath(ctypes.byref(known), 0, None, ctypes.byref(found))
    try:
        return Path(otherwise if failed or not found.value else found.value)
    finally:
        windows.ole32.CoTaskMemFree(found)


def beside_program() -> Path:
    """The folder in which the program lies; on macOS that of the whole bundle, from source that of the checkout."""
    if not getattr(sys, "frozen", False):
        return Path(__file__).resolve().parent.parent
    program = Path(sys.executable).resolve()
    bundle = next((parent for parent in program.parents if parent.suffix == ".app"), None)
    return (bundle or program).parent


def is_portable() -> bool:
    """Whether this copy was made portable: a file called portable.txt lies beside it."""
    return (beside_program() / "portable.txt").is_file()


def places(data_dir: Path | None = None, *, portable: bool = False) -> Places:
    """`--data-dir` first, then `--portable`, ICE_DESK_HOME, the mark of a portable copy, the platform's own places."""
    home = data_dir
    if home is None and not portable and os.environ.get("ICE_DESK_HOME"):
        home = Path(os.environ["ICE_DESK_HOME"])
    if home is None and (portable or is_portable()):
        home = beside_program() / "ice-desk-data"
    if home is not None:
        home = home.expanduser().resolve()
        return Places(data=home, config=home, logs=home / "logs", named=True)
    import platformdirs  # kept off the path of `--help`

    name = "ice-desk" if sys.platform.startswith("linux") else "ICE Desk"
    dirs = platformdirs.PlatformDirs(name, appauthor=False)
    return Places(data=dirs.user_data_path, config=dirs.user_config_path, logs=dirs.user_log_path)

"""The user's settings: checked when set, announced at once, saved in the background."""

import dataclasses
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ice_desk.domain.errors import DataFault
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.services import settings_file
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.policy_settings import bounded, check_bounds
from ice_desk.services.settings_spec import Spec
from ice_desk.services.settings_values import DEFAULTS, SPECS, SettingsValues, repaired
from ice_desk.services.worker import Worker

__all__ = ["DEFAULTS", "SPECS", "Settings", "SettingsValues", "Spec"]

FILE_SECONDS = 10.0
log = logging.getLogger(__name__)


class Settings:
    """`values` is what holds now: the user's wishes within `policy`. `notices` says what was repaired at start.

    `given` are values that hold for this session until they are set: they are never saved.
    """

    def __init__(
        self, path: Path, jobs: Jobs, policy: Feed[Policy] | None = None, given: Mapping[str, Any] | None = None
    ) -> None:
        self._policy = policy or Feed(NO_POLICY)
        self._wished = DEFAULTS
        self._given = dict(given or {})
        self.values: Feed[SettingsValues] = Feed(bounded(DEFAULTS, self._policy.value))
        self.notices: tuple[str, ...] = ()
        self._path = path
        self._jobs = jobs
        self._worker = Worker("settings")
        self._changed: set[str] = set()
        self._saving = False

    async def start(self) -> None:
        """Read the file. Whatever is wrong with it is told in `notices`, kept aside and replaced by defaults."""
        try:
            self._wished, self.notices = await self._worker.call(self._load, FILE_SECONDS)
        except (OSError, TimeoutError) as error:
            log.warning("the settings file cannot be read: %s", error)
            self.notices = ("The settings could not be read, so the defaults hold for now.",)
        self._policy.subscribe(lambda _policy: self._publish())
        self._publish()

    def set(self, key: str, value: object) -> None:
        """Change one setting.

        Raises DataFault when there is no such setting or it cannot have this value, Refused when the policy says no.
        """
        spec = SPECS.get(key)
        if spec is None:
            raise DataFault(f"There is no setting “{key}”", remedy="Check its name")
        try:
            checked = spec.check(value)
        except ValueError as fault:
            raise DataFault(
                f"“{spec.label}” cannot be set", why=_sentence(str(fault)), remedy="Choose another value"
            ) from fault
        check_bounds(key, checked, self._policy.value)
        self._wished = dataclasses.replace(self._wished, **{key: checked})
        self._given.pop(key, None)
        self._publish()
        self._changed.add(key)
        self._save_soon()

    async def close(self) -> None:
        """Save what is not saved yet, and end."""
        try:
            if self._changed:
                await self._save()
        finally:
            await self._worker.close()

    def _publish(self) -> None:
        wished = dataclasses.replace(self._wished, **self._given)
        self.values.publish(bounded(wished, self._policy.value))

    def _save_soon(self) -> None:
        if self._saving:
            return
        self._saving = True
        try:
            self._jobs.spawn(self._save_all(), "settings: save")
        except RuntimeError:
            self._saving = False  # the desk is closing: `close` saves

    async def _save_all(self) -> None:
        try:
            while self._changed:
                await self._save()
        finally:
            self._saving = False

    async def _save(self) -> None:
        """Write every setting that was changed; what a person wrote into the file beside them stays."""
        names, self._changed = self._changed, set()
        values = {name: getattr(self._wished, name) for name in sorted(names)}
        try:
            await self._worker.call(lambda: settings_file.write(self._path, values), FILE_SECONDS, keep=True)
        except (OSError, TimeoutError) as error:
            self._changed |= names
            why = getattr(error, "strerror", None) or "The disk did not answer in time"
            raise DataFault(
                "The settings could not be saved",
                why=why,
                remedy="They hold until ICE Desk ends; check the disk, then change one again",
            ) from error

    def _load(self) -> tuple[SettingsValues, tuple[str, ...]]:
        try:
            found: dict[str, Any] = settings_file.read(self._path)
        except settings_file.Unreadable as fault:
            kept = settings_file.keep_bad(self._path, move=True)
            return DEFAULTS, (
                f"The settings were set back to their defaults: {fault}. The file is kept as {kept.name}.",
            )
        values, told = repaired(found)
        return (values, (*told, self._mend(values, found))) if told else (values, ())

    def _mend(self, values: SettingsValues, found: dict[str, Any]) -> str:
        try:
            kept = settings_file.keep_bad(self._path, move=False)
            settings_file.write(self._path, {name: getattr(values, name) for name in SPECS if name in found})
        except OSError as error:
            log.warning("the settings file cannot be repaired: %s", error)
            return "The file itself could not be changed."
        return f"The file as it was is kept as {kept.name}."


def stored_values(path: Path, policy: Policy = NO_POLICY) -> SettingsValues:
    """What the file says, within the policy, for a program that only looks.

    Nothing is repaired; what is wrong counts as its default.
    """
    try:
        values, _told = repaired(settings_file.read(path))
    except (OSError, settings_file.Unreadable):
        values = DEFAULTS
    return bounded(values, policy)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]

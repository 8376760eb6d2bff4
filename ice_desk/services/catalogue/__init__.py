"""The catalogue's files, read, checked and turned into the domain's values."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import DataFault
from ice_desk.services.catalogue import files
from ice_desk.services.catalogue.build import build
from ice_desk.services.catalogue.sources import Sources

T = TypeVar("T", bound=files.File)


def load_catalogue(folder: Path) -> Catalogue:
    """Read `folder`/*.toml. Raises DataFault naming file, key and reason where anything is wrong."""
    return build(
        Sources(
            architectures=_read(folder, "architectures", files.Architectures),
            models=_read(folder, "models", files.Models),
            cards={name: _read(folder, name, files.Cards) for name in ("cards", "tables", "mac_m3_max", "rtx_4090")},
            aliases=_read(folder, "aliases", files.Aliases),
            cloud=_read(folder, "cloud", files.Cloud),
            tiers=_read(folder, "tiers", files.Tiers),
            tasks=_read(folder, "tasks", files.Tasks),
            profiles=_read(folder, "profiles", files.Profiles),
            expectations=_read(folder, "expectations", files.Expectations),
            quantization=_read(folder, "quantization", files.Quantization),
            context=_read(folder, "context", files.Contexts),
            benchmarks=_read(folder, "benchmarks", files.Benchmarks),
            costs=_read(folder, "costs", files.Costs),
            rules=_read(folder, "rules", files.Rules),
            config=_read(folder, "config", files.Defaults),
            setup=_read(folder, "setup", files.Setup),
        )
    )


def _read(folder: Path, name: str, kind: type[T]) -> T:
    path = folder / f"{name}.toml"
    remedy = "Reinstall ICE Desk, or restore the file."
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise DataFault(f"{path.name} cannot be read", why=error.strerror or str(error), remedy=remedy) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataFault(f"{path.name} is no valid TOML", why=str(error), remedy=remedy) from error
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        what = f"{path.name}: {_key(first['loc'], data)} is wrong"
        raise DataFault(what, why=first["msg"].removeprefix("Value error, "), remedy=remedy) from error


def _key(location: tuple[int | str, ...], data: Any) -> str:
    """The path to a faulty key, with rows called by their own name where they have one."""
    parts: list[str] = []
    for step in location:
        data = _step(data, step)
        if isinstance(step, int) and parts:
            parts[-1] += f"[{_row_name(data, step)}]"
        else:
            parts.append(str(step))
    return ".".join(parts) or "the file"


def _step(data: Any, step: int | str) -> Any:
    if isinstance(data, Mapping):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _row_name(row: Any, index: int) -> str:
    names = (row.get(key) for key in ("tag", "base", "role", "name", "where")) if isinstance(row, Mapping) else ()
    return next((name for name in names if isinstance(name, str)), str(index))

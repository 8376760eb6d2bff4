"""What cannot run here is held against its form: property lists, Inno Setup, winget, desktop entry, workflows."""

import ast
import configparser
import os
import plistlib
import re
import runpy
import shutil
import stat
import subprocess
from pathlib import Path

import installers
import parts
import pytest
import yaml

PACKAGING = parts.ROOT / "packaging"
WORKFLOWS = sorted((parts.ROOT / ".github" / "workflows").glob("*.yml"))
SHELL_SCRIPTS = sorted(PACKAGING.glob("*/*.sh"))
SCRIPT = (PACKAGING / "windows" / "ice-desk.iss").read_text("utf-8")
GUID = re.compile(r"\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")


def section(name: str) -> list[str]:
    """The lines of a section of the Inno Setup script, less comments."""
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[\w+\]\n|\Z)", SCRIPT, re.MULTILINE | re.DOTALL)
    assert found, f"there is no [{name}]"
    return [line for line in found[1].splitlines() if line and not line.startswith(";")]


def test_entitlements_grant_one_thing_alone():
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_disk_image_shows_the_program_and_where_it_goes():
    given = {"defines": {"app": f"dist/{parts.NAME}.app", "icon": "x.icns"}}
    settings = runpy.run_path(str(PACKAGING / "macos" / "dmg_settings.py"), given)
    shown = {Path(file).name for file in settings["files"]} | settings["symlinks"].keys()
    assert shown == settings["icon_locations"].keys() == {"ICE Desk.app", "Applications"}
    width, height = settings["window_rect"][1]
    assert all(0 < x < width and 0 < y < height for x, y in settings["icon_locations"].values())


def test_the_installer_is_for_one_user_unless_asked():
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["PrivilegesRequired"] == "lowest"
    assert set(setup["PrivilegesRequiredOverridesAllowed"].split()) == {"dialog", "commandline"}
    assert setup["DefaultDirName"].startswith("{autopf}")
    assert setup["ArchitecturesAllowed"] == setup["ArchitecturesInstallIn64BitMode"] == "x64compatible"
    assert setup["ChangesAssociations"] == "no"
    assert setup["AppId"].startswith("{{")
    assert GUID.fullmatch(setup["AppId"][1:])
    assert (parts.ROOT / "packaging" / "windows" / setup["SourceDir"].replace("\\", "/")).resolve() == parts.ROOT
    assert (parts.ROOT / setup["LicenseFile"]).is_file()
    assert (
        setup["SetupIconFile"].replace("\\", "/") == (parts.ICONS / "ice-desk.ico").relative_to(parts.ROOT).as_posix()
    )


def test_the_installer_takes_the_folder_that_is_built():
    assert any(r'Source: "dist\ice-desk\*"' in line and "recursesubdirs" in line for line in section("Files"))
    named = set(re.findall(r"\{app\}\\([^\"\n]+\.exe)", SCRIPT))
    assert {name.replace("{#Name}", parts.NAME) for name in named} == {f"{parts.NAME}.exe"}
    output = next(line for line in section("Setup") if line.startswith("OutputBaseFilename"))
    assert output.endswith("ice-desk-{#Version}-windows-x64")


def test_every_line_of_the_installer_has_its_section_and_form():
    allowed = {"Setup", "Languages", "Tasks", "InstallDelete", "Files", "Icons", "Run", "Code"}
    assert set(re.findall(r"^\[(\w+)\]$", SCRIPT, re.MULTILINE)) == allowed
    for name in allowed - {"Setup", "Code"}:
        for line in section(name):
            assert re.fullmatch(r'\w+: ?("[^"]*"|[\w{}]+)(; \w+: ?("[^"]*"|[\w{} ]+))*', line), line
    defined = set(re.findall(r"#(?:define|ifndef) (\w+)", SCRIPT))
    assert set(re.findall(r"\{#(\w+)\}", SCRIPT)) <= defined
    tasks = set(re.findall(r'Name: "(\w+)"', "\n".join(section("Tasks"))))
    assert set(re.findall(r"Tasks: (\w+)", SCRIPT)) | set(re.findall(r"IsTaskSelected\('(\w+)'\)", SCRIPT)) == tasks


def test_the_installers_code_is_balanced():
    code = re.sub(r"'[^']*'|\{ .*? \}", "''", "\n".join(section("Code")))
    words = re.findall(r"\b(begin|case|try|end)\b", code)
    assert words.count("end") == len(words) - words.count("end") > 5
    assert code.count("(") == code.count(")")


def test_a_silent_or_shared_uninstall_keeps_the_data():
    code = "\n".join(section("Code"))
    asked = code[code.index("procedure CurUninstallStepChanged") :]
    keeps, wish, quiet, question, deletes = (
        asked.index(words)
        for words in (
            "if IsAdminInstallMode or",
            "Remove := WantsDataRemoved;",
            "if not UninstallSilent and not Remove then",
            "Remove := MsgBox",
            "if Remove then DelTree",
        )
    )
    assert keeps < wish < quiet < question < deletes
    assert "then exit;" in asked[keeps:wish]
    assert "MB_DEFBUTTON2" in asked[question:deletes]
    assert (code.count("DelTree"), code.count("Remove := ")) == (1, 2)


def test_winget_knows_the_same_program_for_one_user_and_for_all(tmp_path):
    installer = tmp_path / "ice-desk-1.0-windows-x64.exe"
    installer.write_bytes(b"abc")
    files = installers.winget(installer, "owner/name", tmp_path / "winget")
    manifests = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in files}
    assert {one["ManifestType"] for one in manifests.values()} == {"version", "installer", "defaultLocale"}
    assert {one["PackageVersion"] for one in manifests.values()} == {parts.version()}
    assert not any("@" in path.read_text("utf-8") for path in files)
    manifest = manifests["ICEDesk.ICEDesk.installer.yaml"]
    assert manifest["ProductCode"] == GUID.search(SCRIPT)[0] + "_is1"
    switches = {one["Scope"]: one["InstallerSwitches"]["Custom"] for one in manifest["Installers"]}
    assert switches == {"user": "/CURRENTUSER", "machine": "/ALLUSERS"}
    for one in manifest["Installers"]:
        assert one["InstallerUrl"].endswith(f"/owner/name/releases/download/v{parts.version()}/{installer.name}")
        assert one["InstallerSha256"].startswith("BA7816BF8F01CFEA")


def test_the_desktop_entry_has_what_menus_ask_for():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(PACKAGING / "linux" / "ice-desk.desktop", "utf-8")
    values = entry["Desktop Entry"]
    assert values["Type"] == "Application"
    assert values["Exec"] == '"@PROGRAM@"'
    assert values["Icon"] == values["StartupWMClass"] == parts.PROGRAM
    assert values["Categories"].endswith(";")
    assert values["Terminal"] == "false"


@pytest.mark.parametrize("script", SHELL_SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_shell_scripts_can_be_read_and_run(script):
    first, *rest = script.read_text("utf-8").splitlines()
    shell = shutil.which(first.removeprefix("#!").rpartition("/")[2])
    assert any(line.startswith("set -eu") for line in rest)
    if shell is None:
        pytest.skip("no such shell here")
    assert subprocess.run([shell, "-n", str(script)], capture_output=True, check=False, timeout=30).stderr == b""
    assert os.name != "posix" or script.stat().st_mode & stat.S_IXUSR


def test_the_libraries_are_those_the_program_asks_for():
    from ice_desk.shell import preflight

    asked = {*preflight.QT_LIBRARIES.values(), *preflight.XCB_LIBRARIES.values(), *preflight.WAYLAND_LIBRARIES.values()}
    assert asked <= set((PACKAGING / "linux" / "qt-libraries.sh").read_text("utf-8").split())


def workflow(path: Path) -> dict:
    return yaml.safe_load(path.read_text("utf-8"))


def steps(path: Path) -> list[dict]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path):
    lines = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert lines
    assert [line for line in lines if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_read_unless_they_publish(path):
    found = workflow(path)
    assert found["permissions"] == {"contents": "read"}
    writers = {name for name, job in found["jobs"].items() if "write" in job.get("permissions", {}).values()}
    assert writers <= {"publish"}
    for name, job in found["jobs"].items():
        assert job["timeout-minutes"] <= 90, name
    checkouts = [step for step in steps(path) if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_put_nothing_foreign_into_a_shell(path):
    for step in steps(path):
        assert "${{" not in step.get("run", ""), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_scripts_that_are_there(path):
    for step in steps(path):
        for script in re.findall(r"packaging/[\w/.-]+\.(?:py|sh|ps1)", step.get("run", "")):
            assert (parts.ROOT / script).is_file(), script


def test_secrets_are_for_releases_alone():
    assert [path.name for path in WORKFLOWS if "secrets." in path.read_text("utf-8")] == ["release.yml"]
    triggers = workflow(parts.ROOT / ".github" / "workflows" / "release.yml")[True]  # YAML reads "on" as true
    assert triggers == {"push": {"tags": ["v*"]}}


def test_the_tests_run_on_three_systems_and_two_pythons():
    matrix = workflow(parts.ROOT / ".github" / "workflows" / "test.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert matrix["python"] == ["3.11", "3.13"]


def test_every_secret_is_explained_to_builders():
    named = set(
        re.findall(r"secrets\.(\w+)", (parts.ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    )
    readme = (PACKAGING / "README.md").read_text("utf-8")
    assert {name for name in named if f"`{name}`" not in readme} == set()


def test_builders_are_told_of_scripts_and_options_that_exist():
    readme = (PACKAGING / "README.md").read_text("utf-8")
    scripts = set(re.findall(r"`(\w+\.py)", readme))
    assert {name for name in scripts if not (PACKAGING / name).is_file()} == set()
    known = "".join(path.read_text("utf-8") for path in [*PACKAGING.glob("*.py"), *SHELL_SCRIPTS])
    assert set(re.findall(r"`(--[a-z-]+)", readme)) - {"--version"} <= set(re.findall(r"--[a-z-]+", known))


def test_scripts_have_a_purpose_and_measure():
    for path in PACKAGING.glob("*.py"):
        text = path.read_text("utf-8")
        assert ast.get_docstring(ast.parse(text)), path.name
        assert len(text.splitlines()) <= 300, path.name

"""An organisation's policy: what it takes away, what a wrong file does, and that nothing gives anything back."""

import asyncio
import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk import paths
from ice_desk.domain.errors import DataFault, Refused
from ice_desk.domain.ledger import BudgetRefused, Caps
from ice_desk.domain.policy import NO_POLICY, SCOPES, Policy
from ice_desk.domain.routing import Tier
from ice_desk.services import policy_schema
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import LedgerFault
from ice_desk.services.policy import AllowedHosts, PolicyKeeper
from ice_desk.services.policy_file import check_policy, read_policies, read_policy
from ice_desk.services.policy_settings import bounded, check_bounds, limits_of
from ice_desk.services.settings import DEFAULTS, Settings
from tests.services.ledger_house import CENT, DOLLAR, ledger_on, sent, wanted

CAPPED = Policy(source="p", ceilings={"global": 5 * DOLLAR})


@pytest.fixture
def file(tmp_path):
    return tmp_path / "policy.json"


def test_no_file_takes_nothing_away(file):
    assert read_policy(file) == NO_POLICY
    assert limits_of(NO_POLICY) == {}
    assert bounded(DEFAULTS, NO_POLICY) == DEFAULTS


def test_the_shipped_example_is_read_and_says_what_it_sets():
    policy = check_policy(paths.resources() / "policy" / "example.json")
    assert policy.hosts == ("http://127.0.0.1:11434", "https://models.example.com:443")
    assert policy.tiers == (Tier.STARTER, Tier.EDGE)
    assert policy.ceiling("tier:edge") == 100 * DOLLAR
    assert policy.ceiling("tier:professional") == 120 * DOLLAR  # never above that of all tiers
    assert policy.ceiling("chat:7") == 250 * CENT
    assert (policy.cloud, policy.update_check, policy.keyring_required) == (True, False, True)


def test_the_shipped_schema_is_that_of_the_program():
    shipped = (paths.resources() / "policy" / "policy.schema.json").read_text("utf-8")
    assert shipped == json.dumps(policy_schema.json_schema(), indent=2) + "\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{\n "cloud": true,\n "caps": {"total": 5}\n', 4, "not valid JSON"),
        ("", 1, "not valid JSON"),
        ("[1]", 1, "one JSON object"),
        ('{"cloud": true,\n "could": false}', 2, "“could” is not known"),
        ('{"contact": "cloud",\n "cloud": "no"}', 2, "“cloud” has to be true or false"),
        ('{"cloud": true,\n\n "cloud": false}', 1, "“cloud” stands there twice"),
        ('{"caps": {\n "total": 5,\n "day": "1"}}', 3, "“caps.day” has to be a number"),
        ('{"caps": {"total": 5,\n "day": 0}}', 2, "“caps.day” has to be more than 0"),
        ('{"caps": {"total": NaN}}', 1, "“caps.total” is wrong"),
        ('{"caps": {"total": -1}}', 1, "“caps.total” is wrong"),
        ('{"caps":\n 5}', 1, "“caps”"),
        ('{"tiers": ["gold"]}', 1, "“tiers” is wrong"),
        ('{"tiers": []}', 1, "“tiers” must not be empty"),
        ('{"hosts":\n ["http://a b"]}', 1, "“hosts” names"),
        ('{"hosts": "127.0.0.1"}', 1, "“hosts” has to be a list"),
    ],
)
def test_a_wrong_file_names_line_and_reason_and_closes_the_cloud(file, text, line, words):
    file.write_text(text, "utf-8")
    policy = read_policy(file)
    assert f"{file}, line {line}: " in policy.problem or line == 1
    assert words in policy.problem
    assert "policy check" in policy.warning
    assert not policy.cloud
    assert policy.keep_local
    assert policy.keyring_required
    assert not policy.update_check
    assert all(policy.ceiling(scope) is not None for scope in SCOPES)
    with pytest.raises(DataFault, match="not valid"):
        check_policy(file)


def test_what_is_readable_of_a_wrong_file_holds(file):
    file.write_text('{"caps": {"total": 5, "edge": 3, "day": "?"}, "tiers": ["edge"], "hosts": ["10.0.0.9"]}')
    policy = read_policy(file)
    assert (policy.ceiling("global"), policy.ceiling("tier:edge"), policy.ceiling("day")) == (5 * DOLLAR, 3 * DOLLAR, 0)
    assert policy.tiers == (Tier.EDGE,)
    assert policy.hosts == ("http://10.0.0.9:11434",)


@pytest.mark.parametrize("make", ["folder", "latin", "huge", "loop", "deep"])
def test_what_cannot_be_read_at_all_closes_the_cloud(file, make):
    if make == "folder":
        file.mkdir()
    elif make == "latin":
        file.write_bytes(b'{"contact":\n "caf\xe9"}')
    elif make == "huge":
        file.write_text("{" + " " * 300_000 + "}")
    elif make == "deep":
        file.write_text('{"contact": ' + "[" * 50_000)
    else:
        file.symlink_to(file)
    policy = read_policy(file)
    assert str(file) in policy.problem
    assert not policy.cloud


def test_a_link_into_nowhere_is_a_file_that_cannot_be_read(file):
    file.symlink_to(file.with_name("gone.json"))
    assert not read_policy(file).cloud


def test_a_mark_of_windows_editors_is_no_flaw(file):
    file.write_bytes(b'\xef\xbb\xbf{"cloud": false}')
    assert read_policy(file) == Policy(source=str(file), cloud=False)


# What the environment can add only tightens.
dollars = st.one_of(st.none(), st.integers(0, 1000))
policies = st.builds(
    dict,
    cloud=st.booleans(),
    keep_local=st.booleans(),
    keyring_required=st.booleans(),
    update_check=st.booleans(),
    hosts=st.one_of(st.none(), st.lists(st.sampled_from(["127.0.0.1", "10.0.0.1", "10.0.0.2"]))),
    tiers=st.one_of(st.none(), st.lists(st.sampled_from(list(Tier)), min_size=1, unique=True)),
    caps=st.fixed_dictionaries(dict.fromkeys(("starter", "edge", "total"), dollars)),
)


@given(policies, policies)
def test_a_second_policy_gives_nothing_back(tmp_path_factory, first, second):
    folder = tmp_path_factory.mktemp("two")
    machine, extra = folder / "machine.json", folder / "extra.json"
    machine.write_text(json.dumps(first))
    extra.write_text(json.dumps(second))
    alone, both = read_policy(machine), read_policies(machine, extra)
    assert both.cloud <= alone.cloud
    assert both.keep_local >= alone.keep_local
    assert both.keyring_required >= alone.keyring_required
    assert both.update_check <= alone.update_check
    for tier in Tier:
        assert both.allows_tier(tier) <= alone.allows_tier(tier)
    for host in ("http://127.0.0.1:11434", "http://10.0.0.1:11434", "http://10.0.0.2:11434"):
        assert both.allows_host(host) <= alone.allows_host(host)
    for scope in SCOPES:
        before, after = alone.ceiling(scope), both.ceiling(scope)
        assert before is None or (after is not None and after <= before)


def test_a_second_policy_that_is_not_there_or_wrong_closes_the_cloud(file, tmp_path):
    assert not read_policies(file, tmp_path / "gone.json").cloud


@given(st.builds(Caps, st.dictionaries(st.sampled_from(Tier), st.integers(0, 10**9)), dollars, dollars, dollars))
def test_no_cap_comes_out_above_its_ceiling(caps):
    ceilings = {"tier:edge": 7, "global": 100, "day": 9, "chat": 3}
    held = Policy(source="p", ceilings=ceilings).held(caps)
    for scope in (*SCOPES, "chat:1"):
        ceiling = {"chat:1": 3}.get(scope, ceilings.get(scope, 100))
        assert held.of(scope) is not None
        assert held.of(scope) <= ceiling
        assert caps.of(scope) is None or held.of(scope) <= caps.of(scope)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_setting_of_a_cap_is_bounded_and_a_higher_one_refused(wish, other):
    policy = Policy(source="p", ceilings={"tier:edge": 5 * DOLLAR, "day": 2 * DOLLAR})
    values = bounded(dataclasses.replace(DEFAULTS, cap_edge=wish, cap_day=other), policy)
    assert values.cap_edge <= 5
    assert 0 < values.cap_day <= 2 or other > 0
    for name, value, most in (("cap_edge", wish, 5), ("cap_day", other, 2)):
        if value > most:
            with pytest.raises(Refused, match=r"at most \$"):
                check_bounds(name, value, policy)
        elif value:
            check_bounds(name, value, policy)
    with pytest.raises(Refused):
        check_bounds("cap_day", 0.0, policy)  # 0 would mean no cap of a day


async def test_settings_follow_the_policy_and_keep_the_wish_underneath(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('cap_edge = 250.0\ntier = "enterprise"\nhost = "http://10.0.0.7:11434"\n')
    jobs = Jobs(pytest.fail)
    policy = Feed(NO_POLICY)
    settings = Settings(path, jobs, policy)
    await settings.start()
    try:
        assert settings.values.value.cap_edge == 250.0
        policy.publish(
            Policy(source="p", hosts=("http://127.0.0.1:11434",), tiers=(Tier.EDGE,), ceilings={"global": 5 * DOLLAR})
        )
        held = settings.values.value
        assert (held.cap_edge, held.cap_total, held.tier, held.host) == (5.0, 5.0, "edge", "http://127.0.0.1:11434")
        for name, value in (("cap_edge", 6.0), ("tier", "enterprise"), ("host", "http://10.0.0.7:11434")):
            with pytest.raises(Refused, match="set by your organisation"):
                settings.set(name, value)
        settings.set("cap_edge", 3.0)
        settings.set("host", "localhost:11434")
        policy.publish(NO_POLICY)
        assert (settings.values.value.cap_edge, settings.values.value.tier) == (3.0, "enterprise")
    finally:
        await jobs.close()
        await settings.close()
    assert 'tier = "enterprise"' in path.read_text()  # what the user wished is never overwritten with what held


async def test_the_ledger_holds_an_organisations_cap_whatever_its_file_says(tmp_path):
    path = tmp_path / "ledger.db"
    async with (
        ledger_on(path, policy=lambda: CAPPED, owner="ours", alive=lambda _: True) as ours,
        ledger_on(path, owner="another window, without a policy", alive=lambda _: True) as other,
    ):
        await other.set_caps(Caps({Tier.EDGE: 300 * DOLLAR}, total=300 * DOLLAR))
        await sent(ours, 3 * DOLLAR)
        assert await ours.left(Tier.EDGE) == 2 * DOLLAR
        with pytest.raises(BudgetRefused, match="set by your organisation"):
            await ours.reserve(wanted(2 * DOLLAR + 1))
        await ours.set_caps(Caps({Tier.EDGE: 300 * DOLLAR}, total=300 * DOLLAR))
        await ours.refresh()
        assert ours.state.value.tiers[Tier.EDGE].cap == ours.state.value.total.cap == 5 * DOLLAR
        await sent(ours, 2 * DOLLAR)
        for tier in Tier:
            with pytest.raises(BudgetRefused):
                await ours.reserve(wanted(1, tier=tier))


@pytest.mark.parametrize("spent", [{Tier.EDGE: 0}, {Tier.EDGE: 9 * DOLLAR, Tier.STARTER: 0}])
async def test_a_ledger_begun_again_under_a_cap_counts_it_as_used_up(tmp_path, expect_log, spent):
    path = tmp_path / "ledger.db"
    path.write_bytes(b"no database")
    expect_log("WARNING ice_desk.services.ledger: the budget ledger: The ledger cannot be trusted")
    async with ledger_on(path, policy=lambda: CAPPED) as ledger:
        await ledger.begin_again(spent)
        for tier in Tier:
            assert await ledger.left(tier) == 0


async def test_a_bill_is_not_entered_below_what_surely_came(tmp_path):
    async with ledger_on(tmp_path / "ledger.db", policy=lambda: CAPPED) as ledger:
        hold = await sent(ledger, 3 * DOLLAR)
        await ledger.unconfirmed(hold, at_least=DOLLAR)
        with pytest.raises(LedgerFault, match="at least"):
            await ledger.reconcile(hold.entry, 0)
        await ledger.reconcile(hold.entry, DOLLAR)
        assert await ledger.left(Tier.EDGE) == 4 * DOLLAR


async def test_a_policy_that_comes_later_is_noticed(file):
    jobs = Jobs(pytest.fail)
    keeper = PolicyKeeper(lambda: read_policy(file), jobs, period=0.01)
    await keeper.start()
    try:
        assert not keeper.policy.value.exists
        file.write_text('{"cloud": false}')
        came = asyncio.Event()
        keeper.policy.subscribe(lambda policy: came.set() if not policy.cloud else None)
        async with asyncio.timeout(10):
            await came.wait()
    finally:
        await jobs.close()
        await keeper.close()


def test_only_allowed_engines_are_opened_and_simulators_of_our_own():
    opened = []
    hosts = AllowedHosts(opened.append, lambda: Policy(source="p", hosts=("http://10.0.0.1:11434",)))
    with pytest.raises(Refused, match=r"http://10\.0\.0\.2:11434 may not be used"):
        hosts.open("http://10.0.0.2:11434")
    hosts.own.add("http://127.0.0.1:5")
    for address in ("http://10.0.0.1:11434", "http://127.0.0.1:5"):
        hosts.open(address)
    assert opened == ["http://10.0.0.1:11434", "http://127.0.0.1:5"]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_variable_moves_the_policy(monkeypatch, tmp_path, platform):
    before = paths.machine_policy(platform)
    for name in ("HOME", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "ProgramData", "ALLUSERSPROFILE", "ICE_DESK_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert paths.machine_policy(platform) == before
    assert before.name == "policy.json"


@pytest.mark.skipif("sys.platform == 'win32'", reason="asked of the system there")
def test_a_variable_does_not_move_the_account(monkeypatch, tmp_path):
    before = paths.account_data()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.account_data() == before

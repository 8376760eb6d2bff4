"""A model's name among those of several machines: put together, taken apart, compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.models import bare_name, first_machine, host_of, is_cloud_name, is_host_name, normal_name, on_host
from tests.services.fleet_house import CATALOGUE

PART = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-", min_size=1, max_size=20)
MODELS = st.builds(
    lambda folders, name, tag: "/".join([*folders, name]) + (f":{tag}" if tag else ""),
    st.lists(PART, max_size=2),
    PART,
    st.one_of(st.just(""), PART),
)
HOSTS = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,39}", fullmatch=True)


@given(MODELS, HOSTS)
def test_a_name_and_its_machine_come_apart_as_they_were_put_together(model, host):
    name = on_host(model, host)
    assert (bare_name(name), host_of(name)) == (model, host)
    assert (bare_name(model), host_of(model)) == (model, "")


@given(MODELS, HOSTS)
def test_the_comparable_form_keeps_the_machine_and_changes_no_more_when_done_again(model, host):
    name = on_host(model, host)
    assert normal_name(name) == on_host(normal_name(model), host)
    assert normal_name(normal_name(name)) == normal_name(name)
    assert normal_name(name) != normal_name(model)


@given(MODELS, HOSTS)
def test_the_machine_asked_first_sorts_first(model, host):
    assert first_machine(model) < first_machine(on_host(model, host))
    assert is_host_name(host)


@given(MODELS, HOSTS)
def test_the_catalogue_knows_a_model_wherever_it_lives(model, host):
    assert CATALOGUE.family_of(on_host(model, host)) == CATALOGUE.family_of(model)
    assert is_cloud_name(on_host(model, host)) is is_cloud_name(model)


@pytest.mark.parametrize("name", ["mistral@sha256:abc", "@rtx-box", "mistral:7b@", "mistral:7b@rtx box", "mistral:7b"])
def test_what_is_no_machine_is_part_of_the_name(name):
    assert host_of(name) == ""
    assert bare_name(name) == name


@pytest.mark.parametrize("name", ["", "rtx box", "rtx@box", "a/b", "a:b", "-box", "x" * 41, "büro"])
def test_a_machine_may_not_be_called_what_cannot_be_told_from_a_model(name):
    assert not is_host_name(name)


INSTALLED = ("tinyllama:1.1b-chat@rtx-box", "mistral:7b-instruct-q4_0", "mistral:7b-instruct-q4_0@rtx-box")


@pytest.mark.parametrize(
    ("tag", "stands"),
    [
        ("mistral:7b-instruct-q4_0", "mistral:7b-instruct-q4_0"),
        ("mistral:7b-instruct-q4_0@rtx-box", "mistral:7b-instruct-q4_0@rtx-box"),
        ("tinyllama:1.1b-chat", "tinyllama:1.1b-chat@rtx-box"),
        ("mistral:7b-instruct-q8_0@rtx-box", "mistral:7b-instruct-q4_0@rtx-box"),
        ("mistral:7b-instruct-q4_0@nowhere", None),
    ],
)
def test_a_tag_means_the_first_machine_that_has_it_or_the_one_it_names(tag, stands):
    assert CATALOGUE.installed_for(tag, INSTALLED) == stands

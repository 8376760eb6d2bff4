"""What the command line gives for a session."""

from tests.services.test_settings import opened


async def test_what_the_command_line_gave_holds_everywhere_until_it_is_set_and_is_never_saved(tmp_path):
    path = tmp_path / "settings.toml"
    async with opened(path, tier="professional") as settings:
        settings.set("warm_minutes", 20)
        assert settings.values.value.tier == "professional"
    async with opened(path, tier="enterprise") as settings:
        assert (settings.values.value.tier, settings.values.value.warm_minutes) == ("enterprise", 20)
        settings.set("tier", "starter")
        assert settings.values.value.tier == "starter"
    async with opened(path) as settings:
        assert settings.values.value.tier == "starter"

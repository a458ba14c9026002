"""How properties are tried: for what they say, never for how fast this machine is."""

from hypothesis import HealthCheck, settings

# On top of the profile that is there: CI has one of its own, and so have the mutants.
settings.register_profile(
    "zonder klok",
    settings.get_profile(settings.get_current_profile_name()),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("zonder klok")

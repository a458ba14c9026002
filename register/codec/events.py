"""The registry of this register's own events."""

from register.codec.lookup import EVENTS
from register.codec.registry import Registry

REGISTRY = Registry(EVENTS)

"""The registry of this register's own events."""

from register.codec.registry import Registry
from register.domain.catalogue import EVENTS

REGISTRY = Registry(EVENTS)

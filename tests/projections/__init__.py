"""The read model."""

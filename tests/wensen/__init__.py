"""The 36 wishes of the sources: each with the answer that the register gives."""

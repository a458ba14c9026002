"""Files that people write and the register reads: the governance profile."""

"""Evidence for outsiders: keys, checkpoints, the export and its verifier."""

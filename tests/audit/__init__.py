"""The kit for outsiders: checkpoints, the export and its verifier."""

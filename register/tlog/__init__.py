"""The log as a Merkle tree, its tiles, proofs and signed checkpoints."""

"""Powers, and the chain that shows who was allowed to decide."""

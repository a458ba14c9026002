"""The sources as tests: what a document says, recorded and read back."""

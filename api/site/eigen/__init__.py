"""Pages with a template of their own, one module per subject."""

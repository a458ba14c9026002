"""The register: decisions as recorded facts, and what follows from them."""

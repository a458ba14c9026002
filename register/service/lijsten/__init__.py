"""One table of everything that may be asked; every face is made from it.

A new list is a `Lijst` in `register.projections` (or a function that computes rows)
and one `Overzicht` here, in the file of its subject; a new single thing is one
`Detail`. `catalogue.py` gathers them. From a row follow `besluiten toon NAAM` with its
options and help, the table for people, `--csv`, the address of the API with its
parameters, schema and examples, and the page of the site.

Nothing here loads the read model or a library: what needs those is named as
`module:name` and loaded when asked for, so that help pages stay quick.
"""

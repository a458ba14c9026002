"""Lists that no stream gives by itself: made from stored lists when asked for.

Each is `rows(library, regeling, ask)`, named in a row of `register.service.lijsten`.
They read through `boekenplank`, so that what may not be seen stays closed.
"""

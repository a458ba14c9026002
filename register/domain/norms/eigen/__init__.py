"""Own norms of a regeling: rules that are data, each judged by one form (ADR 34).

`eigennorm` has the facts and the state, `eisen` what each form asks, `keuring` what
can be wrong with one, `vaststelling` the commands. A form is one file with its
function; `vormen` is the table of forms and `gelding` says which norms hold.
"""

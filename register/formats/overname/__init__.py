"""Lists that offices kept before there was a register, read as backlog.

`kolommen` says which columns a list may have and how people call them, `toewijzing`
which column of this file is which, `besluitenlijst` and `mandaatlijst` what one row
says, `datum` how dates are written.
"""

"""The auditor's own file, with a register or an export of one beside it."""

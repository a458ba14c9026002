"""The auditor's own file, kept beside the register and never written in it.

`keten` are its lines, each bound to the one before; `lot` is chance that neither side
can steer; `posten` what is drawn from and `trekking` how; `bewijs` what the log says
of one item; `dossier` folds the lines to where the audit stands; `papier` is the
working paper; `lijncontrole` walks one dossier and `aansluiting` lays another
administration beside the register.
"""

"""Who may do what: the chain of one power, the tree of all, a mandaatbesluit whole."""

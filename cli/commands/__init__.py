"""One file per group of commands; imported when the group is asked for."""

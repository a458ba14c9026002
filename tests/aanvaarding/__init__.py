"""The acceptance tests of the law: one file for each, through the real recorder."""

"""Mutation testing of the law: mutants made by mutmut, run by forks of one process."""

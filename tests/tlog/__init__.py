"""Tests of the tree, the tiles and the notes."""

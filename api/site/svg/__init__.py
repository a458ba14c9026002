"""Drawings as coordinates; the templates make SVG of them, with a table beside it."""

"""The read model: lists folded from the log, as of any day and as then known.

It holds no text, only seals: a row opens through the disclosures beside the log, so
erasing and secrecy need no rebuild.
"""

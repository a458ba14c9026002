"""What was agreed and who carries it out."""

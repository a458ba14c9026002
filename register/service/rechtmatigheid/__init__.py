"""The rechtmatigheid of a boekjaar: what was found, against which grens."""

"""What happens in meetings: their file, attendance, votes, and recording one whole."""

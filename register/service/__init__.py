"""What the faces call: recording, reading, administration."""

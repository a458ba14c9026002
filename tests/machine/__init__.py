"""All commands in any order: whatever is asked, state equals replay."""

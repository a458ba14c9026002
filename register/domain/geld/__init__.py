"""What the deelnemers pay, how it is divided, and what of a budget is left."""

"""What was agreed in law: decisions of deelnemers, contracts, and assignments."""

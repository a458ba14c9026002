"""The regeling and who is in it: deelnemers, modules, gremia, functies, persons."""

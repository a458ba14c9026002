"""Publication, secrecy, documents and corrections of the register."""

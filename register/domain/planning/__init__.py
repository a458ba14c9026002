"""The years of budget and accounts: kaders, begroting, jaarrekening, rechtmatigheid."""

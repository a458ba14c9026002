"""The site: the answers of the API as pages for people, made on the server.

The address of a page is that of its JSON without `/v1`, with the same parameters. A
list or a thing of the table in `register.service.lijsten` has its page by itself; what
deserves more has a template of its own (`pages.py`).
"""

"""Statutes as data: what each law is called, and how its clock runs."""

"""The months, as letters and pages write them; the standard library's names depend on the machine."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The names of the months in English, in their order."""

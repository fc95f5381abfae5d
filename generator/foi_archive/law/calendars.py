"""The calendars of the laws: their days off, with names, by the `holidays` library and what each law adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache, partial
from types import MappingProxyType

import holidays

from foi_archive.law.working_days import DAY, Calendar

_AUSTRALIAN = ("ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA")
_EU_DOUBT = (
    "Each institution lists its days off year by year in the Official Journal; these are the usual ones."
)
# What the library calls otherwise than the laws of the country do.
_SPELLED = {"Labor Day": "Labour Day", "Pentecost Monday": "Whit Monday"}
_NATIONS = {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}

# GOV.UK lists bank holidays up to here. More may be proclaimed: section 1(3) of the Banking and Financial
# Dealings Act 1971. Source: https://www.gov.uk/bank-holidays
_PROCLAIMED = date(2028, 12, 31)


@cache
def _uk(year: int) -> Mapping[date, str]:
    # A bank holiday in any part of the UK stops the clock in all of it: s.10(6). Each nation's list has Good
    # Friday and Christmas Day, which s.10(6) names besides, on their own days.
    names: dict[date, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for code, nation in _NATIONS.items():
        for day, joined in holidays.country_holidays("GB", code, year).items():
            for name in joined.split("; "):
                names[day][name].append(nation)
    return _weekdays({day: _with_nations(nations_by_name) for day, nations_by_name in names.items()})


def _with_nations(nations_by_name: Mapping[str, list[str]]) -> str:
    """The name of a day that all nations keep, or else each of its names with those that do."""
    everywhere = [name for name, nations in nations_by_name.items() if len(nations) == len(_NATIONS)]
    named = (f"{name} ({', '.join(nations)})" for name, nations in nations_by_name.items())
    return everywhere[0] if everywhere else "; ".join(named)


@cache
def _of_country(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    return _weekdays(holidays.country_holidays(country, subdivision, year), american=country == "US")


@cache
def _australia(year: int) -> Mapping[date, str]:
    # Acts Interpretation Act 1901, s.36(3): holidays at the place where the thing is to be done. Which place
    # that is, a thread does not say; so only those that all states and territories keep, with substitutes.
    kept = [holidays.country_holidays("AU", state, year) for state in _AUSTRALIAN]
    return _weekdays({day: name for day, name in kept[0].items() if all(day in other for other in kept)})


@cache
def _canada(year: int) -> Mapping[date, str]:
    # Interpretation Act, s.35(1), "holiday": those that the federal government keeps, with Easter Monday and
    # without Boxing Day.
    kept = holidays.country_holidays("CA", None, year, categories=("public", "government"))
    named = {day: name for day, name in kept.items() if not name.startswith("Boxing Day")}
    good_friday = next(day for day, name in kept.items() if name == "Good Friday")
    return _weekdays({**named, good_friday + timedelta(days=3): "Easter Monday"})


@cache
def _new_zealand(year: int) -> Mapping[date, str]:
    # Official Information Act 1982, s.2(1), "working day". The days of the regions count as working days.
    summer = [(date(year, 1, 1), 15), (date(year, 12, 25), 7)]
    closed = {first + n * DAY: "25 December to 15 January" for first, days in summer for n in range(days)}
    return _weekdays({**_of_country("NZ", None, year), **closed})


@cache
def _eu_institutions(year: int) -> Mapping[date, str]:
    # Regulation 1182/71, Article 2(1): the holidays that each institution lists for itself. These are what
    # the Commission's lists have in common; the days for each year stand in the Official Journal.
    belgian = holidays.country_holidays("BE", None, year)
    names = {day: name for day, name in belgian.items() if (day.month, day.day) != (11, 11)}
    easter_monday = next(day for day, name in belgian.items() if name == "Easter Monday")
    ascension = easter_monday + timedelta(days=38)
    names |= {
        date(year, 1, 2): "Day after New Year’s Day",
        easter_monday - timedelta(days=4): "Maundy Thursday",
        easter_monday - timedelta(days=3): "Good Friday",
        date(year, 5, 9): "Europe Day",
        ascension + DAY: "Day after Ascension",
    }
    names |= {date(year, 12, day): "24 to 31 December" for day in range(24, 32)}
    return _weekdays(names)


def _weekdays(names: Mapping[date, str], american: bool = False) -> Mapping[date, str]:
    spelled = {} if american else _SPELLED
    return MappingProxyType(
        {day: _spelled(names[day], spelled) for day in sorted(names) if day.weekday() < 5}
    )


def _spelled(name: str, spellings: Mapping[str, str]) -> str:
    for written, better in spellings.items():
        name = name.replace(written, better)
    return name.replace(" (observed)", ", substitute day")


def _years(country: str, since: int = 0) -> range:
    """The years that the library has of a country, from that of the law that names the days on."""
    listed = holidays.country_holidays(country)
    return range(max(since, listed.start_year), listed.end_year + 1)


def _calendars() -> Iterator[tuple[str, Calendar]]:
    yield "uk", Calendar(_uk, _years("GB"), _PROCLAIMED)
    yield "scotland", Calendar(partial(_of_country, "GB", "SCT"), _years("GB"), _PROCLAIMED)
    yield "us-federal", Calendar(partial(_of_country, "US", None), _years("US"))
    yield "ireland", Calendar(partial(_of_country, "IE", None), _years("IE"))
    yield "eu-institutions", Calendar(_eu_institutions, _years("BE", 2001), doubt=_EU_DOUBT)
    yield "australia", Calendar(_australia, _years("AU"))
    yield "canada", Calendar(_canada, _years("CA", 1985))
    # Only the days that the whole country keeps; those of the states differ.
    yield "germany", Calendar(partial(_of_country, "DE", None), _years("DE"))
    yield "new-zealand", Calendar(_new_zealand, _years("NZ"))


CALENDARS: Mapping[str, Calendar] = MappingProxyType(dict(_calendars()))
"""The calendars by the names that laws use.

Sources of the days: the `holidays` library, whose lists for the nations of the United Kingdom equal those of
GOV.UK from 2012 to 2028, and the provisions named above.
"""

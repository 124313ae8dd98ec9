"""Writes the tables of dates beside this file, each reckoned with Python's standard library and from nothing of ours.

`python3 test/calendars/make_table.py` writes them; with `--check` it only says whether they are current (exit 1 if not).
Where numpy is installed, every working day is reckoned a second time with its own business-day functions.
"""

import calendar
import csv
import io
import random
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
DAY = timedelta(days=1)
LONDON = ZoneInfo("Europe/London")
NOT_KNOWN = "not-known"
FIRST_YEAR, LAST_YEAR = 1995, 2028

# --- Bank holidays of England and Wales: the pattern of the Act, then what was proclaimed otherwise ---------------------

MONDAY = 0


def easter_sunday(year):
    """The Gregorian computus of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return date(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


def first_monday(year, month):
    on = date(year, month, 1)
    while on.weekday() != MONDAY:
        on += DAY
    return on


def last_monday(year, month):
    on = date(year, month, calendar.monthrange(year, month)[1])
    while on.weekday() != MONDAY:
        on -= DAY
    return on


INSTEAD = {  # What was moved: the day by the pattern, the day it was kept on.
    date(1995, 5, 1): date(1995, 5, 8),  # fifty years after the end of the war in Europe
    date(2002, 5, 27): date(2002, 6, 4),  # golden jubilee
    date(2012, 5, 28): date(2012, 6, 4),  # diamond jubilee
    date(2020, 5, 4): date(2020, 5, 8),  # seventy-five years after the end of the war in Europe
    date(2022, 5, 30): date(2022, 6, 2),  # platinum jubilee
}
ADDED = [
    date(1999, 12, 31),  # the end of the century
    date(2002, 6, 3),  # golden jubilee
    date(2011, 4, 29),  # a royal wedding
    date(2012, 6, 5),  # diamond jubilee
    date(2022, 6, 3),  # platinum jubilee
    date(2022, 9, 19),  # a state funeral, announced nine days before
    date(2023, 5, 8),  # a coronation
]


def bank_holidays(year):
    easter = easter_sunday(year)
    movable = [
        easter - 2 * DAY,
        easter + DAY,
        first_monday(year, 5),
        last_monday(year, 5),
        last_monday(year, 8),
    ]
    kept = {INSTEAD.get(on, on) for on in movable} | {on for on in ADDED if on.year == year}
    # A fixed day at a weekend is kept on the next weekday that is no holiday already. Boxing Day goes first where it is a
    # Monday: then Christmas Day, a Sunday, is kept on the Tuesday.
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    kept |= {on for on in fixed if on.weekday() < 5}
    for on in fixed:
        if on.weekday() >= 5:
            while on.weekday() >= 5 or on in kept:
                on += DAY
            kept.add(on)
    return kept


HOLIDAYS = set().union(*(bank_holidays(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)))

# --- Counting days ------------------------------------------------------------------------------------------------------


def is_loaded(on):
    return FIRST_YEAR <= on.year <= LAST_YEAR


def is_working_day(on):
    return on.weekday() < 5 and on not in HOLIDAYS


def working_days_after(start, n):
    on = start
    while n > 0:
        on += DAY
        if not is_loaded(on):
            return NOT_KNOWN
        n -= is_working_day(on)
    return on.isoformat()


def working_days_between(start, end):
    if not (is_loaded(start) and is_loaded(end)):
        return NOT_KNOWN
    return str(sum(is_working_day(start + k * DAY) for k in range(1, (end - start).days + 1)))


# --- School days: three made-up school years ----------------------------------------------------------------------------


def days(text):
    first, _, last = text.partition("..")
    return date.fromisoformat(first), date.fromisoformat(last or first)


TERMS = [  # term, its first and last day, the days within it on which schools are closed
    ("2022-autumn", "2022-09-05..2022-12-16", "2022-10-24..2022-10-28 2022-11-25"),
    ("2023-spring", "2023-01-04..2023-03-31", "2023-01-04 2023-02-13..2023-02-17"),
    ("2023-summer", "2023-04-17..2023-07-21", "2023-05-29..2023-06-02 2023-07-21"),
    ("2023-autumn", "2023-09-04..2023-12-20", "2023-09-04..2023-09-05 2023-10-23..2023-10-27"),
    ("2024-spring", "2024-01-08..2024-03-28", "2024-02-12..2024-02-16"),
    ("2024-summer", "2024-04-15..2024-07-19", "2024-05-27..2024-05-31 2024-06-28"),
    ("2024-autumn", "2024-09-02..2024-12-20", "2024-09-02 2024-10-28..2024-11-01"),
    ("2025-spring", "2025-01-06..2025-04-04", "2025-01-06 2025-02-17..2025-02-21"),
    ("2025-summer", "2025-04-22..2025-07-22", "2025-05-26..2025-05-30"),
]
TERM_DAYS = [(days(span), [days(closure) for closure in closures.split()]) for _, span, closures in TERMS]
SCHOOL_FROM, SCHOOL_TO = TERM_DAYS[0][0][0], TERM_DAYS[-1][0][1]


def is_school_day(on):
    for (first, last), closures in TERM_DAYS:
        if first <= on <= last:
            return is_working_day(on) and not any(a <= on <= b for a, b in closures)
    return False


def school_days_after(start, n):
    on = start
    while n > 0:
        on += DAY
        if not SCHOOL_FROM <= on <= SCHOOL_TO:
            return NOT_KNOWN
        n -= is_school_day(on)
    return on.isoformat()


# --- Months and years ---------------------------------------------------------------------------------------------------


def months_after(start, n):
    year, month = divmod(start.year * 12 + start.month - 1 + n, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def first_day_of_window(to, n):
    return months_after(to + DAY, -n)


def months_complete(start, n):
    """The first day D with start + n months <= D + 1."""
    on = start
    while months_after(start, n) > on + DAY:
        on += DAY
    return on


def birthday(born, years):
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def age_on(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


# --- Clock hours --------------------------------------------------------------------------------------------------------


def london_day_after(instant, hours):
    """Hours of the clock that never changes: counted in UTC, then read in London."""
    return (instant.astimezone(timezone.utc) + timedelta(hours=hours)).astimezone(LONDON).date()


def last_sunday(year, month):
    on = date(year, month, calendar.monthrange(year, month)[1])
    while on.weekday() != 6:
        on -= DAY
    return on


def instants(chance):
    """Around the days on which the clocks change, around midnight of them, and anywhere."""
    for year in range(2015, 2029):
        for month in (3, 10):
            change = datetime.combine(last_sunday(year, month), datetime.min.time(), timezone.utc)
            for hours in (-73, -72, -71, -25, -24, -23, -1, 0, 1, 2):
                yield change + timedelta(hours=hours, minutes=chance.choice([-1, 0, 1, 29, 59]))
    for _ in range(120):
        yield datetime(2015, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=chance.randrange(14 * 365 * 1440))


OFFSETS = [timezone.utc, timezone(timedelta(hours=1)), timezone(timedelta(hours=-5)), timezone(timedelta(hours=5, minutes=30))]

# --- The tables ---------------------------------------------------------------------------------------------------------


def some_day(chance, first, last):
    return first + chance.randrange((last - first).days + 1) * DAY


def near_holidays(chance):
    """Half of all days lie within two weeks of a bank holiday, where counting is not plain."""
    if chance.random() < 0.5:
        return chance.choice(sorted(HOLIDAYS)) + chance.randrange(-14, 4) * DAY
    return some_day(chance, date(1995, 1, 1), date(2028, 12, 31))


def working_day_rows(chance):
    for _ in range(600):
        start, n = near_holidays(chance), chance.choice([*range(1, 31), 45])
        yield "working-days-after", start, n, working_days_after(start, n)
    for _ in range(300):
        start = near_holidays(chance)
        end = start + chance.randrange(0, 200) * DAY
        yield "working-days-between", start, end, working_days_between(start, end)
    for year in range(FIRST_YEAR, LAST_YEAR):
        start, end = date(year, 3, 31), date(year + 1, 3, 31)
        yield "working-days-between", start, end, working_days_between(start, end)


def school_day_rows(chance):
    for _ in range(400):
        start, n = some_day(chance, date(2022, 9, 1), date(2025, 7, 31)), chance.randrange(1, 31)
        yield "school-days-after", start, n, school_days_after(start, n)


def month_rows(chance):
    ends = [date(y, m, calendar.monthrange(y, m)[1]) for y in range(2019, 2029) for m in range(1, 13)]

    def start():
        return chance.choice(ends) + chance.randrange(-2, 2) * DAY

    for _ in range(300):
        on, n = start(), chance.randrange(-30, 61)
        yield "months-after", on, n, months_after(on, n)
    for _ in range(200):
        on, n = start(), chance.choice([1, 3, 6, 12, 24, 30])
        yield "rolling-window-from", on, n, first_day_of_window(on, n)
    for _ in range(200):
        on, n = start(), chance.choice([1, 3, 6, 12, 24, 30])
        yield "months-complete", on, n, months_complete(on, n)


def age_rows(chance):
    leap_days = [date(year, 2, 29) for year in range(1996, 2025, 4)]
    for born in leap_days:
        for years in (1, 4, 14, 16, 17, 18, 21, 25):
            yield "birthday", born, years, birthday(born, years)
    for _ in range(140):
        born, years = some_day(chance, date(1995, 1, 1), date(2025, 12, 31)), chance.randrange(0, 26)
        yield "birthday", born, years, birthday(born, years)
    for _ in range(300):
        born = chance.choice([*leap_days, some_day(chance, date(1995, 1, 1), date(2020, 12, 31))])
        on = birthday(born, chance.randrange(1, 8)) + chance.randrange(-2, 3) * DAY
        yield "age-on", born, on, age_on(born, on)


def clock_rows(chance):
    for instant in instants(chance):
        written = instant.astimezone(chance.choice([*OFFSETS, LONDON])).isoformat()
        hours = chance.choice([0, 24, 72, 72, 72])
        yield "london-day-after-hours", written, hours, london_day_after(instant, hours)


def twice(rows):
    """Reckons working days again with numpy, where there is one."""
    try:
        import numpy
    except ImportError:
        print("numpy is not installed: working days are reckoned once")
        return
    week = numpy.busdaycalendar(holidays=sorted(HOLIDAYS))
    for rule, start, n, expected in rows:
        if expected == NOT_KNOWN:
            continue
        if rule == "working-days-after":
            again = str(numpy.busday_offset(start, n, roll="backward", busdaycal=week))
        else:
            again = str(numpy.busday_count(start + DAY, n + DAY, busdaycal=week))
        if again != expected:
            raise SystemExit(f"{rule} {start} {n}: {expected} here, {again} by numpy")


def table(head, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


def tables():
    head = ["rule", "from", "n", "expected"]
    working_days = list(working_day_rows(random.Random("working days")))
    twice(working_days)
    yield "bank-holidays.csv", table(["on"], ([on] for on in sorted(HOLIDAYS)))
    yield "working-days.csv", table(head, working_days)
    yield "school-terms.csv", table(["term", "days", "closures"], TERMS)
    yield "school-days.csv", table(head, school_day_rows(random.Random("school days")))
    yield "months.csv", table(head, month_rows(random.Random("months")))
    yield "ages.csv", table(head, age_rows(random.Random("ages")))
    yield "clocks.csv", table(head, clock_rows(random.Random("clocks")))


def main():
    stale = 0
    for name, text in tables():
        path = HERE / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if "--check" in sys.argv:
            print(f"{name} is stale: run python3 test/calendars/make_table.py")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{name}: {text.count(chr(10)) - 1} rows")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())

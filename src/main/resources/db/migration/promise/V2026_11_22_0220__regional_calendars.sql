-- Public holidays elsewhere, 2025 to 2028, worked out by the laws named; days that are proclaimed once are added by hand.
insert into app.promise_calendar (id, name, zone, source) values
    ('scotland', 'Scotland, office hours', 'Europe/London',
     'Banking and Financial Dealings Act 1971, Schedule 1; St Andrew''s Day Bank Holiday (Scotland) Act 2007. Hours: a default, edit them'),
    ('northern-ireland', 'Northern Ireland, office hours', 'Europe/London',
     'Banking and Financial Dealings Act 1971, Schedule 1; 12 July is proclaimed every year. Hours: a default, edit them'),
    ('germany-berlin', 'Germany, Berlin, office hours', 'Europe/Berlin',
     'Berlin: Gesetz über die Sonn- und Feiertage, section 1. No substitute days. Hours: a default, edit them');

insert into app.promise_calendar_hours (calendar, weekday, opens, closes)
select calendar, weekday, 540, 1020
from (values ('scotland'), ('northern-ireland'), ('germany-berlin')) as calendars (calendar), generate_series(1, 5) as weekday;

insert into app.promise_holiday (calendar, day, name)
select 'northern-ireland', day, name from app.promise_holiday where calendar = 'england' and extract(year from day) between 2025 and 2028
union all
select 'northern-ireland', day, name from (values
    (date '2025-03-17', 'St Patrick''s Day'),
    (date '2025-07-14', 'Battle of the Boyne (substitute day)'),
    (date '2026-03-17', 'St Patrick''s Day'),
    (date '2026-07-13', 'Battle of the Boyne (substitute day)'),
    (date '2027-03-17', 'St Patrick''s Day'),
    (date '2027-07-12', 'Battle of the Boyne'),
    (date '2028-03-17', 'St Patrick''s Day'),
    (date '2028-07-12', 'Battle of the Boyne')
) as more (day, name)
on conflict do nothing;

insert into app.promise_holiday (calendar, day, name) values
    ('scotland', '2025-01-01', 'New Year''s Day'),
    ('scotland', '2025-01-02', '2nd January'),
    ('scotland', '2025-04-18', 'Good Friday'),
    ('scotland', '2025-05-05', 'Early May bank holiday'),
    ('scotland', '2025-05-26', 'Spring bank holiday'),
    ('scotland', '2025-08-04', 'Summer bank holiday'),
    ('scotland', '2025-12-01', 'St Andrew''s Day (substitute day)'),
    ('scotland', '2025-12-25', 'Christmas Day'),
    ('scotland', '2025-12-26', 'Boxing Day'),
    ('scotland', '2026-01-01', 'New Year''s Day'),
    ('scotland', '2026-01-02', '2nd January'),
    ('scotland', '2026-04-03', 'Good Friday'),
    ('scotland', '2026-05-04', 'Early May bank holiday'),
    ('scotland', '2026-05-25', 'Spring bank holiday'),
    ('scotland', '2026-08-03', 'Summer bank holiday'),
    ('scotland', '2026-11-30', 'St Andrew''s Day'),
    ('scotland', '2026-12-25', 'Christmas Day'),
    ('scotland', '2026-12-28', 'Boxing Day (substitute day)'),
    ('scotland', '2027-01-01', 'New Year''s Day'),
    ('scotland', '2027-01-04', '2nd January (substitute day)'),
    ('scotland', '2027-03-26', 'Good Friday'),
    ('scotland', '2027-05-03', 'Early May bank holiday'),
    ('scotland', '2027-05-31', 'Spring bank holiday'),
    ('scotland', '2027-08-02', 'Summer bank holiday'),
    ('scotland', '2027-11-30', 'St Andrew''s Day'),
    ('scotland', '2027-12-27', 'Christmas Day (substitute day)'),
    ('scotland', '2027-12-28', 'Boxing Day (substitute day)'),
    ('scotland', '2028-01-03', 'New Year''s Day (substitute day)'),
    ('scotland', '2028-01-04', '2nd January (substitute day)'),
    ('scotland', '2028-04-14', 'Good Friday'),
    ('scotland', '2028-05-01', 'Early May bank holiday'),
    ('scotland', '2028-05-29', 'Spring bank holiday'),
    ('scotland', '2028-08-07', 'Summer bank holiday'),
    ('scotland', '2028-11-30', 'St Andrew''s Day'),
    ('scotland', '2028-12-25', 'Christmas Day'),
    ('scotland', '2028-12-26', 'Boxing Day')
on conflict do nothing;

-- Days of the same date every year, and those that follow Easter Sunday.
insert into app.promise_holiday (calendar, day, name)
select 'germany-berlin', make_date(year, month, day), name
from generate_series(2025, 2028) as year, (values
    (1, 1, 'Neujahr'), (3, 8, 'Frauentag'), (5, 1, 'Tag der Arbeit'), (10, 3, 'Tag der Deutschen Einheit'),
    (12, 25, '1. Weihnachtstag'), (12, 26, '2. Weihnachtstag')) as fixed (month, day, name)
union all
select 'germany-berlin', easter + after, name
from (values (date '2025-04-20'), (date '2026-04-05'), (date '2027-03-28'), (date '2028-04-16')) as years (easter), (values
    (-2, 'Karfreitag'), (1, 'Ostermontag'), (39, 'Christi Himmelfahrt'), (50, 'Pfingstmontag')) as movable (after, name)
on conflict do nothing;

-- Bank holidays of England and Wales. 2025 to 2027 as gov.uk lists them ("UK bank holidays", England and Wales).
-- 2028 is worked out: Easter Monday, the last Mondays of May and August, and 26 December by the Banking and Financial
-- Dealings Act 1971, Schedule 1; Good Friday and Christmas Day by common law; New Year's Day (on Monday the 3rd, because
-- the 1st is a Saturday) and the first Monday of May as they are proclaimed every year under section 1(3) of that Act.
insert into app.promise_calendar (id, name, zone, source) values
    ('england', 'England and Wales, office hours', 'Europe/London',
     'Bank holidays: gov.uk for 2025-2027; 2028 by the Banking and Financial Dealings Act 1971. Hours: a default, edit them'),
    ('always', 'Round the clock', 'Europe/London', 'Every hour of every day'),
    ('sales-hours', 'Sales desk', 'Europe/London', 'Hours: a default, edit them to when the desk is staffed. Bank holidays as in england');

insert into app.promise_calendar_hours (calendar, weekday, opens, closes)
select 'england', weekday, 540, 1020 from generate_series(1, 5) as weekday
union all
select 'always', weekday, 0, 1440 from generate_series(1, 7) as weekday
union all
select 'sales-hours', weekday, 480, 1200 from generate_series(1, 7) as weekday;

insert into app.promise_holiday (calendar, day, name)
select calendar, day, name from (values ('england'), ('sales-hours')) as calendars (calendar), (values
    (date '2025-01-01', 'New Year''s Day'),
    (date '2025-04-18', 'Good Friday'),
    (date '2025-04-21', 'Easter Monday'),
    (date '2025-05-05', 'Early May bank holiday'),
    (date '2025-05-26', 'Spring bank holiday'),
    (date '2025-08-25', 'Summer bank holiday'),
    (date '2025-12-25', 'Christmas Day'),
    (date '2025-12-26', 'Boxing Day'),
    (date '2026-01-01', 'New Year''s Day'),
    (date '2026-04-03', 'Good Friday'),
    (date '2026-04-06', 'Easter Monday'),
    (date '2026-05-04', 'Early May bank holiday'),
    (date '2026-05-25', 'Spring bank holiday'),
    (date '2026-08-31', 'Summer bank holiday'),
    (date '2026-12-25', 'Christmas Day'),
    (date '2026-12-28', 'Boxing Day (substitute day)'),
    (date '2027-01-01', 'New Year''s Day'),
    (date '2027-03-26', 'Good Friday'),
    (date '2027-03-29', 'Easter Monday'),
    (date '2027-05-03', 'Early May bank holiday'),
    (date '2027-05-31', 'Spring bank holiday'),
    (date '2027-08-30', 'Summer bank holiday'),
    (date '2027-12-27', 'Christmas Day (substitute day)'),
    (date '2027-12-28', 'Boxing Day (substitute day)'),
    (date '2028-01-03', 'New Year''s Day (substitute day)'),
    (date '2028-04-14', 'Good Friday'),
    (date '2028-04-17', 'Easter Monday'),
    (date '2028-05-01', 'Early May bank holiday'),
    (date '2028-05-29', 'Spring bank holiday'),
    (date '2028-08-28', 'Summer bank holiday'),
    (date '2028-12-25', 'Christmas Day'),
    (date '2028-12-26', 'Boxing Day')
) as holidays (day, name);

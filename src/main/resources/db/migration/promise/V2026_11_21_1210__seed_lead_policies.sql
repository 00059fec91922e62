insert into app.promise_policy (id, name, amount, unit, calendar, warn_percent, escalate_team, source) values
    ('first-contact-hot', 'First contact, hot lead', 5, 'working_minutes', 'sales-hours', 80, 'sales-managers',
     'A default of Kept; the odds of reaching a lead fall steeply after 5 minutes (Oldroyd, InsideSales, 2007)'),
    ('first-contact-warm', 'First contact, warm lead', 60, 'working_minutes', 'sales-hours', 80, 'sales-managers',
     'A default of Kept; within an hour a real talk is about seven times likelier than an hour later (HBR, 2011)'),
    ('first-contact-cold', 'First contact', 24, 'calendar_hours', 'always', 80, 'sales-managers', 'A default of Kept'),
    ('sal-decision', 'Decision to accept the lead', 1, 'working_days', 'england', 80, 'sales-managers', 'A default of Kept'),
    ('cadence-window', 'Attempts to reach the lead', 10, 'working_days', 'england', 80, 'sales-managers',
     'A default of Kept: up to six attempts in ten working days'),
    ('duplicate-review', 'Review of a likely duplicate', 2, 'working_days', 'england', 80, 'data-stewards', 'A default of Kept'),
    ('duplicate-review-limit', 'End of the review of a duplicate', 10, 'calendar_days', 'england', 80, 'data-stewards',
     'A default of Kept: after it the records stay apart'),
    ('data-steward-fix', 'Correction of unusable contact data', 1, 'working_days', 'england', 80, 'data-stewards',
     'A default of Kept');

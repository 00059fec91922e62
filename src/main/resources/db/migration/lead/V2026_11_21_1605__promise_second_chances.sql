insert into app.promise_policy (id, name, amount, unit, calendar, warn_percent, escalate_team, source) values
    ('first-contact-again', 'First contact, second chance', 30, 'working_minutes', 'sales-hours', 80, 'sales-managers',
     'A default of Kept: after the promise to the customer was broken, the next person has half an hour'),
    ('lead-attempt', 'Next try to reach the lead', 1, 'working_days', 'england', 80, 'sales-managers', 'A default of Kept'),
    ('lead-manager', 'A manager finds somebody for a lead', 30, 'working_minutes', 'sales-hours', 80, 'sales-director',
     'A default of Kept');

-- What the measures should come to: shares from 0 to 1, times in seconds. A change is a new row with a later day.
insert into app.insight_target (process_key, measure, value, valid_from, source) values
    ('leadHandling', 'speedToLead', 300, '2026-01-01', 'Within five minutes, a default of this house for hot leads; edit it. The odds of reaching a lead fall about a hundredfold between 5 and 30 minutes (research: Oldroyd, InsideSales, 2007)'),
    ('leadHandling', 'firstTouchKept', 0.90, '2026-01-01', 'At least 90 %, a default of this house; edit it'),
    ('leadHandling', 'mqlToSal', 0.60, '2026-01-01', 'Over 60 %, indicative only: practitioners hold a rejection of 20 to 40 % for normal'),
    ('leadHandling', 'mqlToSql', 0.13, '2026-01-01', 'About 13 % across industries, indicative only: practitioners; about 40 % where behaviour and fit are both scored'),
    ('leadHandling', 'recycleRecovery', 0.15, '2026-01-01', '15 to 30 %, indicative only: practitioners'),
    ('leadHandling', 'leakage', 0, '2026-01-01', 'None: no lead is forgotten, a rule of this house');

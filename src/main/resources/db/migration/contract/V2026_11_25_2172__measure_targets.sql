-- What the measures should come to: shares from 0 to 1, times in seconds. A change is a new row with a later day.
insert into app.insight_target (process_key, measure, value, valid_from, source) values
    ('contractRenewal', 'grr', 0.90, '2026-01-01', '90 % and more is good; the median is 88 to 90 % (research: Benchmarkit, as quoted by practitioners), small customers about 80 %'),
    ('contractRenewal', 'nrr', 1.01, '2026-01-01', 'The median is about 101 %, large customers about 118 %, small ones about 97 % (research, as quoted by practitioners)'),
    ('contractRenewal', 'grossRenewalRate', 0.85, '2026-01-01', '85 to 95 %, indicative only: practitioners'),
    ('contractRenewal', 'onTimeRenewal', 0.90, '2026-01-01', 'At least 90 %, a default of this house; edit it'),
    ('contractRenewal', 'noticeDeadlineMisses', 0, '2026-01-01', 'None: every contract gets a decision before its notice deadline, a rule of this house'),
    ('contractRenewal', 'saveRate', 0.40, '2026-01-01', 'At least 40 %, a default of this house; edit it'),
    ('contractRenewal', 'forecastError', 0.05, '2026-01-01', 'At most 5 %, a default of this house; edit it');

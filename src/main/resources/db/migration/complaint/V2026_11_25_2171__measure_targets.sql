-- What the measures should come to: shares from 0 to 1, times in seconds. A change is a new row with a later day.
insert into app.insight_target (process_key, measure, value, valid_from, source) values
    ('complaintHandling', 'closedInThreeDays', 0.50, '2026-01-01', 'At least half, a default of this house; edit it'),
    ('complaintHandling', 'answeredInTime', 1, '2026-01-01', 'All of them: the deadlines are set by law and by the ombudsmen'),
    ('complaintHandling', 'ombudsmanOverturn', 0.25, '2026-01-01', 'At most a quarter, a default of this house; edit it'),
    ('complaintHandling', 'acknowledgedInTime', 0.98, '2026-01-01', 'At least 98 %, a default of this house; edit it');

-- Each payment has a number of its own, because a payment system answers the same key the same way for ever.
alter table app.complaint
    add payment_round integer not null default 1,
    add offer_refused boolean not null default false;

insert into app.promise_policy (id, name, amount, unit, calendar, warn_percent, escalate_team, source) values
    ('complaint-payment', 'Payment of redress mended', 1, 'working_days', 'england', 80, 'complaints-manager', 'A default of Kept');

-- Managers ask for the promises that were due in a period.
create index promise_by_due on app.promise (due_at, id);

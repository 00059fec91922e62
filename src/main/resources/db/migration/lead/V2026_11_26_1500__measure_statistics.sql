-- When a lead's measures fall into a period is worked out. Without these, PostgreSQL takes few rows for granted and looks each one up.
create statistics app.lead_a_day_after on (greatest(received_at, created_at) + interval '24 hours') from app.lead;
create statistics app.promise_decided on (least(due_at, fulfilled_at)) from app.promise;

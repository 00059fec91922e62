-- The measures of leads ask these two things of every lead of a period: its promises of a contact, and when it first came back.
create index promise_of_first_contact on app.promise (ref, created_at) include (policy, started_at, due_at, fulfilled_at, state, id)
    where starts_with(policy, 'first-contact');
create index casework_step_recycled on app.casework_step (ref, ended_at) where activity_id = 'Task_RecycleLead' and not canceled;

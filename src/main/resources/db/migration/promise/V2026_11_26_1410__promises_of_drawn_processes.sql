-- Promises that a model makes: which process's, and how long the model said they take. People may change the policy on the promise
-- pages; it is changed again by the model only when the model says something else than it said before.
create table app.promise_drawn (
    policy      varchar(60) primary key references app.promise_policy (id),
    process_key text        not null,
    term        text        not null,
    said_at     timestamptz not null
);

-- What became of the last promises of a policy.
create index promise_by_policy on app.promise (policy, started_at desc);

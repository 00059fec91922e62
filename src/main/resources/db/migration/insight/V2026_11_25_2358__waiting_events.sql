-- Events are few among steps, and their waits are looked at one by one.
create index insight_step_events on app.insight_step (process_key, ended_at)
    where ended_at is not null and (type in ('receiveTask', 'eventBasedGateway') or type like 'intermediate%');

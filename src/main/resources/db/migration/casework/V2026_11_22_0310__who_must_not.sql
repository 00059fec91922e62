-- Who must not do the step's task, so that a queue of which everybody is excluded is found.
alter table app.casework_step add column not_by text[] not null default '{}';

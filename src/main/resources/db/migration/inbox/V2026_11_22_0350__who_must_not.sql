-- Who must not do a task although their team may: they asked for what it decides, or it is about them.
alter table app.inbox_task add column not_by text[] not null default '{}';

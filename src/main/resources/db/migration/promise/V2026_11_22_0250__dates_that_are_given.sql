-- A due time that a contract or a law gives, and that no clock counted.
alter table app.promise add appointed boolean not null default false;

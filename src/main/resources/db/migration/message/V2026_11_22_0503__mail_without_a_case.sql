-- Mail that belonged to no case when it came: who saw to it, and when.
alter table app.message_inbound add column settled_at timestamptz;
alter table app.message_inbound add column settled_by text;
create index message_inbound_unsettled on app.message_inbound (created_at, id)
    where ref is null and settled_at is null and not automatic and erased_at is null;

-- Whether the tables have just found that the customer may leave: then somebody calls, once.
alter table app.contract_term add turned boolean not null default false;

-- The teams that were called because a promise of the case was at risk or broken: they see it from then on.
alter table app.casework_case add called text[] not null default '{}';

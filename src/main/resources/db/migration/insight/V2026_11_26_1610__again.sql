-- Whether any case of a process ran more than once, told at once: then which run a moment belongs to must be found, else there is one.
create index insight_case_again on app.insight_case (process_key) where name <> ref;

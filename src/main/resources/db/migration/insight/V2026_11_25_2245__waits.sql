-- How much of the time somebody had a step's task lay within the house's calendar; null where that was not noted: then its part of the
-- held time counts as the step's own part does.
alter table app.insight_step add column held_working_ms bigint;

-- How long these spans are together, and how much of that lies within a calendar; both in milliseconds.
create function app.insight_length(spans tstzmultirange) returns bigint language sql immutable parallel safe as $$
    select coalesce(sum((extract(epoch from upper(one) - lower(one)) * 1000)::bigint), 0)::bigint from unnest(spans) as one
$$;
create function app.insight_opened(cal text, spans tstzmultirange) returns bigint language sql stable parallel safe as $$
    select coalesce(sum(app.insight_worked(cal, upper(one)) - app.insight_worked(cal, lower(one))), 0)::bigint from unnest(spans) as one
$$;

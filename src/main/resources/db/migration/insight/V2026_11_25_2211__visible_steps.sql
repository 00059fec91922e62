-- Which steps people recognise: what a person or a machine does. Gateways, events and what only holds other steps are left out.
create function app.insight_visible(type text) returns boolean language sql immutable parallel safe as $$
    select type like '%Task' or type = 'task'
$$;

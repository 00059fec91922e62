-- What came and went by day is added up from hours, since days begin with the house's clock: from the index alone, without the rows of steps between.
create index insight_tally_hours_of_cases on app.insight_tally (process_key, at) include (version, team, started, ended)
    where kind = 'case' and grain = 'h';

-- Every page of a process offers its teams and kinds of case: a few values, found by leaping through an index instead of reading all cases.
create index insight_case_team on app.insight_case (process_key, team);
create index insight_case_segment on app.insight_case (process_key, segment);

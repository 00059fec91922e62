package org.kept.casework.forgotten;

import org.kept.casework.CaseViewer;

/**
 * The no-orphan rule in one statement over the engine's own tables, so that a fault in our copies cannot hide anybody. What an event
 * subprocess listens for all its life takes no case further and does not count; only a message the process stands still for does.
 */
final class ForgottenRule {

    static final String SQL =
            """
            with root as (
                select e.id_ as id, e.business_key_ as ref, coalesce(d.name_, d.key_) as process, e.suspension_state_ as state
                from public.act_ru_execution e join public.act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null and e.super_exec_ is null),
            tree as (
                select e.id_ as instance, r.ref from public.act_ru_execution e
                join root r on r.id = e.root_proc_inst_id_ where e.parent_id_ is null),
            running as (select ref, min(state) as state from root where ref is not null group by ref),
            incident as (
                select t.ref, min(coalesce(left(i.incident_msg_, 200), i.activity_id_)) as message
                from public.act_ru_incident i join tree t on t.instance = i.proc_inst_id_ group by t.ref),
            barred as (
                select k.id_ as id from public.act_ru_task k join app.casework_step s on s.task_id = k.id_
                where k.assignee_ is null and s.not_by <> '{}' and not exists (
                    select 1 from public.act_ru_identitylink l join app.staff_membership m on m.team = l.group_id_
                    join app.staff_person p on p.id = m.person_id
                    where l.task_id_ = k.id_ and l.type_ = 'candidate' and p.active and not p.username = any(s.not_by))),
            task as (
                select t.ref, k.name_ as name, k.due_date_ as due, b.id is not null as barred,
                    b.id is null and (k.assignee_ is not null or exists (
                    select 1 from public.act_ru_identitylink l where l.task_id_ = k.id_ and l.type_ = 'candidate')) as queued
                from public.act_ru_task k join tree t on t.instance = k.proc_inst_id_ left join barred b on b.id = k.id_),
            tasks as (
                select ref, min(name) as any_name, min(name) filter (where queued) as queued_name,
                    bool_or(barred) as barred, bool_or(queued and due is not null) as complete from task group by ref),
            waiting as (
                select t.ref from public.act_ru_job j join tree t on t.instance = j.process_instance_id_ where j.retries_ > 0
                union
                select t.ref from public.act_ru_event_subscr s
                join public.act_ru_execution e on e.id_ = s.execution_id_ join tree t on t.instance = s.proc_inst_id_
                where e.act_id_ = s.activity_id_ or exists (
                    select 1 from app.casework_step g where g.ref = t.ref and g.ended_at is null
                    and g.type = 'eventBasedGateway' and g.activity_id = e.act_id_)),
            judged as (
                select c.ref, c.title, c.owner, c.opened_at, case
                    when r.ref is null then 'stopped'
                    when i.ref is not null then 'incident'
                    when r.state <> 1 then 'suspended'
                    when c.parked_until > :now then null
                    when k.complete or w.ref is not null then null
                    when k.ref is null then 'idle'
                    when k.queued_name is null and k.barred then 'barred'
                    when k.queued_name is null then 'nobody'
                    when c.promise_warn_at is null then 'undated' end as kind,
                    case when i.ref is not null then i.message else coalesce(k.queued_name, k.any_name) end as detail
                from app.casework_case c
                left join running r on r.ref = c.ref
                left join incident i on i.ref = c.ref
                left join tasks k on k.ref = c.ref
                left join (select distinct ref from waiting) w on w.ref = c.ref
                where c.closed_at is null and %s)
            select ref, title, owner, kind, detail, opened_at from judged where kind is not null
            union all
            select coalesce(r.ref, r.id), r.process, null, 'caseless', r.process, null from root r
            where :seesAll and not exists (
                select 1 from app.casework_case c where c.ref = r.ref and c.closed_at is null)
            order by 6 nulls first, 1
            """
                    .formatted(CaseViewer.SEES_CASE);

    private ForgottenRule() {}
}

package org.kept.casework.audit;

/** What is asked of the chains. */
final class AuditSql {

    /** The time of a row {@code a} as it goes into its hash. */
    static final String TIME = "to_char(a.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /** The story is checked since the chain began, and what was erased is not missed. */
    static final String BREAKS =
            """
            with chain as (
                select a.*, lag(a.hash) over before as before, row_number() over before as place
                from app.casework_audit a where (cast(:ref as text) is null or a.ref = :ref)
                window before as (partition by a.ref order by a.seq)),
            story as (
                select s.ref, s.created_at, encode(sha256(convert_to(concat_ws(E'\n', s.id, s.kind, s.text), 'UTF8')), 'hex') as hash
                from app.casework_story s where (cast(:ref as text) is null or s.ref = :ref) and s.text <> '(erased)')
            select ref, seq, why from (
                select ref, seq, 'gap' as why from chain where seq <> place
                union all
                select ref, seq, 'link' from chain where prev_hash <> coalesce(before, repeat('0', 64))
                union all
                select ref, seq, 'content' from chain where hash <>
                    app.casework_audit_hash(prev_hash, ref, seq, at, actor, action, subject, detail_hash)
                union all
                select s.ref, s.seq, 'end' from app.casework_audit_seal s
                where (cast(:ref as text) is null or s.ref = :ref) and not exists (
                    select 1 from app.casework_audit a where a.ref = s.ref and a.seq = s.seq and a.hash = s.hash)
                union all
                select c.ref, c.seq, 'story' from chain c
                where c.action like 'story-%' and not exists (
                    select 1 from story where story.ref = c.ref and story.hash = c.detail_hash)
                    and not exists (select 1 from chain e where e.ref = c.ref and e.action = 'erased' and e.seq > c.seq)
                union all
                select story.ref, 0, 'story-added' from story
                where story.created_at >= (select min(c.at) from chain c where c.ref = story.ref) and not exists (
                    select 1 from chain c where c.ref = story.ref and c.detail_hash = story.hash)
            ) found order by ref, seq, why limit 1000
            """;

    /** Remembers how far each chain goes, where it has grown since. */
    static final String SEAL =
            """
            insert into app.casework_audit_seal (ref, seq, hash, sealed_at)
            select distinct on (a.ref) a.ref, a.seq, a.hash, :now from app.casework_audit a order by a.ref, a.seq desc
            on conflict do nothing
            """;

    private AuditSql() {}
}

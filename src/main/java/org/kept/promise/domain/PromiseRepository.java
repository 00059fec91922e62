package org.kept.promise.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The ledger's rows; changes lock what they change, so that a sweep and a person never both decide. */
interface PromiseRepository extends JpaRepository<Promise, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Promise p where p.ref = :ref and p.policy = :policy and p.endedAt is null")
    Optional<Promise> lockOpen(String ref, String policy);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Promise p where p.ref = :ref and p.endedAt is null order by p.policy")
    List<Promise> lockAllOpen(String ref);

    Optional<Promise> findByRefAndPolicyAndEndedAtIsNull(String ref, String policy);

    List<Promise> findByRefOrderByStartedAtDescCreatedAtDesc(String ref);

    List<Promise> findByRefInAndEndedAtIsNull(Collection<String> refs);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    with told as (
                        update app.promise p set explanation = jsonb_build_object('parts', (
                            select jsonb_agg(case part ->> 'kind'
                                when 'PAUSED' then part || jsonb_build_object('text', 'paused')
                                when 'EXTENDED' then part || jsonb_build_object('text', 'extended')
                                else part end order by place)
                            from jsonb_array_elements(p.explanation -> 'parts') with ordinality as parts (part, place)))
                        where p.ref = :ref returning p.id),
                    extended as (
                        update app.promise_extension set reason = '(erased)' where promise_id in (select id from told))
                    update app.promise_pause set reason = '(erased)' where promise_id in (select id from told)""")
    void eraseReasons(String ref);
}

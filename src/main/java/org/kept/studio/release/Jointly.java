package org.kept.studio.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands in and approves drafts of a module that belong together: all of them or none, each bound to its own content. */
@Service
public class Jointly {

    private final Releases releases;
    private final TransactionTemplate transaction;

    Jointly(Releases releases, PlatformTransactionManager transactions) {
        this.releases = releases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hands in a draft, and the others with the same purpose. */
    public void submit(ModelRef ref, Purpose said, List<Deployments.Together> others, Person person) {
        each(ref, said.hash(), others, (one, hash) -> releases.submit(one, said.meaning(hash), person));
    }

    /** Approves a draft and the others, each if it still has the content that was read. */
    public void approve(ModelRef ref, String hash, List<Deployments.Together> others, Person person) {
        each(ref, hash, others, (one, meant) -> releases.approve(one, meant, person));
    }

    private interface Act {
        void on(ModelRef ref, String hash);
    }

    private record Meant(ModelRef ref, String hash) {}

    /** Always in the order of their names, so that two people do not wait for each other. */
    private void each(ModelRef ref, String hash, List<Deployments.Together> others, Act act) {
        List<Meant> all = new ArrayList<>(List.of(new Meant(ref, hash)));
        others.forEach(other -> all.add(new Meant(new ModelRef(ref.module(), other.file()), other.hash())));
        all.sort(Comparator.comparing(one -> one.ref().file()));
        transaction.executeWithoutResult(status -> all.forEach(one -> act.on(one.ref(), one.hash())));
    }
}

package org.kept.customer.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Identity;
import org.kept.customer.Match;
import org.kept.customer.domain.CustomerDecisions.Marks;
import org.kept.customer.log.ConsentLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether we know somebody: few candidates by blocking keys, marks for each, and a table that decides. */
@Service
@Transactional(readOnly = true)
public class Matching {

    private static final String CANDIDATES =
            """
            select c.id, c.name_key, coalesce(c.email_key, '') email_key, coalesce(c.phone_key, '') phone_key,
                   coalesce(c.mobile_key, '') mobile_key, c.account_id, coalesce(a.name_key, '') company_key,
                   coalesce(a.domain_key, '') domain_key, a.account_manager, (c.vulnerable or c.safe_contact is not null) protected
            from app.customer_contact c left join app.customer_account a on a.id = c.account_id
            where c.merged_into is null and c.erased_at is null and c.id <> :self
              and (c.email_key = :email or c.phone_key = :phone or c.mobile_key = :phone or (c.block_key = :block and :block <> ':'))
              and not exists (select from app.customer_distinct d where d.contact_a = least(c.id, :self) and d.contact_b = greatest(c.id, :self))
            order by (c.email_key is not distinct from :email) desc, (c.name_key = :name) desc, c.created_at
            limit 50
            """;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final double CERTAIN = 1.0;

    private final JdbcClient db;
    private final Addresses addresses;
    private final CustomerDecisions decisions;
    private final ConsentLog consents;
    private final Cases cases;

    Matching(JdbcClient db, Addresses addresses, CustomerDecisions decisions, ConsentLog consents, Cases cases) {
        this.db = db;
        this.addresses = addresses;
        this.decisions = decisions;
        this.consents = consents;
        this.cases = cases;
    }

    /** Whether we know this person. */
    public Match match(Identity who) {
        return match(who, NOBODY);
    }

    /** Who, besides themselves, the contact may be. */
    public Match match(Identity who, UUID self) {
        Keys keys = keys(who);
        List<Verdict> verdicts = candidates(keys, self).stream()
                .map(candidate -> judge(keys, candidate, self))
                .filter(verdict -> verdict.kind() != Match.Kind.NEW)
                .sorted(Comparator.comparing(Verdict::kind).thenComparing(Verdict::score, Comparator.reverseOrder()))
                .toList();
        List<Candidate> known = verdicts.stream()
                .filter(verdict -> verdict.kind() == Match.Kind.KNOWN)
                .map(Verdict::candidate)
                .toList();
        if (known.size() == 1) {
            Candidate it = known.get(0);
            KnownAccount account =
                    it.accountId() == null ? account(keys) : new KnownAccount(it.accountId(), it.accountManager());
            return new Match(
                    Match.Kind.KNOWN, it.id(), account.id(), account.accountManager(), ids(verdicts), score(verdicts));
        }
        KnownAccount account = account(keys);
        Match.Kind kind = verdicts.isEmpty() ? Match.Kind.NEW : Match.Kind.REVIEW;
        return new Match(kind, null, account.id(), account.accountManager(), ids(verdicts), score(verdicts));
    }

    private Verdict judge(Keys who, Candidate candidate, UUID self) {
        Marks marks = marks(who, candidate, self);
        double sure = (marks.exactEmail() ? marks.sharedMailbox() ? 0.25 : 0.55 : 0)
                + (marks.phoneMatch() ? 0.3 : 0)
                + 0.3 * marks.nameScore()
                + (marks.companyMatch() ? 0.15 : 0)
                - 0.2 * marks.conflictFields();
        return new Verdict(candidate, decisions.match(marks), Math.max(0, Math.min(CERTAIN, sure)));
    }

    private Marks marks(Keys who, Candidate it, UUID self) {
        boolean email = !who.email().isEmpty() && who.email().equals(it.emailKey());
        boolean phone = !who.phone().isEmpty()
                && (who.phone().equals(it.phoneKey()) || who.phone().equals(it.mobileKey()));
        boolean company = !who.company().isEmpty() && who.company().equals(it.companyKey())
                || !who.site().isEmpty() && who.site().equals(it.domainKey())
                || !email && !who.domain().isEmpty() && who.domain().equals(it.domainKey());
        boolean named = !who.name().isEmpty() && !it.nameKey().isEmpty();
        double name = named ? new JaroWinklerSimilarity().apply(who.name(), it.nameKey()) : 0;
        boolean otherName = named && name < 0.75;
        boolean otherEmail = !email && !who.email().isEmpty() && !it.emailKey().isEmpty();
        int conflicts = (otherName ? 1 : 0) + (otherEmail ? 1 : 0);
        boolean both = !NOBODY.equals(self);
        return new Marks(
                email,
                email && shared(who.email()),
                name,
                company,
                phone,
                conflicts,
                consentsDiffer(who.email(), it.emailKey()),
                both && !cases.openOf(self).isEmpty() && !cases.openOf(it.id()).isEmpty(),
                it.isProtected());
    }

    private boolean consentsDiffer(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && !one.equals(other)
                && !consents.state(one, "marketing").equals(consents.state(other, "marketing"));
    }

    private boolean shared(String email) {
        return db.sql("select exists (select from app.customer_shared_mailbox where local_part = :local)")
                .param("local", email.substring(0, email.indexOf('@')))
                .query(Boolean.class)
                .single();
    }

    private List<Candidate> candidates(Keys keys, UUID self) {
        return db.sql(CANDIDATES)
                .param("self", self)
                .param("email", keys.email().isEmpty() ? null : keys.email(), Types.VARCHAR)
                .param("phone", keys.phone().isEmpty() ? null : keys.phone(), Types.VARCHAR)
                .param("block", keys.block())
                .param("name", keys.name())
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("name_key"),
                        row.getString("email_key"),
                        row.getString("phone_key"),
                        row.getString("mobile_key"),
                        row.getObject("account_id", UUID.class),
                        row.getString("company_key"),
                        row.getString("domain_key"),
                        row.getString("account_manager"),
                        row.getBoolean("protected")))
                .list();
    }

    /** The account whose domain or name agrees, if there is exactly one; else one without an id. */
    private KnownAccount account(Keys keys) {
        List<KnownAccount> found = db.sql(
                        "select id, account_manager from app.customer_account"
                                + " where (domain_key = :domain and :domain <> '') or (name_key = :company and :company <> '') limit 2")
                .param("domain", keys.domain())
                .param("company", keys.company())
                .query(KnownAccount.class)
                .list();
        return found.size() == 1 ? found.get(0) : new KnownAccount(null, null);
    }

    private Keys keys(Identity who) {
        String email = addresses.email(who.email()).orElse("");
        String site = addresses.domain(who.website()).orElse("");
        String domain = site.isEmpty() ? addresses.domain(email).orElse("") : site;
        return new Keys(
                addresses.nameKey(who.firstName(), who.lastName()),
                Contact.blockKey(addresses, who.firstName(), who.lastName()),
                email,
                addresses.phone(who.phone()).orElse(""),
                addresses.companyKey(who.companyName()),
                site,
                free(domain) ? "" : domain);
    }

    private boolean free(String domain) {
        return db.sql("select exists (select from app.customer_free_mail_domain where domain = :domain)")
                .param("domain", domain)
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> ids(List<Verdict> verdicts) {
        return verdicts.stream().limit(5).map(v -> v.candidate().id()).toList();
    }

    private static BigDecimal score(List<Verdict> verdicts) {
        double best = verdicts.isEmpty() ? 0 : verdicts.get(0).score();
        return BigDecimal.valueOf(best).setScale(2, RoundingMode.HALF_UP);
    }

    /** What somebody is looked up by; the domain is the web site's, else that of the e-mail, and never that of a free mail provider. */
    private record Keys(
            String name, String block, String email, String phone, String company, String site, String domain) {}

    private record KnownAccount(UUID id, String accountManager) {}

    private record Verdict(Candidate candidate, Match.Kind kind, double score) {}

    private record Candidate(
            UUID id,
            String nameKey,
            String emailKey,
            String phoneKey,
            String mobileKey,
            UUID accountId,
            String companyKey,
            String domainKey,
            String accountManager,
            boolean isProtected) {}
}

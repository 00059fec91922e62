package org.kept.lead.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;
import org.springframework.stereotype.Component;

/** What the lead's process, tables and forms may read of a lead. */
@Component
class LeadFacts implements CaseFacts {

    private static final Map<String, Class<?>> SCHEMA = new LinkedHashMap<>();

    static {
        texts("firstName", "lastName", "companyName", "email", "phone", "jobTitle", "jobLevel", "industry");
        texts("emailDomain", "emailDomainType", "region", "country", "language", "source", "channel", "message");
        texts("productInterest", "rating", "currency", "status", "owner", "team", "accountOwner");
        texts("need", "budget", "authority", "timeframe", "reasonCode");
        numbers("companySize", "daysSinceActivity", "points", "attempts", "recycleCount");
        flags("reachable", "enquiry", "consent", "existingCustomer", "namedAccount");
        SCHEMA.put("estimatedValue", BigDecimal.class);
        SCHEMA.put("intentEvents", List.class);
    }

    private final LeadRepository leads;
    private final Customers customers;
    private final Consents consents;
    private final Clock clock;

    LeadFacts(LeadRepository leads, Customers customers, Consents consents, Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "LEAD";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        Map<String, Object> facts = new HashMap<>();
        SCHEMA.keySet().forEach(name -> facts.put(name, null));
        leads.findByNumber(ref.value()).ifPresent(lead -> {
            person(lead.person(), facts);
            interest(lead, facts);
            handling(lead, facts);
        });
        return facts;
    }

    private static void person(LeadPerson person, Map<String, Object> facts) {
        facts.put("firstName", person.firstName());
        facts.put("lastName", person.lastName());
        facts.put("companyName", person.companyName());
        facts.put("email", person.email());
        facts.put("phone", person.phone());
        facts.put("jobTitle", person.jobTitle());
        facts.put("jobLevel", Marks.jobLevel(person.jobTitle()));
        facts.put("companySize", person.employees() == null ? null : Long.valueOf(person.employees()));
        facts.put("industry", person.industry() == null ? "" : person.industry().toLowerCase(Locale.ROOT));
        facts.put("emailDomain", Marks.domain(person.emailKey()));
        facts.put("emailDomainType", Marks.domainType(person.emailKey()));
        facts.put("region", person.region());
        facts.put("country", person.countryCode());
        facts.put("language", person.language());
        facts.put("reachable", person.reachable());
    }

    private void interest(Lead lead, Map<String, Object> facts) {
        LeadOrigin origin = lead.origin();
        facts.put("source", origin.source());
        facts.put("channel", origin.channel());
        facts.put("enquiry", origin.enquiry());
        facts.put("message", origin.message());
        facts.put("productInterest", origin.productInterest());
        facts.put("intentEvents", lead.activityKinds());
        facts.put(
                "daysSinceActivity",
                Duration.between(lead.lastActivityAt(), clock.instant()).toDays());
        facts.put("points", lead.score() == null ? null : Long.valueOf(lead.score()));
        facts.put("rating", lead.rating());
        facts.put("estimatedValue", lead.estimatedValue());
        facts.put("currency", lead.currencyCode());
        String email = lead.person().emailKey();
        facts.put("consent", email != null && consents.allows(email, "marketing"));
    }

    private void handling(Lead lead, Map<String, Object> facts) {
        Optional<CustomerSummary> account =
                Optional.ofNullable(lead.person().accountId()).flatMap(customers::find);
        facts.put("status", lead.status().word());
        facts.put("owner", lead.care().owner());
        facts.put("team", lead.care().team());
        facts.put("attempts", (long) lead.care().attempts());
        facts.put("recycleCount", (long) lead.care().recycleCount());
        facts.put("existingCustomer", account.isPresent());
        facts.put("accountOwner", account.map(CustomerSummary::accountManager).orElse(null));
        facts.put("namedAccount", account.map(CustomerSummary::tier).isPresent());
        facts.put("need", lead.care().need());
        facts.put("budget", lead.care().budget());
        facts.put("authority", lead.care().authority());
        facts.put("timeframe", lead.care().timeframe());
        facts.put("reasonCode", lead.disqualifiedReason());
    }

    private static void texts(String... names) {
        List.of(names).forEach(name -> SCHEMA.put(name, String.class));
    }

    private static void numbers(String... names) {
        List.of(names).forEach(name -> SCHEMA.put(name, Long.class));
    }

    private static void flags(String... names) {
        List.of(names).forEach(name -> SCHEMA.put(name, Boolean.class));
    }
}

package org.kept.lead.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
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
import org.kept.workflow.LazyFacts;
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
        LazyFacts facts = new LazyFacts(SCHEMA.keySet());
        leads.find(ref).ifPresent(lead -> {
            person(lead.person(), facts);
            interest(lead, facts);
            handling(lead, facts);
        });
        return facts;
    }

    private static void person(LeadPerson person, LazyFacts facts) {
        facts.from("firstName", person::firstName);
        facts.from("lastName", person::lastName);
        facts.from("companyName", person::companyName);
        facts.from("email", person::email);
        facts.from("phone", person::phone);
        facts.from("jobTitle", person::jobTitle);
        facts.from("jobLevel", () -> Marks.jobLevel(person.jobTitle()));
        facts.from("companySize", () -> person.employees() == null ? null : Long.valueOf(person.employees()));
        facts.from(
                "industry",
                () -> person.industry() == null ? "" : person.industry().toLowerCase(Locale.ROOT));
        facts.from("emailDomain", () -> Marks.domain(person.emailKey()));
        facts.from("emailDomainType", () -> Marks.domainType(person.emailKey()));
        facts.from("region", person::region);
        facts.from("country", person::countryCode);
        facts.from("language", person::language);
        facts.from("reachable", person::reachable);
    }

    private void interest(Lead lead, LazyFacts facts) {
        LeadOrigin origin = lead.origin();
        facts.from("source", origin::source);
        facts.from("channel", origin::channel);
        facts.from("enquiry", origin::enquiry);
        facts.from("message", origin::message);
        facts.from("productInterest", origin::productInterest);
        facts.from("intentEvents", lead::activityKinds);
        facts.from("daysSinceActivity", () -> Duration.between(lead.lastActivityAt(), clock.instant())
                .toDays());
        facts.from("points", () -> lead.score() == null ? null : Long.valueOf(lead.score()));
        facts.from("rating", lead::rating);
        facts.from("estimatedValue", lead::estimatedValue);
        facts.from("currency", lead::currencyCode);
        String email = lead.person().emailKey();
        facts.from("consent", () -> email != null && consents.allows(email, "marketing"));
    }

    private void handling(Lead lead, LazyFacts facts) {
        facts.from("status", () -> lead.status().word());
        facts.from("owner", () -> lead.care().owner());
        facts.from("team", () -> lead.care().team());
        facts.from("attempts", () -> (long) lead.care().attempts());
        facts.from("recycleCount", () -> (long) lead.care().recycleCount());
        facts.from("existingCustomer", () -> account(lead).isPresent());
        facts.from(
                "accountOwner",
                () -> account(lead).map(CustomerSummary::accountManager).orElse(null));
        facts.from(
                "namedAccount", () -> account(lead).map(CustomerSummary::tier).isPresent());
        facts.from("need", () -> lead.care().need());
        facts.from("budget", () -> lead.care().budget());
        facts.from("authority", () -> lead.care().authority());
        facts.from("timeframe", () -> lead.care().timeframe());
        facts.from("reasonCode", lead::disqualifiedReason);
    }

    private Optional<CustomerSummary> account(Lead lead) {
        return Optional.ofNullable(lead.person().accountId()).flatMap(customers::find);
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

package org.kept.contract.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.kept.contract.NewContract;
import org.kept.customer.CustomerNames;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.csv.CsvValues;
import org.kept.staff.People;
import org.kept.staff.Person;

/** Makes a new contract of one row, or says everything that is wrong with it. */
final class ContractRowReader {

    private static final Map<String, String> TYPES = Map.of(
            "saas",
            "subscription",
            "support",
            "maintenance",
            "license",
            "licence",
            "lease",
            "tenancy",
            "rental",
            "tenancy",
            "services",
            "service");
    private static final Map<String, String> SEGMENTS = Map.of(
            "large",
            "enterprise",
            "midmarket",
            "mid",
            "midsize",
            "mid",
            "medium",
            "mid",
            "smb",
            "small",
            "sme",
            "small");

    private final ContractColumns columns;
    private final CustomerNames names;
    private final Customers customers;
    private final People people;
    private final List<FieldProblem> problems = new ArrayList<>();
    private List<String> cells;

    ContractRowReader(ContractColumns columns, CustomerNames names, Customers customers, People people) {
        this.columns = columns;
        this.names = names;
        this.customers = customers;
        this.people = people;
    }

    NewContract read(List<String> row) {
        cells = row;
        UUID account = either(() -> names.account(account()));
        UUID contact = either(() -> contact(cell("contact")));
        Integer months = either(() -> CsvValues.count("renewalTermMonths", cell("renewalTermMonths")));
        Integer notice = either(() -> notice(cell("noticeDays")));
        NewContract contract = new NewContract(
                account,
                contact,
                cell("name"),
                known("type", TYPES),
                either(() -> DayCell.read("startDate", cell("startDate"))),
                either(() -> DayCell.read("endDate", cell("endDate"))),
                months,
                notice,
                CsvValues.yes(cell("autoRenew")),
                either(() -> CsvValues.amount("value", cell("value"))),
                CsvValues.currency(cell("currency")),
                lower(cell("billingPeriod")),
                either(() -> percent(cell("upliftCapPercent"))),
                cell("paymentTerms"),
                known("segment", SEGMENTS),
                customerType(cell("customerType")),
                owner(cell("owner")),
                either(() -> DayCell.read("signedOn", cell("signedOn"))),
                cell("externalRef"),
                null,
                null,
                null);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return contract;
    }

    private String account() {
        String number = cell("accountNumber");
        return number != null && number.matches("(?i)A-\\d{1,18}") ? number : cell("account");
    }

    /** A person by name or number, or by their e-mail address. */
    private UUID contact(String typed) {
        if (typed == null || !typed.contains("@")) {
            return names.contact(typed);
        }
        UUID found = customers
                .match(new Identity(null, null, typed, null, null, null))
                .contactId();
        if (found == null) {
            throw InvalidInputException.of(
                    "contact", "We know nobody with the address '" + typed + "'; enter them first");
        }
        return found;
    }

    /** Days; what is written in months, such as {@code 3 months}, counts thirty days each. */
    private static Integer notice(String cell) {
        Integer figure = CsvValues.count("noticeDays", cell);
        boolean months = cell != null && cell.toLowerCase(Locale.ROOT).contains("month");
        return months ? Integer.valueOf(figure * 30) : figure;
    }

    private static BigDecimal percent(String cell) {
        return CsvValues.amount("upliftCapPercent", cell == null ? null : cell.replace("%", ""));
    }

    private String known(String field, Map<String, String> others) {
        String said = cell(field);
        String plain = said == null ? null : said.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return plain == null ? null : others.getOrDefault(plain, plain);
    }

    private static String customerType(String cell) {
        String said = lower(cell);
        return said == null
                ? null
                : List.of("consumer", "private", "b2c", "individual").contains(said) ? "consumer" : "business";
    }

    /** Whoever is not known here by user name or name is left out: the renewals desk looks after it then. */
    private String owner(String cell) {
        return cell == null
                ? null
                : people.all().stream()
                        .filter(person ->
                                cell.equalsIgnoreCase(person.username()) || cell.equalsIgnoreCase(person.name()))
                        .map(Person::username)
                        .findFirst()
                        .orElse(null);
    }

    private <T> T either(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.fields());
            return null;
        }
    }

    private String cell(String field) {
        return columns.value(field, cells);
    }

    private static String lower(String cell) {
        return cell == null ? null : cell.toLowerCase(Locale.ROOT);
    }
}

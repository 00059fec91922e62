package org.kept.customer.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.kept.customer.Addresses;
import org.kept.customer.domain.AccountDetails;
import org.kept.shared.InvalidInputException;

/** An account as it is typed, figures as text so that nonsense can be shown again, with the version it was read in. */
record AccountForm(AccountDetails details, String employees, String customerSince, Long version) {

    AccountForm {
        details = Objects.requireNonNullElse(details, AccountDetails.NOTHING);
        employees = Addresses.strip(employees);
        customerSince = Addresses.strip(customerSince);
        version = Objects.requireNonNullElse(version, 0L);
    }

    static AccountForm of(AccountDetails details, long version) {
        String since = Objects.toString(details.customerSince(), null);
        return new AccountForm(details, Objects.toString(details.employees(), null), since, version);
    }

    /** What was typed, if its figures can be read. */
    AccountDetails typed() {
        try {
            return details.with(
                    employees == null ? null : Integer.valueOf(employees),
                    customerSince == null ? null : LocalDate.parse(customerSince));
        } catch (NumberFormatException notANumber) {
            throw InvalidInputException.of("employees", "Give a whole number");
        } catch (DateTimeParseException notADay) {
            throw InvalidInputException.of("customerSince", "Give a day, such as 2026-03-31");
        }
    }
}

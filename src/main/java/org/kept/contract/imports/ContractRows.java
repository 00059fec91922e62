package org.kept.contract.imports;

import java.util.List;
import org.kept.contract.Contracts;
import org.kept.customer.CustomerNames;
import org.kept.customer.Customers;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.imports.ImportedRows;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** Files of contracts, whoever exported them: each row is a contract whose deadline is watched. */
@Component
class ContractRows implements ImportedRows {

    static final String KIND = "contract";

    private final Contracts contracts;
    private final CustomerNames names;
    private final Customers customers;
    private final People people;

    ContractRows(Contracts contracts, CustomerNames names, Customers customers, People people) {
        this.contracts = contracts;
        this.names = names;
        this.customers = customers;
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> ignored(List<String> columns) {
        return ContractColumns.of(columns).ignored();
    }

    /** A contract with a number of its own is the same contract in every file. */
    @Override
    public String take(List<String> columns, List<String> cells, String key) {
        var contract = new ContractRowReader(ContractColumns.of(columns), names, customers, people).read(cells);
        try {
            return contracts
                    .enter(contract, contract.externalRef() == null ? "import:" + key : null)
                    .value();
        } catch (ConflictException other) {
            throw InvalidInputException.of(
                    "externalRef", "There is a contract of this number with other words already; amend that one");
        }
    }
}

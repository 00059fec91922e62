package org.kept.lead.imports;

import java.util.List;
import org.kept.lead.Leads;
import org.kept.lead.web.LeadInput;
import org.kept.shared.imports.ImportedRows;
import org.springframework.stereotype.Component;

/** Files of leads, whoever exported them: each row is a lead with its own case. */
@Component
class LeadRows implements ImportedRows {

    static final String KIND = "lead";

    private final Leads leads;

    LeadRows(Leads leads) {
        this.leads = leads;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> ignored(List<String> columns) {
        return LeadColumns.of(columns).ignored();
    }

    @Override
    public String take(List<String> columns, List<String> cells, String key) {
        LeadRowReader reader = new LeadRowReader(LeadColumns.of(columns));
        return leads.receive(LeadInput.require(reader.read(cells)), "import", key)
                .value();
    }
}

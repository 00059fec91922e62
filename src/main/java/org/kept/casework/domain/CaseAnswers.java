package org.kept.casework.domain;

import java.util.Map;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine kit keep answers with their case. A provider, because opening a case needs the kit in turn. */
@Component
class CaseAnswers implements CaseData {

    private final ObjectProvider<Cases> cases;

    CaseAnswers(ObjectProvider<Cases> cases) {
        this.cases = cases;
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        return cases.getObject().dataOf(ref);
    }

    @Override
    public void remember(CaseRef ref, Map<String, Object> values) {
        cases.getObject().remember(ref, values);
    }
}

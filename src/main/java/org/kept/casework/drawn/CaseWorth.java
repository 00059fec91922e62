package org.kept.casework.drawn;

import java.math.BigDecimal;
import java.util.Map;
import org.kept.casework.CaseKinds;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.casework.Cases.Description;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** Lets the value of a case without Java follow what its forms say of it under {@code value} and {@code currency}. */
@Component
public class CaseWorth {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private final CaseKinds kinds;
    private final Cases cases;

    CaseWorth(CaseKinds kinds, Cases cases) {
        this.kinds = kinds;
        this.cases = cases;
    }

    /** Looks whether these answers say what the case is worth. */
    public void follow(CaseRef ref, Map<String, Object> answers) {
        if (!(answers.get("value") instanceof BigDecimal value) || value.abs().compareTo(MOST) >= 0) {
            return;
        }
        CaseSummary known = kinds.drawn(ref) ? cases.find(ref).orElse(null) : null;
        Object said = answers.get("currency");
        String currency = said instanceof String code && code.matches("[A-Z]{3}")
                ? code
                : known == null ? null : known.currency();
        if (known != null && currency != null) {
            cases.describe(ref, new Description(null, null, null, null, value, currency));
        }
    }
}

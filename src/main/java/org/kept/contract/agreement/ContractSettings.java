package org.kept.contract.agreement;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contracts are looked after.
 *
 * @param zone where contracts' days begin and end
 * @param currency for values that do not say theirs
 * @param openBefore how many days before the end of a term its renewal opens
 * @param openBeforeNotice how many days before the notice deadline it opens, where that is earlier
 */
@ConfigurationProperties("kept.contract")
public record ContractSettings(
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue("GBP") String currency,
        @DefaultValue("120") int openBefore,
        @DefaultValue("90") int openBeforeNotice) {

    /** How many days before the end of a term with so long a notice its renewal opens. */
    public int openDays(int noticeDays) {
        return Math.max(openBefore, noticeDays + openBeforeNotice);
    }
}

package org.kept.lead.measures;

import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Better;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.casework.measures.CaseMeasure.Unit;
import org.kept.casework.measures.CaseMeasures;
import org.springframework.stereotype.Component;

/**
 * What the handling of leads is judged by: how soon somebody talks to them, how many become demand that sales accepts, and whether any
 * is forgotten. Merged leads and junk are no leads of their own and count nowhere; the lead of a person who is erased still counts.
 */
@Component
class LeadMeasures implements CaseMeasures {

    @Override
    public String processKey() {
        return "leadHandling";
    }

    @Override
    public String segment() {
        return "(select l.rating from app.lead l where l.number = c.ref)";
    }

    @Override
    public String channel() {
        return "(select l.source_channel from app.lead l where l.number = c.ref)";
    }

    @Override
    public List<CaseMeasure> measures() {
        return List.of(
                new CaseMeasure(
                        "speedToLead",
                        "lead.measure.speedToLead",
                        Kind.MEDIAN_TIME,
                        Unit.SECONDS,
                        Better.LOWER,
                        LeadTouches.SPEED),
                share("firstTouchKept", Better.HIGHER, LeadTouches.KEPT),
                share("mqlToSal", Better.HIGHER, LeadFunnel.ACCEPTED),
                share("mqlToSql", Better.HIGHER, LeadFunnel.SOLD_ON),
                share("recycleRecovery", Better.HIGHER, LeadFunnel.RECOVERED),
                share("leakage", Better.LOWER, LeadTouches.LEAKED));
    }

    private static CaseMeasure share(String id, Better better, String sql) {
        return new CaseMeasure(id, "lead.measure." + id, Kind.SHARE, Unit.SHARE, better, sql);
    }
}

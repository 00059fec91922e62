package org.kept.complaint.measures;

import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Better;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.casework.measures.CaseMeasure.Unit;
import org.kept.casework.measures.CaseMeasures;
import org.springframework.stereotype.Component;

/**
 * What the handling of complaints is judged by: whether answers come in time, whom they find right, and what is learned. Requests that
 * are no complaint, and what is withdrawn before its answer, count nowhere; the complaint of a person who is erased still counts.
 */
@Component
class ComplaintMeasures implements CaseMeasures {

    @Override
    public String processKey() {
        return "complaintHandling";
    }

    @Override
    public String segment() {
        return "(select k.priority from app.complaint k where k.number = c.ref)";
    }

    @Override
    public String channel() {
        return "(select k.channel from app.complaint k where k.number = c.ref)";
    }

    @Override
    public List<CaseMeasure> measures() {
        return List.of(
                share("closedInThreeDays", Better.HIGHER, ComplaintTimes.SETTLED_EARLY),
                share("answeredInTime", Better.HIGHER, ComplaintTimes.ANSWERED),
                share("upheldRate", Better.LOWER, ComplaintFindings.UPHELD),
                share("ombudsmanOverturn", Better.LOWER, ComplaintFindings.OVERTURNED),
                new CaseMeasure(
                        "redressPerUpheld",
                        "complaint.measure.redressPerUpheld",
                        Kind.RATIO,
                        Unit.NUMBER,
                        Better.LOWER,
                        ComplaintFindings.REDRESS),
                share("repeatCause", Better.LOWER, ComplaintFindings.REPEATED),
                share("acknowledgedInTime", Better.HIGHER, ComplaintTimes.ACKNOWLEDGED));
    }

    private static CaseMeasure share(String id, Better better, String sql) {
        return new CaseMeasure(id, "complaint.measure." + id, Kind.SHARE, Unit.SHARE, better, sql);
    }
}

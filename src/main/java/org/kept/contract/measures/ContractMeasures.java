package org.kept.contract.measures;

import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Better;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.casework.measures.CaseMeasure.Unit;
import org.kept.casework.measures.CaseMeasures;
import org.springframework.stereotype.Component;

/**
 * What renewals are judged by: what revenue stays, and whether each was decided in time. A row is a <em>term</em>: a contract that is
 * renewed each year has one for each year, all under its reference, each at the moment of its own term. Terms that were taken back, and
 * those that ended because a consumer was erased, count nowhere.
 */
@Component
class ContractMeasures implements CaseMeasures {

    @Override
    public String processKey() {
        return "contractRenewal";
    }

    @Override
    public String segment() {
        return "(select k.segment from app.contract k where k.number = c.ref)";
    }

    @Override
    public List<CaseMeasure> measures() {
        return List.of(
                measure("grr", Kind.RATIO, Better.HIGHER, RetainedValue.GROSS),
                measure("nrr", Kind.RATIO, Better.HIGHER, RetainedValue.NET),
                measure("grossRenewalRate", Kind.RATIO, Better.HIGHER, RetainedValue.RENEWED),
                measure("onTimeRenewal", Kind.SHARE, Better.HIGHER, RenewalOutcomes.ON_TIME),
                measure("noticeDeadlineMisses", Kind.SHARE, Better.LOWER, RenewalOutcomes.DEADLINE_MISSED),
                measure("passiveAutoRenewals", Kind.SHARE, Better.LOWER, RenewalOutcomes.PASSIVE),
                measure("saveRate", Kind.SHARE, Better.HIGHER, RenewalOutcomes.SAVED),
                measure("forecastError", Kind.RATIO, Better.LOWER, RetainedValue.FORECAST));
    }

    private static CaseMeasure measure(String id, Kind kind, Better better, String sql) {
        return new CaseMeasure(id, "contract.measure." + id, kind, Unit.SHARE, better, sql);
    }
}

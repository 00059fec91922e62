package org.kept.complaint.domain;

import java.util.List;
import java.util.Optional;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.file.Actions;
import org.kept.complaint.file.Points;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.file.Statements;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a complaint with everything in its file, but the clocks and letters that others keep. */
@Service
@Transactional(readOnly = true)
public class ComplaintFile {

    private final ComplaintRepository complaints;
    private final Regimes regimes;
    private final Points points;
    private final Statements statements;
    private final Actions actions;

    ComplaintFile(
            ComplaintRepository complaints, Regimes regimes, Points points, Statements statements, Actions actions) {
        this.complaints = complaints;
        this.regimes = regimes;
        this.points = points;
        this.statements = statements;
        this.actions = actions;
    }

    /** The complaint as it stands in this transaction. */
    public Optional<ComplaintView> find(CaseRef ref) {
        return complaints.find(ref).map(complaint -> view(ref, complaint));
    }

    /** Whether the law needs the record still. */
    public boolean needed(CaseRef ref) {
        return complaints.find(ref).filter(Complaint::needed).isPresent();
    }

    private ComplaintView view(CaseRef ref, Complaint complaint) {
        List<ComplaintView.Regime> rules =
                regimes.of(ref).stream().map(ComplaintFile::regime).toList();
        String ombudsman = rules.isEmpty() ? null : rules.get(0).ombudsman();
        return new ComplaintView(
                ref.value(),
                complaint.status().word(),
                complaint.stage(),
                complaint.outcome(),
                complaint.complainant().view(),
                complaint.matter().view(complaint.complainant().vulnerable()),
                complaint.care().view(complaint.matter().receivedAt()),
                complaint.care().subjects(),
                rules,
                List.of(),
                points.of(ref),
                statements.of(ref),
                complaint.judgement().view(),
                actions.of(ref),
                List.of(),
                complaint.aftermath().view(ombudsman),
                complaint.version());
    }

    private static ComplaintView.Regime regime(Regimes.Rules rules) {
        return new ComplaintView.Regime(
                rules.regime(),
                rules.issue(),
                rules.acknowledge(),
                rules.answer(),
                rules.stages(),
                rules.ombudsman(),
                rules.referral(),
                rules.decidedAt());
    }
}

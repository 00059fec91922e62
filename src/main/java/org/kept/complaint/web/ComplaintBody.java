package org.kept.complaint.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.kept.complaint.ComplaintView;

/** A complaint as programs read it: what was sent stands under the names it was sent by. */
record ComplaintBody(
        String ref,
        String status,
        String stage,
        String outcome,
        ComplaintView.Customer customer,
        @JsonUnwrapped ComplaintView.Matter matter,
        @JsonUnwrapped ComplaintView.Handling handling,
        List<String> subjects,
        List<ComplaintView.Regime> regimes,
        List<ComplaintView.Clock> clocks,
        List<ComplaintView.Point> points,
        List<ComplaintView.Statement> statements,
        ComplaintView.Decision decision,
        List<ComplaintView.Action> actions,
        List<ComplaintView.Letter> letters,
        ComplaintView.Aftermath aftermath) {

    static ComplaintBody of(ComplaintView view) {
        return new ComplaintBody(
                view.ref(),
                view.status(),
                view.stage(),
                view.outcome(),
                view.customer(),
                view.matter(),
                view.handling(),
                view.subjects(),
                view.regimes(),
                view.clocks(),
                view.points(),
                view.statements(),
                view.decision(),
                view.actions(),
                view.letters(),
                view.aftermath());
    }
}

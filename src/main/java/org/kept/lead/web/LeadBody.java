package org.kept.lead.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.kept.lead.LeadView;

/** A lead with what became of its case: {@code caseOutcome} is there once the case is closed. */
record LeadBody(@JsonUnwrapped LeadView lead, String caseOutcome) {}

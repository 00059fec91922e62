package org.kept.lead;

import java.util.UUID;
import org.kept.shared.CaseRef;

/** A lead has become a contact, an account and an opportunity to win. Published in the converting transaction. */
public record LeadQualified(CaseRef ref, UUID contactId, UUID accountId) {}

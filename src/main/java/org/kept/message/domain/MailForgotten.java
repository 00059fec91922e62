package org.kept.message.domain;

import org.kept.shared.CaseRef;

/** What was written about a case is to be forgotten: whoever keeps any of it empties it now, in the same transaction. */
public record MailForgotten(CaseRef ref) {}

package org.kept.complaint.news;

import java.math.BigDecimal;
import java.util.UUID;
import org.kept.shared.CaseRef;

/**
 * How a complaint stands, without a word about the person.
 *
 * @param account whose it is; null where no account is known
 * @param priority null before it is rated
 * @param finding null before it is decided
 * @param redress null where nothing was granted
 * @param reopened how often
 */
public record Standing(CaseRef ref, UUID account, String priority, String finding, BigDecimal redress, int reopened) {}

package org.kept.customer;

import java.util.UUID;

/**
 * Somebody is to be forgotten: whoever keeps something about them empties it now. Published in the erasing transaction.
 *
 * @param contactId the contact, or null where there is only an address
 * @param address their e-mail address as it was, normalised; null where none was known
 */
public record ErasureApproved(UUID contactId, String address) {}

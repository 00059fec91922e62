package org.kept.customer;

import java.util.UUID;

/** Somebody withdrew what they had allowed. Published in the withdrawing transaction. */
public record ConsentWithdrawn(String address, String purpose, UUID contactId) {}

package org.kept.staff;

/** A person does not work here any more: whatever they own needs another owner. Published in the transaction that ends their account. */
public record PersonLeft(String username) {}

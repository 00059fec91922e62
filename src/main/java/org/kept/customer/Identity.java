package org.kept.customer;

/** What somebody says of who they are; every part may be missing. Used to find out whether we know them. */
public record Identity(
        String firstName, String lastName, String email, String phone, String companyName, String website) {}

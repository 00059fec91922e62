package org.kept.casework.domain;

/** What the kinds of step mean to people. */
final class Steps {

    /** Steps that only hold others: where they are open, a step inside says where the case is. */
    static final String CONTAINERS =
            "'subProcess', 'callActivity', 'multiInstanceBody', 'transaction', 'adHocSubProcess', 'processInstance'";

    private Steps() {}
}

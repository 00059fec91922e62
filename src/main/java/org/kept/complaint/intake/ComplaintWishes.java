package org.kept.complaint.intake;

import org.kept.complaint.domain.ComplaintEnds;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.customer.ContactsMerged;
import org.kept.customer.ErasureApproved;
import org.kept.staff.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to customers and colleagues reaches their complaints in the same transaction. */
@Component
class ComplaintWishes {

    private final ComplaintEnds ends;
    private final ComplaintWork work;

    ComplaintWishes(ComplaintEnds ends, ComplaintWork work) {
        this.ends = ends;
        this.work = work;
    }

    /** Who is to be forgotten is, unless the law still needs the record: then it waits. */
    @EventListener
    void forget(ErasureApproved wish) {
        ends.ofPerson(wish.contactId(), wish.address()).forEach(ends::erase);
    }

    @EventListener
    void follow(ContactsMerged merge) {
        ends.merged(merge.survivor(), merge.merged());
    }

    /** Whatever somebody leaves behind goes back to its team at once. */
    @EventListener
    void bequeath(PersonLeft left) {
        work.giveBack(left.username());
    }
}

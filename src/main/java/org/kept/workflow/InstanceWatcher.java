package org.kept.workflow;

import java.util.Collection;

/** Is told after the commit which root process instances began or ended in it, on this node; must be quick and must not throw. */
public interface InstanceWatcher {

    /** What was committed. */
    void committed(Collection<Turn> turns);

    /**
     * What became of one instance in a transaction.
     *
     * @param id the root process instance
     */
    record Turn(String id, String processKey, boolean began, boolean ended) {

        /** Both turns of one instance, as one. */
        public Turn and(Turn later) {
            return new Turn(id, processKey, began || later.began, ended || later.ended);
        }
    }
}

package org.kept.insight.cases;

import java.time.Instant;
import org.kept.staff.Person;

/** What is to be done to each of some cases. */
sealed interface Act {

    /** The name in addresses and in message keys. */
    String name();

    /** Its open tasks and the case itself become this person's. */
    record Assign(Person person) implements Act {

        @Override
        public String name() {
            return "assign";
        }
    }

    /** Its open tasks become as pressing as that. */
    record Prioritise(Priority priority) implements Act {

        @Override
        public String name() {
            return "priority";
        }
    }

    /** Its open tasks are to be done by then. */
    record Due(Instant at) implements Act {

        @Override
        public String name() {
            return "due";
        }
    }

    /** The case is set aside until then. */
    record Park(Instant until, String reason) implements Act {

        @Override
        public String name() {
            return "park";
        }
    }

    /** How pressing: three words instead of a hundred numbers. */
    enum Priority {
        HIGH(80),
        NORMAL(50),
        LOW(20);

        private final int number;

        Priority(int number) {
            this.number = number;
        }

        /** As the engine has it. */
        int number() {
            return number;
        }
    }
}

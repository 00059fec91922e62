package org.kept.workflow.trial.child;

/** A scenario does not go as it should; the message is the sentence that people read. */
final class Failed extends RuntimeException {

    private final int line;

    Failed(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    int line() {
        return line;
    }
}

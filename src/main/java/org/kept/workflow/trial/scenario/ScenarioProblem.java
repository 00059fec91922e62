package org.kept.workflow.trial.scenario;

/** A scenario that cannot be understood; says where in its file, and what to write instead. */
public final class ScenarioProblem extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    /**
     * A problem in a line.
     *
     * @param line counted from 1; 0 if it is about the whole file
     */
    public ScenarioProblem(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file it stands in. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; 0 if it is about the whole file. */
    public int line() {
        return line;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}

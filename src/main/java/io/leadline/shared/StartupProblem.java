package io.leadline.shared;

/** Something outside the program keeps it from starting; the message is one sentence with the remedy, for people. */
public final class StartupProblem extends RuntimeException {

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

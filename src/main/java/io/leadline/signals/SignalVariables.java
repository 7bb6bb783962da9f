package io.leadline.signals;

/** What the process of a signal carries. */
public final class SignalVariables {

    public static final String SUBJECT = "subject";
    public static final String VERDICT = "verdict";
    public static final String SIGNAL_VALUE = "signalValue";
    public static final String DECIDE_BY = "decideBy";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";
    public static final String ANSWER_LASTS = "answerLasts";

    private SignalVariables() {}
}

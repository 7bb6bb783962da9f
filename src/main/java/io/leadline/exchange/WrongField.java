package io.leadline.exchange;

import java.util.List;

/** Ends the reading of one row; without a stack trace, because files with a million wrong rows exist. */
final class WrongField extends Exception {

    private static final long serialVersionUID = 1L;

    final String field;
    final String value;
    final Problem problem;
    final transient List<String> facts;

    WrongField(String field, String value, Problem problem, String... facts) {
        super(problem.name(), null, false, false);
        this.field = field;
        this.value = value;
        this.problem = problem;
        this.facts = List.of(facts);
    }
}

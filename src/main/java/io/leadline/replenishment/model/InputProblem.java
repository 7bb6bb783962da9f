package io.leadline.replenishment.model;

import org.jspecify.annotations.Nullable;

/** An input a model cannot work with: which field, what it holds, and what it should hold. */
public final class InputProblem extends IllegalArgumentException {

    private final String field;

    public InputProblem(String field, @Nullable Object value, String expected) {
        super(field + (value == null ? " is missing: it" : " is " + shown(value) + ": it") + " must be " + expected);
        this.field = field;
    }

    public String field() {
        return field;
    }

    private static String shown(Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}

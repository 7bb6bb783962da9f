package io.leadline.cli;

/** A row of an input file that cannot be used: where, what stands there, and what to write instead. */
record BadRow(long line, String field, String value, String remedy) {

    private static final int SHOWN = 200;

    BadRow {
        value = value.length() > SHOWN ? value.substring(0, SHOWN - 1) + "…" : value;
    }

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": \"" + value + "\" – " + remedy;
    }
}

package io.leadline.cli;

/** A row of an input file that cannot be used: where, what stands there, and what to write instead. */
record BadRow(long line, String field, String value, String remedy) {

    @Override
    public String toString() {
        return "line " + line + ", " + field + ": \"" + value + "\" – " + remedy;
    }
}

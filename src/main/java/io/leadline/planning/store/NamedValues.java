package io.leadline.planning.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Values with their names in one text. What is empty, zero or false is left out and reads as that, and so does a value that
 * an earlier version did not know; one that is known no longer is passed over.
 */
final class NamedValues {

    private static final char END = '\t';
    private static final char IS = '=';
    private static final double MOST_EXACT = 1L << 53;

    private NamedValues() {}

    /** Puts one value behind the other. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder(300);

        Writer put(String name, String value) {
            if (!value.isEmpty()) {
                text.append(name).append(IS).append(value.replace(END, ' ')).append(END);
            }
            return this;
        }

        Writer put(String name, double value) {
            if (value != 0) {
                text.append(name).append(IS);
                if (value == Math.rint(value) && Math.abs(value) < MOST_EXACT) {
                    text.append((long) value);
                } else {
                    text.append(value);
                }
                text.append(END);
            }
            return this;
        }

        Writer put(String name, boolean value) {
            return value ? put(name, "yes") : this;
        }

        Writer put(String name, @Nullable LocalDate value) {
            return value == null ? this : put(name, value.toString());
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Finds values by name; fastest in the order in which they were put. */
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        /** Empty where there is none. */
        String text(String name) {
            int start = find(name, at, text.length());
            if (start < 0) {
                start = find(name, 0, at);
            }
            if (start < 0) {
                return "";
            }
            int end = text.indexOf(END, start);
            at = end + 1;
            return text.substring(start, end);
        }

        /** Where the value begins of the first one of this name that begins between two places; -1 for nowhere. */
        private int find(String name, int from, int to) {
            int start = from;
            while (start < to) {
                if (text.startsWith(name, start) && text.charAt(start + name.length()) == IS) {
                    return start + name.length() + 1;
                }
                start = text.indexOf(END, start) + 1;
            }
            return -1;
        }

        double number(String name) {
            String value = text(name);
            return value.isEmpty() ? 0 : Double.parseDouble(value);
        }

        boolean flag(String name) {
            return !text(name).isEmpty();
        }

        @Nullable
        LocalDate day(String name) {
            String value = text(name);
            return value.isEmpty() ? null : LocalDate.parse(value);
        }
    }
}

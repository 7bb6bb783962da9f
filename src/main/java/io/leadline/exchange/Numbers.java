package io.leadline.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as the format writes them: digits with a point, no grouping, no sign of a currency. */
final class Numbers {

    private static final Pattern WRITTEN_OTHERWISE =
            Pattern.compile("[-+]?[\\d.,'\\s\u00a0\u202f]*\\d[\\d.,'\\s\u00a0\u202f]*");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?\\d{1,20}(\\.\\d{1,20})?[eE][-+]?\\d{1,2}");

    /** A price without pennies: {@code 3,-} or {@code 3,--}. */
    private static final Pattern NO_DECIMALS = Pattern.compile("[.,][-\u2013\u2014]{1,2}$");

    /** Blanks, apostrophes, percent, and the signs, codes and short names of currencies. */
    private static final Pattern BESIDE =
            Pattern.compile("[\\s\u00a0\u2009\u202f'’%]|(?:(?:AU|CA|HK|NZ|US|R|S)(?=\\$))?\\p{Sc}|"
                    + "(?<!\\p{L})(?:kr|Kr|Fr|SFr|zł|Kč|Ft|lei|лв|"
                    + Currency.getAvailableCurrencies().stream()
                            .map(Currency::getCurrencyCode)
                            .sorted()
                            .collect(Collectors.joining("|"))
                    + ")(?!\\p{L})\\.?");

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** With the digits before the point no more than a store can hold. */
    private static final int MOST_DECIMALS = 12;

    private Numbers() {}

    static BigDecimal notNegative(String field, String text) throws WrongField {
        BigDecimal number = parse(field, text);
        if (number.signum() < 0) {
            throw new WrongField(field, text, Problem.NEGATIVE);
        }
        return number;
    }

    static int whole(String field, String text, int atLeast, int atMost) throws WrongField {
        BigDecimal number = notNegative(field, text);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new WrongField(field, text, Problem.NOT_WHOLE);
        }
        if (number.compareTo(BigDecimal.valueOf(atMost)) > 0) {
            throw new WrongField(field, text, Problem.TOO_LARGE, Integer.toString(atMost));
        }
        if (number.intValue() < atLeast) {
            throw new WrongField(field, text, Problem.NOT_POSITIVE);
        }
        return number.intValue();
    }

    static BigDecimal parse(String field, String text) throws WrongField {
        if (!isPlain(text)) {
            String usual = signed(Letters.code(text));
            if (isPlain(usual)) {
                return parse(field, usual);
            }
            throw new WrongField(field, text, Problem.NOT_A_NUMBER, meant(text));
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > MOST_DECIMALS) {
            throw new WrongField(field, text, Problem.TOO_FINE, Integer.toString(MOST_DECIMALS));
        }
        if (number.abs().compareTo(LIMIT) > 0) {
            throw new WrongField(field, text, Problem.TOO_LARGE, LIMIT.toPlainString());
        }
        return number;
    }

    /**
     * Without what stands beside a number and says nothing of its value; with its minus before it, where it is told by brackets
     * or stands behind.
     */
    static String bare(String cell) {
        return isDigits(cell) ? cell : signed(BESIDE.matcher(cell).replaceAll(""));
    }

    /** Whether signs or codes of currencies, or of percent, stand beside a number: what nobody writes beside a part of them. */
    static boolean isNamed(String cell) {
        return cell.codePoints()
                .anyMatch(c -> c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL || Character.isLetter(c));
    }

    /** With a plain minus before it: people write {@code (40)}, {@code 40-}, or a minus of another width. */
    private static String signed(String text) {
        String whole = NO_DECIMALS.matcher(text).replaceAll("");
        int last = whole.length() - 1;
        if (last > 1 && whole.charAt(0) == '(' && whole.charAt(last) == ')') {
            return "-" + whole.substring(1, last);
        }
        if (last > 0 && isMinus(whole.charAt(last))) {
            return "-" + whole.substring(0, last);
        }
        return last > 0 && isMinus(whole.charAt(0)) ? "-" + whole.substring(1) : whole;
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    /** The same as a double; whole numbers, nearly all of them, without the detour over decimals. */
    static double notNegativeDouble(String field, String text) throws WrongField {
        int length = text.length();
        if (length > 0 && length < 10) {
            int number = 0;
            int i = 0;
            while (i < length && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                number = number * 10 + (text.charAt(i++) - '0');
            }
            if (i == length) {
                return number;
            }
        }
        return notNegative(field, text).doubleValue();
    }

    /** Digits with at most one point, a sign before them; no exponents, which spreadsheets make of long codes. */
    static boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (!(i == 0 && (c == '-' || c == '+'))) {
                return false;
            }
        }
        return digits > 0 && digits < 40 && points < 2;
    }

    /** What the writer most likely meant, to show it; empty where nothing can be said. */
    private static String meant(String text) {
        String power = text.replace(',', '.');
        if (EXPONENT.matcher(power).matches()) {
            return new BigDecimal(power).toPlainString();
        }
        String bare = text.replaceAll("[%\\p{Sc}\\p{L}]", "").replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (!WRITTEN_OTHERWISE.matcher(bare).matches()) {
            return "12.5";
        }
        bare = bare.replaceAll("['\\s\u00a0\u202f]", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        if (comma > point) {
            boolean grouping = bare.indexOf(',') != comma || (point < 0 && bare.length() - comma == 4);
            return grouping ? bare.replace(",", "") : bare.replace(".", "").replace(',', '.');
        }
        return comma >= 0 ? bare.replace(",", "") : bare.indexOf('.') != point ? bare.replace(".", "") : bare;
    }
}

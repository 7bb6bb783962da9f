package io.leadline.exchange;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether dates of three numbers of two digits, such as {@code 26-03-31}, begin with the year: where the first numbers are nearer
 * to this year than the last, as the years of a company's files are, and differ no more than these, as years do less than days.
 * Nobody writes the year first and points behind it: a stock that was counted on {@code 26.11.25} was on no day of 2026.
 */
final class ShortYears {

    private static final int MONTHS = 12;
    private static final int LAST_DAY = 31;

    private final int thisYear = PastDays.today().getYear();
    private final Set<String> firsts = new HashSet<>();
    private final Set<String> lasts = new HashSet<>();
    private long farFirst;
    private long farLast;
    private boolean never;

    void add(String first, char sign, int middle, String last) {
        if (never || sign == '.' || first.length() != 2 || last.length() != 2 || middle > MONTHS) {
            never = true;
            return;
        }
        int day = Integer.parseInt(last);
        never = day < 1 || day > LAST_DAY;
        firsts.add(first);
        lasts.add(last);
        farFirst += far(first);
        farLast += far(last);
    }

    private int far(String year) {
        return Math.abs(thisYear - Dates.year(year));
    }

    boolean areFirst() {
        return !never && farFirst < farLast && firsts.size() <= lasts.size();
    }
}

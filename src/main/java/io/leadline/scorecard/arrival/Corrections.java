package io.leadline.scorecard.arrival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link Correction} for each distance of the promise: what is going on now says less of what lies farther ahead. */
final class Corrections {

    private static final long[] FROM_DAYS = {0, 31, 92};

    private final List<List<Correction.Said>> said = new ArrayList<>();
    private final Correction[] learned = new Correction[FROM_DAYS.length];

    Corrections() {
        for (int i = 0; i < FROM_DAYS.length; i++) {
            said.add(new ArrayList<>());
        }
        Arrays.fill(learned, Correction.NONE);
    }

    void said(double odds, boolean yes, long daysLeft) {
        said.get(distance(daysLeft)).add(new Correction.Said(odds, yes, 1));
    }

    Corrections learn() {
        Arrays.setAll(learned, i -> Correction.learn(said.get(i)));
        said.forEach(List::clear);
        return this;
    }

    double chance(double odds, long daysLeft) {
        return learned[distance(daysLeft)].chance(odds);
    }

    private static int distance(long daysLeft) {
        int distance = 0;
        while (distance + 1 < FROM_DAYS.length && FROM_DAYS[distance + 1] <= daysLeft) {
            distance++;
        }
        return distance;
    }
}

package io.leadline.planning;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What was expected on one day of the four weeks after it.
 *
 * @param day the first day of the first week
 * @param method expected units of each week by the method
 * @param changed the same after people's changes
 */
@SuppressWarnings("ArrayRecordComponent")
public record PastForecast(LocalDate day, double[] method, double[] changed) {

    /** Weeks that are kept of each forecast. */
    public static final int WEEKS = 4;

    public boolean isChanged() {
        return !Arrays.equals(method, changed);
    }
}

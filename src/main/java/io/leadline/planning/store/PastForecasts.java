package io.leadline.planning.store;

import io.leadline.planning.PastForecast;
import io.leadline.replenishment.Plan;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The forecasts of half a year, one a week, in about ten bytes each, inside the plan's own document: keeping them costs the
 * nightly run no further write. Numbers are whole tenths of units, seven bits a byte.
 */
final class PastForecasts {

    private static final int KEPT = 26;
    private static final int DAYS_BETWEEN = 7;
    private static final double PARTS = 10;

    private PastForecasts() {}

    static List<PastForecast> read(@Nullable Binary packed) {
        List<PastForecast> past = new ArrayList<>();
        byte[] bytes = packed == null ? new byte[0] : packed.getData();
        int[] at = {0};
        while (at[0] < bytes.length) {
            LocalDate day = LocalDate.ofEpochDay(number(bytes, at));
            long header = number(bytes, at);
            double[] method = weeks(bytes, at, (int) (header >> 1));
            past.add(new PastForecast(day, method, (header & 1) == 1 ? weeks(bytes, at, method.length) : method));
        }
        return past;
    }

    /**
     * The forecasts before, and this plan's where the last is a week old. A forecast that somebody changed takes the place of
     * the week's own, because otherwise nobody could tell later whether the change helped.
     */
    static List<PastForecast> with(List<PastForecast> before, Plan plan, LocalDate day) {
        // Where the sales of the day itself are known, the weeks that were forecast begin after it.
        LocalDate unknown = plan.sales().until().plusDays(1);
        LocalDate first = unknown.isAfter(day) ? unknown : day;
        PastForecast now = new PastForecast(
                first, weeks(plan.forecast().byMethod()), weeks(plan.forecast().demand()));
        boolean lately = !before.isEmpty() && before.getLast().day().isAfter(first.minusDays(DAYS_BETWEEN));
        boolean newlyChanged = lately && now.isChanged() && !before.getLast().isChanged();
        if (now.method().length == 0 || lately && !newlyChanged) {
            return before;
        }
        List<PastForecast> past = new ArrayList<>(before);
        if (newlyChanged) {
            past.removeLast();
        }
        past.add(now);
        return past.subList(Math.max(0, past.size() - KEPT), past.size());
    }

    static Binary packed(List<PastForecast> past) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        past.forEach(one -> write(bytes, one));
        return new Binary(bytes.toByteArray());
    }

    private static double[] weeks(List<Double> weekly) {
        return weekly.stream()
                .limit(PastForecast.WEEKS)
                .mapToDouble(units -> Math.round(units * PARTS) / PARTS)
                .toArray();
    }

    private static void write(ByteArrayOutputStream bytes, PastForecast forecast) {
        boolean changed = forecast.isChanged();
        write(bytes, forecast.day().toEpochDay());
        write(bytes, (long) forecast.method().length << 1 | (changed ? 1 : 0));
        for (double units : forecast.method()) {
            write(bytes, Math.round(units * PARTS));
        }
        for (int week = 0; changed && week < forecast.changed().length; week++) {
            write(bytes, Math.round(forecast.changed()[week] * PARTS));
        }
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = Math.max(0, number);
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>= 7;
        }
        bytes.write((int) rest);
    }

    private static double[] weeks(byte[] bytes, int[] at, int count) {
        double[] weeks = new double[count];
        for (int week = 0; week < count; week++) {
            weeks[week] = number(bytes, at) / PARTS;
        }
        return weeks;
    }

    private static long number(byte[] bytes, int[] at) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}

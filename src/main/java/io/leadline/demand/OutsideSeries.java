package io.leadline.demand;

import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by day that others know and that may move demand: the weather, a competitor's price, mentions, visits.
 *
 * @param knownAhead a day's value is known before it, such as that of a calendar or of a price that is announced; otherwise
 *     values of days to come are forecasts of it
 * @param first the day of the first value
 * @param values by day; NaN where none was told
 * @param foretold what was told first of a day while it was still to come; NaN where nothing was
 * @param leads days before it on which that was told; 0 where nothing was
 * @param toldOn the day on which anything of it was told last
 */
@SuppressWarnings("ArrayRecordComponent") // years of days, shared by all items of a run, never changed
public record OutsideSeries(
        Subject subject,
        boolean knownAhead,
        LocalDate first,
        double[] values,
        double[] foretold,
        int[] leads,
        LocalDate toldOn) {

    /**
     * What a series is about. What is empty stands for all.
     *
     * @param series its name; series of one name about several subjects are the same thing at different places
     */
    public record Subject(String series, @Nullable Sku sku, String category, String location, String channel) {

        boolean covers(Sku item, String ofCategory, String at, Set<String> channels) {
            return (sku == null || sku.equals(item))
                    && (category.isEmpty() || category.equals(ofCategory))
                    && (location.isEmpty() || location.equals(at))
                    && (channel.isEmpty() || channels.contains(channel));
        }

        /** The same for the same subject only. */
        public String key() {
            return String.join("\n", series, sku == null ? "" : sku.value(), category, location, channel);
        }

        /** The narrower one counts where several are about an item at a location. */
        public int narrowness() {
            return (sku != null ? 8 : 0)
                    + (category.isEmpty() ? 0 : 4)
                    + (location.isEmpty() ? 0 : 2)
                    + (channel.isEmpty() ? 0 : 1);
        }
    }

    /** Days after today of which something can be told. */
    public static final int MOST_AHEAD = 730;

    /** One of which nothing was told yet. */
    public static OutsideSeries none(Subject subject) {
        return new OutsideSeries(
                subject, false, LocalDate.EPOCH, new double[0], new double[0], new int[0], LocalDate.EPOCH);
    }

    /** All series that these values make. */
    public static List<OutsideSeries> of(Collection<OutsideValue> told, LocalDate today) {
        Map<Subject, List<OutsideValue>> bySubject = new LinkedHashMap<>();
        told.forEach(value -> bySubject
                .computeIfAbsent(value.subject(), s -> new ArrayList<>())
                .add(value));
        return bySubject.entrySet().stream()
                .map(each -> none(each.getKey()).with(each.getValue(), today))
                .toList();
    }

    /** The same with what is told today; what is too long ago for a series to be kept is left away. */
    public OutsideSeries with(List<OutsideValue> told, LocalDate today) {
        long from = values.length == 0 ? Long.MAX_VALUE : first.toEpochDay();
        long to = values.length == 0 ? Long.MIN_VALUE : last().toEpochDay();
        for (OutsideValue value : told) {
            from = Math.min(from, value.day().toEpochDay());
            to = Math.max(to, value.day().toEpochDay());
        }
        from = Math.max(from, to - SeriesFromOutside.MOST_DAYS + 1);
        int days = (int) (to - from + 1);
        double[] now = new double[days];
        double[] then = new double[days];
        int[] before = new int[days];
        Arrays.fill(now, Double.NaN);
        Arrays.fill(then, Double.NaN);
        for (int day = 0; day < values.length; day++) {
            int at = (int) (first.toEpochDay() + day - from);
            if (at >= 0) {
                now[at] = values[day];
                then[at] = foretold[day];
                before[at] = leads[day];
            }
        }
        boolean ahead = knownAhead;
        for (OutsideValue value : told) {
            int at = (int) (value.day().toEpochDay() - from);
            ahead = value.knownAhead();
            if (at >= 0) {
                now[at] = value.value();
                if (value.day().isAfter(today) && before[at] == 0) {
                    then[at] = value.value();
                    before[at] = (int) (value.day().toEpochDay() - today.toEpochDay());
                }
            }
        }
        return new OutsideSeries(subject, ahead, LocalDate.ofEpochDay(from), now, then, before, today);
    }

    /** Of these values, those that are new, that say otherwise and that are known. */
    public Saved compared(List<OutsideValue> told) {
        long added = 0;
        long same = 0;
        for (OutsideValue value : told) {
            long at = value.day().toEpochDay() - first.toEpochDay();
            boolean known = at >= 0 && at < values.length && !Double.isNaN(values[(int) at]);
            added += known ? 0 : 1;
            same += known && values[(int) at] == value.value() && knownAhead == value.knownAhead() ? 1 : 0;
        }
        return new Saved(added, told.size() - added - same, same);
    }

    /** The last day of which anything was told. */
    public LocalDate last() {
        return first.plusDays(values.length - 1L);
    }

    /** Days without a value up to a day. */
    public int gaps(LocalDate upTo) {
        int days = (int) Math.clamp(upTo.toEpochDay() - first.toEpochDay() + 1, 0, values.length);
        return (int) Arrays.stream(values, 0, days).filter(Double::isNaN).count();
    }
}

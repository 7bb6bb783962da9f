package io.leadline.demand;

import io.leadline.demand.forecast.DemandContext;
import io.leadline.demand.forecast.DemandKnowledge;
import io.leadline.demand.forecast.DemandPrior;
import io.leadline.demand.forecast.DemandProfiles;
import io.leadline.demand.forecast.EventEffects;
import io.leadline.demand.forecast.HistoryLengths;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.demand.forecast.MovedDemand;
import io.leadline.demand.forecast.MovingDays;
import io.leadline.demand.forecast.PriceEffects;
import io.leadline.demand.forecast.SeriesCourse;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.demand.forecast.Surges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What all items of a company teach about the demand of each, and what the events of its calendar do to it. Learned once
 * for a run from a sample of items, used for all of them.
 *
 * @param knowledge profiles, look-alikes, common growth, correction of quantiles; events are taken out before it is learned
 * @param promotions what each kind of them does
 * @param daysOff effect of holidays and closures
 * @param prices effect of lasting changes of price
 * @param moving days that come on another date each year, and what sells before them
 * @param series effect of outside series
 * @param outside the outside series themselves
 * @param common how all items without a promotion sold on each day, 1 = as usual: what a promotion has to beat
 * @param commonFirst the day of the first element
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all items of a run, never changed
public record LearnedDemand(
        DemandKnowledge knowledge,
        PromotionEffects promotions,
        EventEffects daysOff,
        PriceEffects prices,
        MovingDays moving,
        SeriesEffects series,
        OutsideCourses outside,
        EventCalendar calendar,
        double[] common,
        LocalDate commonFirst) {

    /** So many items teach as much as all do. */
    public static final int MOST_TEACHERS = 1_500;

    /** Days whose demand an event leaves next to nothing of say nothing about the level. */
    private static final double LEAST_FACTOR = 0.2;

    /** Nothing learned and nothing on the calendar. */
    public static LearnedDemand nothing(LocalDate day) {
        return learn(List.of(), EventCalendar.EMPTY, 28, day);
    }

    /**
     * @param histories that end on the same day; what never sold teaches about new items alone
     * @param protectionDays usual number of days that stock has to last
     * @param lastDay the day the histories end on
     */
    public static LearnedDemand learn(
            List<PlaceHistory> histories, EventCalendar calendar, int protectionDays, LocalDate lastDay) {
        return learn(histories, calendar, OutsideCourses.NONE, protectionDays, lastDay);
    }

    /** The same where others told of what may move demand. */
    public static LearnedDemand learn(
            List<PlaceHistory> histories,
            EventCalendar calendar,
            OutsideCourses outside,
            int protectionDays,
            LocalDate lastDay) {
        List<ItemHistory> all = histories.stream().map(PlaceHistory::asItem).toList();
        return learn(histories, calendar, outside, protectionDays, lastDay, HistoryLengths.of(all));
    }

    /** @param lengths of all histories, where these are some of them */
    public static LearnedDemand learn(
            List<PlaceHistory> histories,
            EventCalendar calendar,
            OutsideCourses outside,
            int protectionDays,
            LocalDate lastDay,
            HistoryLengths lengths) {
        Map<Boolean, List<PlaceHistory>> bySelling = histories.stream()
                .collect(Collectors.partitioningBy(
                        history -> Arrays.stream(history.demand().units()).anyMatch(units -> units > 0)));
        List<PlaceHistory> teachers = bySelling.getOrDefault(true, List.of());
        List<ItemHistory> items = teachers.stream().map(PlaceHistory::asItem).toList();
        DemandProfiles profiles = DemandProfiles.learn(items);
        CommonCourse course = new CommonCourse(teachers, lastDay);
        List<double[]> factors = new ArrayList<>();
        List<PromotedDays> promoted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlaceHistory teacher = teachers.get(i);
            int days = teacher.demand().units().length;
            factors.add(profiles.factors(items.get(i), teacher.demand().firstDay(), days));
            promoted.add(calendar.promoted(
                    teacher.sku(),
                    teacher.category(),
                    teacher.location(),
                    teacher.demand().firstDay(),
                    days));
            course.add(teacher, factors.get(i), promoted.get(i).any());
        }
        LearnedDemand events = new LearnedDemand(
                DemandKnowledge.learn(List.of(), protectionDays),
                PromotionEffects.NONE,
                new EventEffects(Map.of()),
                PriceEffects.NONE,
                MovingDays.NONE,
                SeriesEffects.NONE,
                OutsideCourses.NONE,
                calendar,
                course.index(),
                course.first());
        List<PromotionEffects.Observed> seen = new ArrayList<>();
        List<EventEffects.Observed> off = new ArrayList<>();
        List<PriceEffects.Observed> priced = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlaceHistory teacher = teachers.get(i);
            double[] any = promoted.get(i).any();
            if (any.length > 0) {
                seen.add(events.observed(items.get(i), factors.get(i), promoted.get(i)));
            }
            double[] days = calendar.off(teacher.location(), teacher.demand().firstDay(), factors.get(i).length);
            if (days.length > 0) {
                off.add(new EventEffects.Observed(items.get(i), factors.get(i), days));
            }
            double[] levels = PriceLevels.of(teacher.unitPrices(), any);
            if (levels.length > 0) {
                priced.add(events.priced(items.get(i), factors.get(i), any, levels));
            }
        }
        LearnedDemand learned = new LearnedDemand(
                events.knowledge,
                PromotionEffects.learn(seen),
                EventEffects.learn(off, 0),
                PriceEffects.learn(priced),
                MovingDays.NONE,
                SeriesEffects.NONE,
                OutsideCourses.NONE,
                calendar,
                events.common,
                events.commonFirst);
        learned = outside.isEmpty() ? learned : learned.beside(outside, teachers, profiles);
        List<double[]> known = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            known.add(learned.known(teachers.get(i), profiles, 0));
            expected.add(byWeekday(items.get(i), profiles, known.get(i)));
        }
        MovingDays moving = MovingDays.learn(items, expected);
        List<ItemHistory> without = new ArrayList<>();
        List<ItemHistory> silent = bySelling.getOrDefault(false, List.of()).stream()
                .map(PlaceHistory::asItem)
                .toList();
        for (int i = 0; i < items.size(); i++) {
            double[] past = known.get(i);
            MovedDemand moved = moving.of(items.get(i), expected.get(i));
            double[] around = moved.pastFactors(items.get(i).demand().firstDay(), past.length);
            Arrays.setAll(past, day -> past[day] * around[day]);
            double[] units = teachers.get(i).demand().units();
            Surges surges = Surges.of(units, byWeekday(items.get(i), profiles, past));
            without.add(teachers.get(i).with(without(surges.calm(units), past)).asItem());
        }
        return new LearnedDemand(
                DemandKnowledge.learn(without, silent, protectionDays, lengths),
                learned.promotions,
                learned.daysOff,
                learned.prices,
                moving,
                learned.series,
                learned.outside,
                calendar,
                learned.common,
                learned.commonFirst);
    }

    /** The same with other promotions on the calendar: what promotions do is learned, which there are may change by day. */
    public LearnedDemand with(List<Promotion> now) {
        return new LearnedDemand(
                knowledge,
                promotions,
                daysOff,
                prices,
                moving,
                series,
                outside,
                calendar.with(now),
                common,
                commonFirst);
    }

    /** The same with what is told from outside now: what series do is learned, what they say changes by day. */
    public LearnedDemand with(OutsideCourses now) {
        return outside.isEmpty() ? this : beside(now, series);
    }

    private LearnedDemand beside(OutsideCourses told, List<PlaceHistory> teachers, DemandProfiles profiles) {
        LearnedDemand knowing = beside(told, SeriesEffects.NONE);
        List<SeriesEffects.Observed> seen = teachers.stream()
                .map(teacher -> knowing.besides(teacher, profiles))
                .filter(observed -> !observed.series().isEmpty())
                .toList();
        return knowing.beside(told, SeriesEffects.learn(seen));
    }

    private LearnedDemand beside(OutsideCourses told, SeriesEffects effects) {
        return new LearnedDemand(
                knowledge, promotions, daysOff, prices, moving, effects, told, calendar, common, commonFirst);
    }

    /** What is relatively expected of an item on each past day if nothing had been promoted. */
    public double[] withoutPromotions(PlaceHistory place) {
        ItemHistory item = place.asItem();
        double[] factors = knowledge
                .profiles()
                .factors(item, place.demand().firstDay(), place.demand().units().length);
        return expected(item, factors);
    }

    /** Whether an item that nothing is known of is taken for a new one. */
    public boolean begins(PlaceHistory place) {
        return place.untried() && knowledge.newItems().beginning().contains(place.location());
    }

    /** The context for the forecast of one item at one location. */
    public DemandContext context(PlaceHistory place, int horizonDays) {
        Events events = allEvents(place, horizonDays);
        PlaceHistory calm = calm(place, events.surges);
        DemandContext context = knowledge.context(calm.asItem(), withoutMoved(calm), events.past, events.coming);
        // Else nobody knows whether an item without a first day is new or dead, and the dead must not be bought.
        return new DemandContext(
                context.pastFactors(),
                context.futureFactors(),
                begins(place) || place.demand().units().length > 0 ? context.prior() : DemandPrior.NONE,
                context.calibration(),
                events.surges);
    }

    /** An item as if it had never surged. */
    private static PlaceHistory calm(PlaceHistory place, Surges surges) {
        return surges.isNone() ? place : place.with(surges.calm(place.demand().units()));
    }

    private record Events(double[] past, double[] coming, Surges surges) {}

    /**
     * Effect of all events on each day of the history, and on each of the coming days; 1 = none. Prices of the past count
     * against the one that holds now, which is taken to stay.
     */
    public double[][] events(PlaceHistory place, int horizonDays) {
        Events events = allEvents(place, horizonDays);
        return new double[][] {events.past, events.coming};
    }

    private Events allEvents(PlaceHistory place, int horizonDays) {
        LocalDate first = place.demand().firstDay();
        int days = place.demand().units().length;
        double[] all = known(place, knowledge.profiles(), horizonDays);
        if (!moving.isEmpty()) {
            MovedDemand moved = moved(place, part(all, days));
            if (!moved.isNone()) {
                double[] year = knowledge.profiles().year(without(place, moved));
                double[] around = moved.factors(first, all.length, year);
                Arrays.setAll(all, day -> all[day] * around[day]);
            }
        }
        double[] past = part(all, days);
        Surges surges = Surges.of(place.demand().units(), byWeekday(place.asItem(), knowledge.profiles(), past));
        double[] coming = Arrays.copyOfRange(all, days, all.length);
        if (!surges.isNone()) {
            Arrays.setAll(coming, day -> coming[day] * surges.lift());
        }
        return new Events(past, coming, surges);
    }

    /** What an item sells more around days that move. */
    public MovedDemand moved(PlaceHistory place) {
        return moved(place, known(place, knowledge.profiles(), 0));
    }

    /** What each date of a day that moves adds to the coming days. */
    public List<MovedDemand.Part> movedParts(PlaceHistory place, int horizonDays) {
        if (moving.isEmpty()) {
            return List.of();
        }
        MovedDemand moved = moved(place);
        LocalDate next = place.demand().lastDay().plusDays(1);
        return moved.isNone()
                ? List.of()
                : moved.parts(next, horizonDays, knowledge.profiles().year(without(place, moved)));
    }

    /** An item as if no day had moved, which is how its weekdays and seasons are learned. */
    public ItemHistory withoutMoved(PlaceHistory place) {
        return moving.isEmpty() ? place.asItem() : without(place, moved(place));
    }

    private static ItemHistory without(PlaceHistory place, MovedDemand moved) {
        double[] units = place.demand().units();
        double[] around = moved.pastFactors(place.demand().firstDay(), units.length);
        return moved.isNone()
                ? place.asItem()
                : place.with(without(units, around)).asItem();
    }

    private MovedDemand moved(PlaceHistory place, double[] known) {
        return moving.of(place.asItem(), byWeekday(place.asItem(), knowledge.profiles(), known));
    }

    /** What the weekdays and known events let expect of each past day. */
    private static double[] byWeekday(ItemHistory item, DemandProfiles profiles, double[] events) {
        double[] weekdays = profiles.weekdays(item);
        int first = item.demand().firstDay().getDayOfWeek().getValue() - 1;
        double[] expected = new double[events.length];
        Arrays.setAll(expected, day -> events[day] * weekdays[(first + day) % 7]);
        return expected;
    }

    /** Every outside series about an item at a location, and whether it helped. */
    public List<SeriesEffects.Tried> tried(PlaceHistory place) {
        return outside.isEmpty() ? List.of() : series.tried(besides(place, knowledge.profiles()));
    }

    /** Effect of promotions, days off, prices and outside series on each day of the history and after. */
    private double[] known(PlaceHistory place, DemandProfiles profiles, int horizonDays) {
        double[] all = own(place, profiles, horizonDays);
        if (outside.isEmpty()) {
            return all;
        }
        List<SeriesCourse> about = about(place);
        if (!about.isEmpty()) {
            LocalDate first = place.demand().firstDay();
            int days = place.demand().units().length;
            double[] lift = SeriesEffects.factors(
                    series.used(besides(place, profiles, about, all)), first.toEpochDay(), days, horizonDays);
            Arrays.setAll(all, day -> all[day] * lift[day]);
        }
        return all;
    }

    private List<SeriesCourse> about(PlaceHistory place) {
        return outside.of(
                place.sku(),
                place.category(),
                place.location(),
                calendar.channelsAt().getOrDefault(place.location(), Map.of()).keySet());
    }

    private SeriesEffects.Observed besides(PlaceHistory place, DemandProfiles profiles) {
        return besides(place, profiles, about(place), own(place, profiles, 0));
    }

    /** An item's past beside outside series, without the days of its promotions, whose effect is another. */
    private SeriesEffects.Observed besides(
            PlaceHistory place, DemandProfiles profiles, List<SeriesCourse> about, double[] known) {
        ItemHistory item = place.asItem();
        LocalDate first = place.demand().firstDay();
        double[] expected = profiles.factors(item, first, place.demand().units().length);
        double[] promoted = calendar.promoted(place.sku(), place.category(), place.location(), first, expected.length)
                .any();
        for (int day = 0; day < expected.length; day++) {
            expected[day] *= promoted.length > 0 && promoted[day] > 0 ? 0 : known[day];
        }
        return new SeriesEffects.Observed(item, expected, about);
    }

    /** Effect of what the company and its calendar know: promotions, days off and prices. */
    private double[] own(PlaceHistory place, DemandProfiles profiles, int horizonDays) {
        LocalDate first = place.demand().firstDay();
        int days = place.demand().units().length;
        double[] all = new double[days + horizonDays];
        Arrays.fill(all, 1);
        PromotedDays promoted = calendar.promoted(place.sku(), place.category(), place.location(), first, all.length);
        double[] any = promoted.any();
        if (any.length > 0) {
            ItemHistory item = place.asItem();
            double[] factors = profiles.factors(item, first, days);
            double[] lift = promotions.factors(observed(item, factors, promoted), all.length);
            for (int day = 0; day < all.length; day++) {
                all[day] *= lift[day];
            }
        }
        double[] off = calendar.off(place.location(), first, all.length);
        if (off.length > 0) {
            apply(all, off, daysOff.of(place.category()));
        }
        // Levels take long to find, and change nothing where a category's demand is not known to follow prices.
        if (prices.of(place.category()) < 0) {
            applyPrices(all, place, profiles, any);
        }
        return all;
    }

    private static void apply(double[] factors, double[] strength, double effect) {
        for (int day = 0; day < factors.length; day++) {
            if (strength[day] > 0) {
                factors[day] *= EventEffects.factor(effect, strength[day]);
            }
        }
    }

    /** An item's past with promotions, against how the items without one sold meanwhile. */
    private PromotionEffects.Observed observed(ItemHistory item, double[] factors, PromotedDays days) {
        return new PromotionEffects.Observed(item, expected(item, factors), days);
    }

    /** An item's past at different prices, without the days of its promotions. */
    private PriceEffects.Observed priced(ItemHistory item, double[] factors, double[] promoted, double[] levels) {
        double[] expected = expected(item, factors);
        for (int day = 0; day < expected.length && promoted.length > 0; day++) {
            expected[day] *= promoted[day] > 0 ? 0 : 1;
        }
        return new PriceEffects.Observed(item, expected, levels);
    }

    private double[] expected(ItemHistory item, double[] factors) {
        double[] expected = factors.clone();
        int shift = Math.toIntExact(item.demand().firstDay().toEpochDay() - commonFirst.toEpochDay());
        for (int day = 0; day < expected.length; day++) {
            boolean known = day + shift >= 0 && day + shift < common.length;
            expected[day] *= known ? common[day + shift] : 1;
        }
        return expected;
    }

    private void applyPrices(double[] all, PlaceHistory place, DemandProfiles profiles, double[] promoted) {
        double[] levels = PriceLevels.of(place.unitPrices(), promoted);
        if (levels.length > 0) {
            double[] factors = profiles.factors(place.asItem(), place.demand().firstDay(), levels.length);
            double elasticity = prices.of(priced(place.asItem(), factors, promoted, levels));
            for (int day = 0; day < levels.length; day++) {
                all[day] *= PriceEffects.factor(elasticity, levels[day], levels[levels.length - 1]);
            }
        }
    }

    /**
     * Logarithm of what a discount of the whole price would lift demand by, so that one of a fifth lifts it to e^(effect / 5);
     * empty where no item of the category ever had a discount.
     */
    public OptionalDouble discountEffect(String category) {
        EventEffects discounts = promotions.kinds().get(PromotedDays.DISCOUNT);
        return discounts == null || !discounts.byCategory().containsKey(category) || category.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(discounts.of(category));
    }

    private static double[] without(double[] units, double[] events) {
        double[] left = units.clone();
        for (int day = 0; day < left.length; day++) {
            left[day] = events[day] < LEAST_FACTOR ? Double.NaN : left[day] / events[day];
        }
        return left;
    }

    private static double[] part(double[] values, int length) {
        return Arrays.copyOf(values, length);
    }
}

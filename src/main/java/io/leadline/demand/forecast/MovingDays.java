package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which days that move the items of a shop sell before, and how. Nobody says which: of all that there are, those count that
 * explain what was sold in years that they were not learned from better than the same dates each year would, and better than
 * nothing. An item follows first the day that explains it best, and another only by what is left: Ramadan and Easter may lie
 * within some weeks for years.
 */
public final class MovingDays {

    public static final MovingDays NONE = new MovingDays(List.of());

    /** Days are looked for where all items together are explained better by so much, on the scale of the belief. */
    private static final double WORTH_A_DAY = 5;

    /** What is likelier not to follow a day has a season instead. */
    private static final double LEAST = 0.5;

    private static final int ROUNDS = 3;

    private final List<MovingCourse> courses;

    private MovingDays(List<MovingCourse> courses) {
        this.courses = List.copyOf(courses);
    }

    /** An item with what is expected of each of its days without any day that moves, and how its demand varies. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one run of learning
    private record Teacher(ItemHistory item, double[] expected, double batch) {

        MovingCount count(List<LocalDate> dates, double[] now) {
            return new MovingCount(dates, item.demand(), now, batch);
        }
    }

    /** @param expected relative demand of each past day by weekday and by what else is known but the season */
    public static MovingDays learn(List<ItemHistory> items, List<double[]> expected) {
        List<Teacher> teachers = new ArrayList<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < items.size(); i++) {
            DemandHistory demand = items.get(i).demand();
            if (demand.units().length >= 365 && !Rhythm.of(demand.units()).kept()) {
                teachers.add(new Teacher(items.get(i), expected.get(i), new YearCount(demand).batch));
                first = demand.firstDay().isBefore(first) ? demand.firstDay() : first;
                last = demand.lastDay().isAfter(last) ? demand.lastDay() : last;
            }
        }
        List<MovingCourse> courses = new ArrayList<>();
        for (MovingDay day : teachers.isEmpty() ? new MovingDay[0] : MovingDay.values()) {
            List<LocalDate> dates = day.between(first, last.minusDays(MovingWindow.LAST_DAY));
            if (dates.size() >= MovingCourse.FEWEST_YEARS) {
                courses.add(learned(day, dates, teachers, Teacher::expected, null));
            }
        }
        for (int round = 0; round < ROUNDS && !courses.isEmpty(); round++) {
            courses = again(courses, teachers);
        }
        return courses.isEmpty() ? NONE : new MovingDays(courses);
    }

    private interface Expected {
        double[] of(Teacher teacher);
    }

    /** @param before what was learned before, which tells who follows the day; null where all may */
    private static MovingCourse learned(
            MovingDay day,
            List<LocalDate> dates,
            List<Teacher> teachers,
            Expected expected,
            @Nullable MovingCourse before) {
        List<MovingCount> counts = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<MovingCourse.Share> shares = new ArrayList<>();
        for (Teacher teacher : teachers) {
            MovingCount count = teacher.count(dates, expected.of(teacher));
            String category = teacher.item.category();
            counts.add(count);
            categories.add(category);
            MovingCourse.Followed followed = before == null ? null : before.followed(count, category);
            shares.add(
                    followed == null
                            ? MovingCourse.Share.ALL
                            : new MovingCourse.Share(followed.probability(), followed.cares()));
        }
        return MovingCourse.of(day, dates, categories, counts, shares).believing(categories, counts);
    }

    /** Learned once more from those that follow each, against what they expect by the others; without days of no worth. */
    private static List<MovingCourse> again(List<MovingCourse> courses, List<Teacher> teachers) {
        Map<Teacher, List<MovingCourse.Followed>> followed = new HashMap<>();
        Map<MovingDay, Double> worth = new HashMap<>();
        for (Teacher teacher : teachers) {
            List<MovingCourse.Followed> ofItem = follow(courses, teacher);
            followed.put(teacher, ofItem);
            ofItem.forEach(one -> worth.merge(one.course().day(), Math.max(0, one.odds()), Double::sum));
        }
        List<MovingCourse> again = new ArrayList<>();
        for (MovingCourse course : courses) {
            if (worth.getOrDefault(course.day(), 0.0) >= WORTH_A_DAY) {
                again.add(learned(
                        course.day(),
                        course.dates(),
                        teachers,
                        t -> without(t, followed.getOrDefault(t, List.of()), course.day()),
                        course));
            }
        }
        return again;
    }

    /** What is expected by all days that explain an item better than one. */
    private static double[] without(Teacher teacher, List<MovingCourse.Followed> followed, MovingDay day) {
        double[] expected = teacher.expected;
        for (MovingCourse.Followed one : followed) {
            if (one.course().day() == day) {
                break;
            }
            expected = times(expected, one, teacher.item.demand().firstDay());
        }
        return expected;
    }

    private static double[] times(double[] expected, MovingCourse.Followed one, LocalDate first) {
        double[] times = expected.clone();
        double[] more = MovedDemand.more(one, first, times.length);
        for (int day = 0; day < times.length; day++) {
            times[day] *= Math.max(MovedDemand.LEAST, 1 + more[day] / one.beside());
        }
        return times;
    }

    private static List<MovingCourse.Followed> follow(List<MovingCourse> courses, Teacher teacher) {
        List<MovingCourse> left = new ArrayList<>(courses);
        List<MovingCourse.Followed> followed = new ArrayList<>();
        double[] expected = teacher.expected;
        String category = teacher.item.category();
        while (!left.isEmpty()) {
            double[] now = expected;
            MovingCourse.Followed best = left.stream()
                    .map(course -> course.followed(teacher.count(course.dates(), now), category))
                    .max(Comparator.comparingDouble(MovingCourse.Followed::odds))
                    .orElseThrow();
            if (best.probability() < LEAST) {
                break;
            }
            followed.add(best);
            left.remove(best.course());
            expected = times(expected, best, teacher.item.demand().firstDay());
        }
        return followed;
    }

    public boolean isEmpty() {
        return courses.isEmpty();
    }

    /**
     * What an item sells more around the days that it follows.
     *
     * @param expected as in {@link #learn}; empty where every day is alike
     */
    public MovedDemand of(ItemHistory item, double[] expected) {
        double[] units = item.demand().units();
        if (courses.isEmpty() || Rhythm.of(units).kept()) {
            return MovedDemand.NONE;
        }
        double[] usual = expected;
        if (usual.length == 0) {
            usual = new double[units.length];
            Arrays.fill(usual, 1);
        }
        double batch = units.length == 0 ? 1 : new YearCount(item.demand()).batch;
        List<MovingCourse.Followed> followed = follow(courses, new Teacher(item, usual, batch));
        return followed.isEmpty()
                ? MovedDemand.NONE
                : new MovedDemand(followed, MovedDemand.rest(followed, item.demand(), usual));
    }
}

package io.leadline.demand;

import io.leadline.demand.forecast.SeriesCourse;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All outside series of a run, found by what they are about. */
public final class OutsideCourses {

    public static final OutsideCourses NONE = new OutsideCourses(Map.of(), Map.of(), List.of());

    /** So many series are tried on an item, by name, so that a night's planning has an end. */
    public static final int MOST_TRIED = 8;

    private record Course(OutsideSeries.Subject subject, SeriesCourse course) {}

    private final Map<Sku, List<Course>> ofItems;
    private final Map<String, List<Course>> ofCategories;
    private final List<Course> ofAll;

    private OutsideCourses(Map<Sku, List<Course>> ofItems, Map<String, List<Course>> ofCategories, List<Course> ofAll) {
        this.ofItems = ofItems;
        this.ofCategories = ofCategories;
        this.ofAll = ofAll;
    }

    /** @param now the last day that is over; what was told of later ones counts as it was foretold */
    public static OutsideCourses of(Collection<OutsideSeries> told, LocalDate now) {
        Map<Sku, List<Course>> ofItems = new HashMap<>();
        Map<String, List<Course>> ofCategories = new HashMap<>();
        List<Course> ofAll = new ArrayList<>();
        for (OutsideSeries series : told) {
            OutsideSeries.Subject subject = series.subject();
            SeriesCourse course = new SeriesCourse(
                    subject.series(),
                    series.first(),
                    series.values(),
                    series.foretold(),
                    series.leads(),
                    series.knownAhead(),
                    now);
            if (course.tells()) {
                at(subject, ofItems, ofCategories, ofAll).add(new Course(subject, course));
            }
        }
        return ofItems.isEmpty() && ofCategories.isEmpty() && ofAll.isEmpty()
                ? NONE
                : new OutsideCourses(ofItems, ofCategories, ofAll);
    }

    private static List<Course> at(
            OutsideSeries.Subject subject,
            Map<Sku, List<Course>> ofItems,
            Map<String, List<Course>> ofCategories,
            List<Course> ofAll) {
        Sku sku = subject.sku();
        if (sku != null) {
            return ofItems.computeIfAbsent(sku, s -> new ArrayList<>());
        }
        return subject.category().isEmpty()
                ? ofAll
                : ofCategories.computeIfAbsent(subject.category(), c -> new ArrayList<>());
    }

    public boolean isEmpty() {
        return this == NONE;
    }

    /** The series about an item at a location, of each name the narrowest, in the order of their names. */
    List<SeriesCourse> of(Sku sku, String category, String location, Set<String> channels) {
        Map<String, Course> narrowest = new TreeMap<>();
        for (List<Course> some :
                List.of(ofAll, ofCategories.getOrDefault(category, List.of()), ofItems.getOrDefault(sku, List.of()))) {
            for (Course course : some) {
                if (course.subject.covers(sku, category, location, channels)) {
                    Course known = narrowest.get(course.subject.series());
                    if (known == null || known.subject.narrowness() < course.subject.narrowness()) {
                        narrowest.put(course.subject.series(), course);
                    }
                }
            }
        }
        return narrowest.values().stream()
                .map(course -> course.course)
                .limit(MOST_TRIED)
                .toList();
    }
}

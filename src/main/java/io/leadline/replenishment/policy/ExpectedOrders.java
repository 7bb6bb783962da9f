package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.OrderCourse;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.replenishment.PlanBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What plans will order in the coming 26 weeks, found by living through them: on each review day the plan of that day is made
 * by {@link Replenishment} itself from the stock and the open orders that the course has led to, the closures, promotions and
 * ends of sale of that day, and what it orders comes on the day it would be asked for; then the days to the next review are
 * sold, and what is not there is lost. The replay of a back-test, forwards.
 *
 * <p>Once with the demand as it is expected, and {@value #COURSES} times with demand that varies as its forecast says
 * ({@link DemandCourses}): P10 and P90 of what is due in a week are the third smallest and the third largest of these (type 7
 * of Hyndman and Fan 1996). Courses differ in stock alone; the levels and the supplier of a review day are those of the expected
 * course, because plans go on expecting what they expect today. Each item is foretold by itself: what fills up an order to its
 * minimum value, or is moved from another location, is not.
 */
public final class ExpectedOrders {

    private static final int COURSES = 21;
    private static final int LOW = 2;
    private static final int HIGH = COURSES - 1 - LOW;

    private final PlanBasis basis;
    private final ItemPlanner planner;

    public ExpectedOrders(PlanBasis basis) {
        this.basis = basis;
        this.planner = new ItemPlanner(basis);
    }

    /** One for each location that is expected to order the item of the supplier in the coming weeks. */
    public List<OrderCourse> of(ItemFacts facts, String supplierId) {
        return facts.terms().stream().noneMatch(terms -> terms.supplierId().equals(supplierId))
                ? List.of()
                : planner.places(facts).stream()
                        .map(here -> course(facts, here, supplierId))
                        .filter(OrderCourse::expectsAnything)
                        .toList();
    }

    private OrderCourse course(ItemFacts facts, AtLocation here, String supplierId) {
        OutlookWeeks weeks = OutlookWeeks.from(basis.today());
        int review = basis.settings().reviewDays();
        int days = Math.toIntExact(weeks.monday(OutlookWeeks.COUNT).toEpochDay()
                - here.outlook().from().toEpochDay());
        DemandClass demandClass = planner.demandClass(here, facts.item());
        ReviewDays reviews = new ReviewDays(planner, basis, facts, here, demandClass);
        DemandCourses demand = new DemandCourses(here.outlook(), days, review);
        LivedWeeks expected = LivedWeeks.live(here, reviews, demand.expected(), supplierId, weeks, review);
        long seed = here.place().toString().hashCode() * 31L + basis.today().toEpochDay();
        List<LivedWeeks> courses = new ArrayList<>();
        for (int number = 0; number < COURSES; number++) {
            courses.add(LivedWeeks.live(here, reviews, demand.drawn(number, COURSES, seed), supplierId, weeks, review));
        }
        List<OrderCourse.Range> single = Stream.iterate(0, week -> week < OutlookWeeks.COUNT, week -> week + 1)
                .map(week -> range(courses, expected, new OutlookWeeks.Span(week, week + 1)))
                .toList();
        return new OrderCourse(
                here.place(),
                expected.ordered(),
                expected.due(),
                single.stream().map(OrderCourse.Range::low).toList(),
                single.stream().map(OrderCourse.Range::high).toList(),
                Stream.concat(OutlookWeeks.SPANS.stream(), Stream.of(OutlookWeeks.WHOLE))
                        .map(span -> range(courses, expected, span))
                        .toList(),
                expected.left());
    }

    /** A lot that may come a week earlier or later is in few courses due in just its week: the range has it all the same. */
    private static OrderCourse.Range range(List<LivedWeeks> courses, LivedWeeks expected, OutlookWeeks.Span span) {
        double[] sums =
                courses.stream().mapToDouble(course -> span.sum(course.due())).toArray();
        Arrays.sort(sums);
        double usual = span.sum(expected.due());
        return new OrderCourse.Range(Math.min(sums[LOW], usual), Math.max(sums[HIGH], usual));
    }
}
